/** The checks of a measure, on one result or on all. */
import type { ResultInContext } from '#lib/evidence/types.ts';
import { checkDetectable } from './check-detectable.ts';
import { checkDirection } from './check-direction.ts';
import { checkRange } from './check-range.ts';
import { checkSpread } from './check-spread.ts';
import type { MeasureFinding } from './findings.ts';
import { identifyMeasure, type IdentifiedMeasure } from './identify.ts';
import { typicalValues, type TypicalValue } from './typical-values.ts';

/** A result's instrument and what the checks say of its figures. */
export interface MeasureView {
	/** Null when the instrument is not named. */
	readonly measure: IdentifiedMeasure | null;
	readonly findings: readonly MeasureFinding[];
}

/** What the evidence around a result says of its figures. */
export interface MeasureSurroundings {
	readonly typical: readonly TypicalValue[];
	/** Studies in which some printed spread is doubtful. */
	readonly doubtful: ReadonlySet<string>;
}

/**
 * What a result was measured with, and its findings.
 * @param around null: the result is read alone. Then nothing is said of what can be detected, since
 * another row of its study may cast doubt on the spread.
 */
export function measureView(
	context: ResultInContext,
	around: MeasureSurroundings | null = null
): MeasureView {
	const measure = identifyMeasure(context.result);
	const spread = checkSpread(context, measure, around?.typical ?? []);
	const trusted = around !== null && !around.doubtful.has(context.result.studyId);
	const findings = [
		spread,
		checkRange(context, measure),
		checkDirection(context, measure),
		// What can be detected is reckoned from the spread: one doubtful row bars those beside it.
		trusted ? checkDetectable(context, measure) : null
	].filter((found): found is MeasureFinding => found !== null);
	return { measure, findings };
}

/** The findings of all results, in their order. */
export function findingsOf(contexts: readonly ResultInContext[]): readonly MeasureFinding[] {
	const typical = typicalValues(contexts);
	const around = { typical, doubtful: doubtfulStudies(contexts, typical) };
	return contexts.flatMap((context) => measureView(context, around).findings);
}

/** Studies with a spread that is marked as implausible or looks like a standard error. */
function doubtfulStudies(
	contexts: readonly ResultInContext[],
	typical: readonly TypicalValue[]
): ReadonlySet<string> {
	const doubtful = contexts.filter(
		(context) =>
			context.result.flags.includes('implausible_spread') ||
			checkSpread(context, identifyMeasure(context.result), typical) !== null
	);
	return new Set(doubtful.map(({ result }) => result.studyId));
}
