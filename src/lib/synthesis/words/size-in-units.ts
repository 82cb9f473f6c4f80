/** A size with its unit and the side that it favours, with no more digits than it carries. */
import { isRatioMetric } from '#lib/evidence/orientation.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { decimalsOf, formatNumber, withUnit } from '#lib/wording/numbers.ts';
import type { SizeGroup, StudySize } from '../body.ts';

type Size = Pick<StudySize, 'metric' | 'unit' | 'estimate' | 'interval' | 'bound'>;

/** "1.56 points on a scale from 0 to 9 in favour of retinol (95 % interval 1.18 to 1.94)" */
export function oneSizeWords(size: Size, ingredient: string, measures: readonly string[]): string {
	const text = numberText(size, Math.abs(size.estimate));
	const said =
		size.estimate === 0 && !isRatioMetric(size.metric)
			? 'no difference in the printed figures'
			: withSide(size, text, sideOf([size]), ingredient, measures);
	return said + spreadWords(size);
}

/** "6.7 to 7.32 % of the start in favour of it": from the lowest to the highest, never an average. */
export function rangeWords(
	sizes: readonly Size[],
	ingredient: string,
	measures: readonly string[]
): string {
	const sorted = [...sizes].sort((a, b) => a.estimate - b.estimate);
	const [first] = sorted;
	const last = sorted.at(-1);
	if (first === undefined || last === undefined) return '';
	const side = sideOf(sizes);
	const [low, high] =
		side === 'against' && !isRatioMetric(first.metric) ? [last, first] : [first, last];
	const value = ({ estimate }: Size) => (side === 'across' ? estimate : Math.abs(estimate));
	const [from, to] = [numberText(low, value(low)), numberText(high, value(high))];
	const text = from === to ? from : `${from} to ${to}`;
	return withSide(first, text, side, ingredient, measures);
}

/**
 * Several studies taken together, where they may be; null where they may not. Rounded to two digits
 * after the point, as nobody printed it.
 */
export function pooledWords(group: SizeGroup, ingredient: string): string | null {
	const { pooled, metric, unit } = group;
	if (pooled === null) return null;
	const { k, estimate, interval, estimator, test, sensitivityOnly } = pooled;
	const size = { metric, unit, estimate: twoDigits(estimate), interval, bound: null };
	const words = oneSizeWords(size, ingredient, []);
	const caution = sensitivityOnly
		? ' A result that was not statistically significant prints no size and is missing from it, so it is told only for comparison.'
		: '';
	return `${k} studies taken together (${estimator}; ${test}): ${words}.${caution}`;
}

const twoDigits = (value: number): number => Number(value.toFixed(2));

type Side = 'favours' | 'against' | 'across';

function sideOf(sizes: readonly Size[]): Side {
	const nothing = isRatioMetric(sizes[0]?.metric ?? null) ? 1 : 0;
	if (sizes.every(({ estimate }) => estimate > nothing)) return 'favours';
	return sizes.every(({ estimate }) => estimate < nothing) ? 'against' : 'across';
}

function withSide(
	{ metric, unit }: Size,
	text: string,
	side: Side,
	ingredient: string,
	measures: readonly string[]
): string {
	if (metric === 'risk_difference') {
		if (side === 'across') return `${text} more in a hundred improved with ${ingredient}`;
		return `${text} ${side === 'favours' ? 'more' : 'fewer'} in a hundred improved with ${ingredient}`;
	}
	const amount = withMetric({ metric, unit }, text, measures);
	if (isRatioMetric(metric)) return `${amount} (above 1 favours ${ingredient})`;
	if (side === 'across') return `${amount} (above 0 favours ${ingredient})`;
	return `${amount} in favour of ${side === 'favours' ? ingredient : 'the other side'}`;
}

function withMetric(
	{ metric, unit }: Pick<Size, 'metric' | 'unit'>,
	text: string,
	measures: readonly string[]
): string {
	switch (metric) {
		case 'raw_points':
			return `${text} ${text === '1' ? 'point' : 'points'}${scaleWords(measures)}`;
		case 'raw_units':
			return unit === null || unit === 'not_reported'
				? `${text} (unit not stated)`
				: withUnit(text, UNIT_LABELS[unit]);
		case 'percent_of_baseline':
			return `${withUnit(text, '%')} of the value at the start`;
		case 'risk_difference':
			return `${text} in a hundred`;
		case 'risk_ratio':
			return `ratio of the shares who improved ${text}`;
		case 'odds_ratio':
			return `odds ratio ${text}`;
		case 'smd':
			return `${text} standard deviations`;
		case 'log_ratio_of_means':
			return `logarithm of the ratio of the means ${text}`;
	}
}

/** " on a scale from 0 to 9" where every measure names the same scale; else only that it is a grade. */
function scaleWords(measures: readonly string[]): string {
	const scales = new Set(
		measures.map((measure) => {
			const ends = /\b(\d+)\s?[-–]\s?(\d+)\b/.exec(measure);
			return ends === null ? '' : `${ends[1] ?? ''} to ${ends[2] ?? ''}`;
		})
	);
	const [scale = ''] = scales;
	return scales.size === 1 && scale !== '' ? ` on a scale from ${scale}` : ' of a grade';
}

function spreadWords(size: Size): string {
	const { interval, bound, estimate, metric } = size;
	const flip = estimate < 0 && !isRatioMetric(metric);
	const round = (value: number) => formatNumber(Number(value.toFixed(decimalsFor(size))));
	const range = ([low, high]: readonly [number, number]) =>
		flip ? `${round(-high)} to ${round(-low)}` : `${round(low)} to ${round(high)}`;
	if (interval !== null) return ` (95 % interval ${range(interval)})`;
	if (bound === null) return '';
	const how = bound.kind === 'at_most' ? 'at the widest' : 'at the narrowest';
	return ` (only a bound is known: 95 % interval ${how} ${range(bound.interval)})`;
}

const numberText = (size: Size, value: number): string => formatNumber(value, decimalsFor(size));

/** Readings are printed with up to four digits after the point. */
const MOST_DECIMALS = 4;

/** Printed digits; a number that was divided carries none of its own. */
function decimalsFor({ estimate, metric }: Size): number {
	const carried = decimalsOf(estimate);
	if (carried <= MOST_DECIMALS) return carried;
	return metric === 'percent_of_baseline' || metric === 'risk_difference' ? 1 : 2;
}
