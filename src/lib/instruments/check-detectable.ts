/**
 * A change next to what repeated measurement of one person can tell from chance.
 *
 * SEM = SD × √(1 − ICC); smallest detectable change of one person MDC95 = 1.96 × √2 × SEM = 2.77 × SEM
 * (Weir 2005, J Strength Cond Res 19:231). The formula wants SD and ICC of the same people. Here the ICC
 * is published, of other people and mostly another part of the body, and the SD is that of the study's
 * own start, so the result is a rough size and bounds nothing. Nothing is said of a mean of people, whose
 * chance is not that of a device, nor of what anybody could see.
 */
import { rawChange } from '#lib/evidence/direction.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { decimalsOf, formatNumber, withUnit } from '#lib/wording/numbers.ts';
import type { MeasureFinding } from './findings.ts';
import type { IdentifiedMeasure } from './identify.ts';
import { armOf, printedLevels, type SideName } from './printed-spread.ts';
import {
	isOneRuler,
	type Agreement,
	type AgreementKind,
	type Instrument,
	type Parameter
} from './types.ts';

/** 1.96 × √2, of the difference of two readings. */
const TWO_READINGS = 2.77;

/** The smallest change that repeated readings of one person tell from chance, in the unit of `sd`. */
export function detectableChange(sd: number, icc: number): number {
	return TWO_READINGS * sd * Math.sqrt(1 - icc);
}

/** The smallest detectable change in per cent of a reading, from the spread of its repeats in per cent. */
export function detectablePercent(repeatSdPercent: number): number {
	return TWO_READINGS * repeatSdPercent;
}

/** A note on a result whose change is below what can be detected; null otherwise. */
export function checkDetectable(
	context: ResultInContext,
	measure: IdentifiedMeasure | null
): MeasureFinding | null {
	// A correlation found with one device says nothing of another that is not named.
	if (measure === null || !isOneRuler(measure.instrument)) return null;
	const agreements = leastAgreements(measure.instrument, measure.parameter);
	if (agreements.length === 0) return null;
	const { result } = context;
	if (result.flags.includes('implausible_spread')) return null;
	for (const side of ['arm', 'comparator'] as const) {
		if (!isOfProduct(context, side)) continue;
		const change = changeOf(context, side);
		const sd = startSpreadOf(context, side);
		if (change === null || change === 0 || sd === null) continue;
		const detectable = agreements.map(({ icc }) => detectableChange(sd, icc));
		// Noted only where every published kind of repeats says so.
		if (Math.abs(change) >= Math.min(...detectable)) continue;
		return {
			resultId: result.resultId,
			studyId: result.studyId,
			check: 'detectable',
			weight: 'note',
			sentence: sentenceOf(context, { side, change, sd, agreements }),
			fields: [`value_${side}`, `baseline_mean_${side}`, `baseline_sd_${side}`]
		};
	}
	return null;
}

interface Detected {
	readonly side: SideName;
	readonly change: number;
	readonly sd: number;
	readonly agreements: readonly Agreement[];
}

function sentenceOf(context: ResultInContext, { side, change, sd, agreements }: Detected): string {
	const { unit } = context.result;
	const decimals = decimalsOf(sd);
	const size = (value: number) => withUnit(formatNumber(value, decimals), UNIT_LABELS[unit]);
	const printed = withUnit(formatNumber(Math.abs(change)), UNIT_LABELS[unit]);
	const label = armOf(context, side)?.label ?? side;
	const reckoned = detectableSizes(agreements, (icc) => size(detectableChange(sd, icc)));
	return `${label}: a change of ${printed} lies within the scatter of measuring one person twice, very roughly ${reckoned}, reckoned by us from this study’s spread at the start and a published agreement of repeats. ${DETECTABLE_CAVEAT}`;
}

/** What stands beside every detectable change that is reckoned from an intraclass correlation. */
export const DETECTABLE_CAVEAT =
	'It is reckoned from other people and other skin: it may be larger or smaller, and repeats close in time leave out drift over weeks. It counts the error of the device alone and says nothing of chance between people, nor of the product.';

const AGREEMENT_WORDS: Record<AgreementKind, string> = {
	one_rater: 'one rater',
	between_raters: 'between raters',
	not_stated: 'kind of repeats not in the part read'
};

/** "0.88 (one rater, ICC 0.90) or 1.96 (between raters, ICC 0.50)": kinds with the same ICC share a size. */
export function detectableSizes(
	agreements: readonly Agreement[],
	sizeOf: (icc: number) => string
): string {
	const correlations = [...new Set(agreements.map(({ icc }) => icc))];
	return correlations
		.map((icc) => {
			const kinds = agreements.filter((one) => one.icc === icc);
			const words = kinds.map(({ kind }) => AGREEMENT_WORDS[kind]).join(' and ');
			return `${sizeOf(icc)} (${words}, ICC ${formatNumber(icc, Math.max(2, decimalsOf(icc)))})`;
		})
		.join(' or ');
}

/**
 * The least published intraclass correlation of each kind of repeats.
 * @param parameter null: not named, so those of all parameters count
 */
export function leastAgreements(
	{ reliability }: Pick<Instrument, 'reliability'>,
	parameter: Parameter | null
): readonly Agreement[] {
	const fitting = reliability
		.filter(
			({ ofAnother, parameters }) =>
				!ofAnother &&
				(parameters === null || parameter === null || parameters.includes(parameter.id))
		)
		.flatMap(({ agreements }) => agreements);
	return [...new Set(fitting.map(({ kind }) => kind))].map((kind) => ({
		kind,
		icc: Math.min(...fitting.filter((one) => one.kind === kind).map(({ icc }) => icc))
	}));
}

/** The standard deviation at the start; an undefined ± is none. */
function startSpreadOf(context: ResultInContext, side: SideName): number | null {
	const start = printedLevels(context).find(
		(level) => level.side === side && level.time === 'start'
	);
	return start === undefined || start.origin === 'undefined' ? null : start.sd;
}

function changeOf({ result }: ResultInContext, side: SideName): number | null {
	if (result.metric === 'percent_change') return null;
	return rawChange(side === 'arm' ? result : { ...result, arm: result.comparator });
}

/** A small change of a vehicle is what anybody expects; only a product's is worth a note. */
function isOfProduct(context: ResultInContext, side: SideName): boolean {
	const role = armOf(context, side)?.role;
	return role === 'intervention' || role === 'active_comparator';
}
