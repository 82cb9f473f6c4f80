import { describe, expect, it } from 'vitest';
import { answered } from '../../../../tests/support/statistics.ts';
import { clopperPearson, wilson, type ShareInterval } from './share-interval.ts';

/**
 * Newcombe (1998), Stat Med 17:857–872, table I, methods 3 (Wilson) and 5 (Clopper–Pearson). Numbers as
 * compared in several published test suites that agree; the article itself was not read again.
 */
describe('intervals of a share in Newcombe (1998)', () => {
	const printed = ({ lower, upper }: ShareInterval) => [lower.toFixed(4), upper.toFixed(4)];

	it.each([
		[81, 263, ['0.2527', '0.3676'], ['0.2553', '0.3662']],
		[15, 148, ['0.0578', '0.1617'], ['0.0624', '0.1605']],
		[0, 20, ['0.0000', '0.1684'], ['0.0000', '0.1611']],
		[1, 29, ['0.0009', '0.1776'], ['0.0061', '0.1718']]
	])('are as printed for %i of %i', (x, n, exact, score) => {
		expect(printed(answered(clopperPearson(x, n)))).toEqual(exact);
		expect(printed(answered(wilson(x, n)))).toEqual(score);
	});
});
