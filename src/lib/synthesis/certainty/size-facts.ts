/** What the sizes of a body say about certainty: whether they agree, and how narrow they are. */
import type { SizeGroup, StudyInBody } from '../body.ts';
import { METRIC_IN_SENTENCE } from '../words/metric-words.ts';

/** Standard deviations: the smallest effect that we call useful. Ours, and the same for planning. */
export const SMALLEST_USEFUL = 0.3;

type Interval = readonly [low: number, high: number];

/**
 * The metrics on which the intervals of two of these studies have nothing in common, in words; null
 * where none do. Sizes on different scales are never compared.
 */
export function sizesThatExclude(
	groups: readonly SizeGroup[],
	studyIds: readonly string[]
): string | null {
	const apart = groups.filter(({ sizes }) => {
		const ours = sizes.flatMap(({ studyId, interval }) =>
			interval !== null && studyIds.includes(studyId) ? [{ studyId, interval }] : []
		);
		return ours.some((a) =>
			ours.some((b) => a.studyId !== b.studyId && exclude(a.interval, b.interval))
		);
	});
	if (apart.length === 0) return null;
	return [...new Set(apart.map(({ metric }) => METRIC_IN_SENTENCE[metric]))].join(' and ');
}

/**
 * Whether each study has an interval in standard deviations that leaves the smallest useful effect
 * out, all on the same side of it. A size without such an interval excludes nothing.
 */
export function everyIntervalExcludesSmall(studies: readonly StudyInBody[]): boolean {
	if (studies.length === 0) return false;
	const sides = studies.map(({ sizes }) => {
		const intervals = sizes.flatMap(({ metric, interval }) =>
			metric === 'smd' && interval !== null ? [interval] : []
		);
		if (intervals.length === 0) return 'unknown';
		if (intervals.every(([low]) => low > SMALLEST_USEFUL)) return 'above';
		return intervals.every(([, high]) => high < SMALLEST_USEFUL) ? 'below' : 'across';
	});
	return sides.every((side) => side === 'above') || sides.every((side) => side === 'below');
}

const exclude = (a: Interval, b: Interval): boolean => a[1] < b[0] || b[1] < a[0];
