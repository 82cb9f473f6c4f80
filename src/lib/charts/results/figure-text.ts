/** The figures and words beside a mark: what a result says, as a reader sees it. */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import { statedDirection } from '#lib/evidence/stated-direction.ts';
import type { Effect, Result } from '#lib/evidence/types.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { decimalsOf, formatNumber, formatSigned, withUnit } from '#lib/wording/numbers.ts';
import { reportedSide, turnedRatio } from '#lib/wording/reported-figures.ts';
import { pOf, spreadText } from './spread-text.ts';

export interface FigureText {
	/** The effect: "+1.56 points", "did better", "86 % of people". */
	readonly main: string;
	/** Its interval, its p, or what is not said about it. */
	readonly detail: string | null;
	/** The figures of the two sides where both are printed: "50 % against 24 %". */
	readonly sides: string | null;
}

/** Readings are printed with up to four digits after the point; more would be noise. */
const MOST_DECIMALS = 4;

/** Digits after the point that the printed figures carry, so that a derived one claims no more. */
function effectDecimals(effect: Effect, result: Result): number {
	const printed = [
		result.difference,
		result.arm.value,
		result.comparator.value,
		result.arm.ciLow,
		result.arm.ciHigh,
		result.differenceCiLow,
		result.differenceCiHigh
	].filter((value) => value !== null);
	const carried = Math.min(Math.max(0, ...printed.map(decimalsOf)), MOST_DECIMALS);
	const derivedPercent =
		effect.metric === 'percent_of_baseline' && result.metric !== 'percent_change';
	return derivedPercent ? 1 : carried;
}

/** An effect with its unit: "+1.56 points", "+15.5 %", "odds ratio 0.76". */
export function formatEffect(
	effect: Pick<Effect, 'metric' | 'unit'>,
	value: number,
	decimals: number
): string {
	switch (effect.metric) {
		case 'raw_points':
			return `${formatSigned(value, decimals)} ${Math.abs(value) === 1 ? 'point' : 'points'}`;
		case 'risk_difference':
			return `${formatSigned(value, decimals)} points`;
		case 'percent_of_baseline':
			return withUnit(formatSigned(value, decimals), '%');
		case 'risk_ratio':
			return `ratio ${formatNumber(value, decimals)}`;
		case 'odds_ratio':
			return `odds ratio ${formatNumber(value, decimals)}`;
		case 'smd':
			return `${formatSigned(value, decimals)} SD`;
		case 'raw_units':
		case 'log_ratio_of_means':
		case null: {
			const unit =
				effect.unit === null || effect.unit === 'not_reported' ? '' : UNIT_LABELS[effect.unit];
			return withUnit(formatSigned(value, decimals), unit);
		}
	}
}

/** The words of a result without a size. */
function directionWords(oriented: OrientedEffect): string {
	const controlled = oriented.effect.contrast === 'controlled';
	switch (statedDirection(oriented)) {
		case 'favours':
			return controlled ? 'did better' : 'improved';
		case 'against':
			return controlled ? 'did worse' : 'worsened';
		case 'exactly_equal':
			return controlled ? 'exactly equal' : 'exactly as at the start';
		case 'not_significant':
			return 'not significant';
		case 'untested':
			return controlled ? 'the source reports no difference' : 'no change reported';
		case 'not_reported':
			return 'direction not stated';
	}
}

/** What stands in the column of results. */
export function figureText(oriented: OrientedEffect): FigureText {
	const { effect, weighed } = oriented;
	const { result } = weighed;
	const sides = sidesText(oriented);
	if (effect.estimate !== null) {
		const decimals = effectDecimals(effect, result);
		return {
			main: formatEffect(effect, effect.estimate, decimals),
			detail: [spreadText(oriented, decimals), turnedRatio(result, effect.estimate)]
				.filter((text) => text !== null)
				.join('; '),
			sides
		};
	}
	const printed =
		effect.derivedFrom === null && result.valueKind === 'figure'
			? reportedSide(result, oriented.turned ? result.comparator : result.arm)
			: null;
	if (printed && sides === null) {
		return { main: printed.value, detail: printed.spread, sides: null };
	}
	return { main: directionWords(oriented), detail: wordsDetail(oriented), sides };
}

function wordsDetail(oriented: OrientedEffect): string | null {
	switch (statedDirection(oriented)) {
		case 'not_significant':
			return 'direction not stated';
		case 'untested':
			return 'no test shown';
		case 'not_reported':
			return pOf(oriented);
		case 'favours':
		case 'against':
		case 'exactly_equal':
			return pOf(oriented) ?? 'no p stated';
	}
}

/** Both sides' printed figures, the ingredient's first. Null unless both are printed. */
function sidesText({ effect, weighed: { result }, turned }: OrientedEffect): string | null {
	if (effect.contrast !== 'controlled' || effect.derivedFrom !== null) return null;
	const { value: arm } = result.arm;
	const { value: comparator } = result.comparator;
	if (arm === null || comparator === null) return null;
	const unit = result.unit === '%' ? '%' : '';
	const [first, second] = (turned ? [comparator, arm] : [arm, comparator]).map((value) =>
		withUnit(formatNumber(value), unit)
	);
	return `${first ?? ''} against ${second ?? ''}`;
}
