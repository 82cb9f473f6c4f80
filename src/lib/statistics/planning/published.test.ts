import { expect, it } from 'vitest';
import { answered } from '../../../../tests/support/statistics.ts';
import { peoplePerGroup } from './trial-size.ts';

/**
 * Cohen (1988), Statistical Power Analysis, the people per group for a power of 80 % at 5 % two-sided, as
 * quoted by the statistics wiki of the MRC Cognition and Brain Sciences Unit ("Sample sizes for testing
 * differences in an unpaired t-test"); the book itself was not read again. Ours add to the normal
 * approximation what a t test takes, which is within one person of the exact answer.
 */
it.each([
	[0.2, 393],
	[0.3, 175],
	[0.4, 100],
	[0.5, 64],
	[0.6, 45],
	[0.7, 34],
	[0.8, 26],
	[0.9, 21],
	[1, 17],
	[1.2, 12]
])('for %j standard deviations a t test takes about the %i a group of Cohen', (d, people) => {
	const ours = answered(peoplePerGroup({ d, forTTest: true }));
	expect(Math.abs(ours - people)).toBeLessThanOrEqual(1);
});
