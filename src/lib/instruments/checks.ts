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

/**
 * What a result was measured with, and its findings.
 * @param typical of all evidence, for the check of the spread; without them it reads the result alone
 */
export function measureView(
	context: ResultInContext,
	typical: readonly TypicalValue[] = []
): MeasureView {
	const measure = identifyMeasure(context.result);
	const spread = checkSpread(context, measure, typical);
	const findings = [
		spread,
		checkRange(context, measure),
		checkDirection(context, measure),
		// What can be detected is reckoned from the spread, so a doubtful one gives nothing.
		spread === null ? checkDetectable(context, measure) : null
	].filter((found): found is MeasureFinding => found !== null);
	return { measure, findings };
}

/** The findings of all results, in their order. */
export function findingsOf(contexts: readonly ResultInContext[]): readonly MeasureFinding[] {
	const typical = typicalValues(contexts);
	return contexts.flatMap((context) => measureView(context, typical).findings);
}
