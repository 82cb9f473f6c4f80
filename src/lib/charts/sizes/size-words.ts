/** A known size in figures and words: the estimate, its interval, or what is not known of it. */
import { formatEffect } from '#lib/charts/results/figure-text.ts';
import { isRatioMetric } from '#lib/evidence/orientation.ts';
import type { SizeGroup, StudySize } from '#lib/synthesis/body.ts';
import { count, decimalsOf, formatRange } from '#lib/wording/numbers.ts';

/** Digits that count in a figure of ours. */
const DIGITS = 3;

/** Digits after the point: those the value carries, but no more than three that count. */
export function decimalsFor(values: readonly number[]): number {
	const largest = Math.max(...values.map(Math.abs));
	const allowed = largest === 0 ? 0 : DIGITS - 1 - Math.floor(Math.log10(largest));
	const carried = Math.max(...values.map((value) => decimalsOf(value)));
	return Math.max(0, Math.min(carried, allowed, 4));
}

/** "+1.56 points". */
export function estimateWords(size: Pick<StudySize, 'metric' | 'unit' | 'estimate'>): string {
	return formatEffect(size, size.estimate, decimalsFor([size.estimate]));
}

/** "1.18 to 1.94", with as many digits as the estimate beside it. */
export function rangeWords([low, high]: readonly [number, number], beside: number): string {
	return formatRange(low, high, Math.max(decimalsFor([beside]), decimalsFor([low, high])));
}

/** The interval rests on a correlation that we assumed or on a p, not on a printed spread. */
export function isDerived({ sizeKnown, correlations }: StudySize): boolean {
	return sizeKnown === 'derived_spread' || correlations.length > 0;
}

/** "95 % interval 1.18 to 1.94, derived"; or the bound; or what is missing. */
export function intervalWords(size: StudySize): string {
	const { interval, bound, estimate } = size;
	if (interval !== null) {
		return `95 % interval ${rangeWords(interval, estimate)}${isDerived(size) ? ', derived' : ''}`;
	}
	if (bound !== null) {
		const at = bound.kind === 'at_most' ? 'at most as wide as' : 'at least as wide as';
		return `only a bound ${ofWhat(size)}: 95 % interval ${at} ${rangeWords(bound.interval, estimate)}`;
	}
	switch (size.sizeKnown) {
		case 'bounded':
			return `only a bound ${ofWhat(size)}`;
		case 'with_spread':
			return 'spread printed, no interval from it';
		case 'derived_spread':
		case 'no_spread':
		case 'direction_only':
		case 'verdict_only':
			return 'no spread reported';
	}
}

/** Shares are bounded by counts of the same people, all other sizes by a printed p. */
function ofWhat({ metric }: StudySize): string {
	return metric === 'risk_difference' || isRatioMetric(metric)
		? 'from counts of the same people'
		: 'on p';
}

/** Whether the interval holds no effect; null without one. */
export function crossesNoEffect({ metric, interval }: StudySize): boolean | null {
	if (interval === null) return null;
	const noEffect = isRatioMetric(metric) ? 1 : 0;
	return interval[0] <= noEffect && interval[1] >= noEffect;
}

/** What the sizes of a stratum come to, as the title of their chart. */
export function sizesTitle(groups: readonly SizeGroup[], studies: number): string {
	const sizes = groups.flatMap((group) => group.sizes);
	if (sizes.length === 0) {
		return studies === 1
			? 'The one study does not say how large the effect is'
			: `None of the ${studies} studies says how large the effect is`;
	}
	const telling = new Set(sizes.map(({ studyId }) => studyId)).size;
	const pooled = groups.filter((group) => group.pooled !== null).length;
	const known =
		studies === 1
			? 'The one study states a size'
			: `A size is known in ${telling} of ${studies} studies`;
	const rulers = groups.length > 1 ? `, on ${groups.length} scales that cannot be compared` : '';
	const pool =
		pooled > 0
			? `; ${count(pooled, 'scale is', 'scales are')} pooled`
			: studies === 1
				? ''
				: '; nothing can be pooled';
	return known + rulers + pool;
}

/** "between +5 % and +12 %": the lowest and the highest estimate of a group. */
export function rangeOfGroup(group: SizeGroup): string | null {
	if (group.range === null) return null;
	const [low, high] = group.range;
	const words = (estimate: number) => estimateWords({ ...group, estimate });
	return low === high
		? null
		: `Estimates from ${words(low)} to ${words(high)}; no average is made.`;
}
