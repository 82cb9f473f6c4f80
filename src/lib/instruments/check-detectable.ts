/**
 * A change next to what repeated measurement of one person can tell from chance.
 *
 * SEM = SD × √(1 − ICC); smallest detectable change of one person MDC95 = 1.96 × √2 × SEM = 2.77 × SEM;
 * of the mean of n people MDC95 / √n (Weir 2005, J Strength Cond Res 19:231). The ICC is published and
 * comes from other people and mostly another part of the body; the SD is that of the study's own start.
 * A published lower bound of the ICC makes the result an upper bound. Nothing is concluded about what
 * anybody could see.
 */
import { rawChange } from '#lib/evidence/direction.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { decimalsOf, formatNumber, withUnit } from '#lib/wording/numbers.ts';
import type { MeasureFinding } from './findings.ts';
import type { IdentifiedMeasure } from './identify.ts';
import { armOf, printedLevels, type PrintedLevel, type SideName } from './printed-spread.ts';
import { isOneRuler, type PublishedReliability } from './types.ts';

/** 1.96 × √2, of the difference of two readings. */
const TWO_READINGS = 2.77;

/** The smallest change that repeated readings of one person tell from chance, in the unit of `sd`. */
export function detectableChange(sd: number, icc: number): number {
	return TWO_READINGS * sd * Math.sqrt(1 - icc);
}

/** A note on a result whose change is below what can be detected; null otherwise. */
export function checkDetectable(
	context: ResultInContext,
	measure: IdentifiedMeasure | null
): MeasureFinding | null {
	// A correlation found with one device says nothing of another that is not named.
	if (measure === null || !isOneRuler(measure.instrument)) return null;
	const published = reliabilityOf(measure);
	if (published === null || published.icc === null) return null;
	const { result } = context;
	if (result.flags.includes('implausible_spread')) return null;
	for (const side of ['arm', 'comparator'] as const) {
		if (!isOfProduct(context, side)) continue;
		const change = changeOf(context, side);
		const start = printedLevels(context).find(
			(level) => level.side === side && level.time === 'start'
		);
		if (change === null || change === 0 || start === undefined || start.sd === null) continue;
		const ofOne = detectableChange(start.sd, published.icc);
		if (Math.abs(change) >= ofOne) continue;
		const ofMean = start.n === null ? null : ofOne / Math.sqrt(start.n);
		return {
			resultId: result.resultId,
			studyId: result.studyId,
			check: 'detectable',
			weight: 'note',
			sentence: sentenceOf(context, { side, change, start, ofOne, ofMean, published }),
			fields: [`value_${side}`, `baseline_mean_${side}`, `baseline_sd_${side}`, `n_${side}`]
		};
	}
	return null;
}

interface Detected {
	readonly side: SideName;
	readonly change: number;
	readonly start: PrintedLevel;
	readonly ofOne: number;
	readonly ofMean: number | null;
	readonly published: PublishedReliability;
}

function sentenceOf(
	context: ResultInContext,
	{ side, change, start, ofOne, ofMean, published }: Detected
): string {
	const { unit, spreadKind } = context.result;
	const decimals = decimalsOf(start.sd ?? 0);
	const size = (value: number) => withUnit(formatNumber(value, decimals), UNIT_LABELS[unit]);
	const printed = withUnit(formatNumber(Math.abs(change)), UNIT_LABELS[unit]);
	const label = armOf(context, side)?.label ?? side;
	const mean =
		ofMean === null
			? 'How many people stand behind the mean is not stated, so nothing can be said of the mean.'
			: Math.abs(change) < ofMean
				? `It is also below what the mean of ${start.n} people can tell (about ${size(ofMean)}).`
				: `The mean of ${start.n} people can tell about ${size(ofMean)}, and it is above that.`;
	const ifDefined = spreadKind === 'undefined' ? ', if the ± is a standard deviation' : '';
	return `${label}: a change of ${printed} lies within the scatter of measuring one person twice (at most about ${size(ofOne)}, reckoned from a published agreement of repeats, ICC ${published.icc}, and this study’s spread${ifDefined}). ${mean}`;
}

/** The least ICC published for this parameter; for an unnamed one, the least for the instrument. */
function reliabilityOf({ instrument, parameter }: IdentifiedMeasure): PublishedReliability | null {
	const fitting = instrument.reliability.filter(
		({ icc, ofAnother, parameters }) =>
			icc !== null &&
			!ofAnother &&
			(parameters === null || parameter === null || parameters.includes(parameter.id))
	);
	return fitting.reduce<PublishedReliability | null>(
		(least, next) => (least === null || (next.icc ?? 1) < (least.icc ?? 1) ? next : least),
		null
	);
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
