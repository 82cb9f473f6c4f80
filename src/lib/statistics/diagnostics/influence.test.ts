import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStudies } from '../../../../tests/support/arbitrary-studies.ts';
import { matrixOf } from '../matrix.ts';
import type { ModelInput } from '../pooling/model.ts';
import { influence } from './influence.ts';

const EQUAL = { method: 'EE', test: 'z' } as const;

const valueOf = (input: ModelInput) => {
	const outcome = influence(input);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};

describe('influence', () => {
	it('is what leaving out the third of 0, 0 and 3 does by hand', () => {
		// Mean 1 with variance 1/3; without the third mean 0 with variance 1/2.
		const third = valueOf({ yi: [0, 0, 3], vi: [1, 1, 1], ...EQUAL })[2];
		expect(third?.studentised.residual).toBeCloseTo(3, 14);
		expect(third?.studentised.se).toBeCloseTo(Math.sqrt(1 + 1 / 2), 14);
		expect(third?.standardised.residual).toBeCloseTo(2, 14);
		expect(third?.standardised.se).toBeCloseTo(Math.sqrt(1 - 1 / 3), 14);
		expect(third?.dffits).toBeCloseTo(Math.sqrt(3), 14);
		expect(third?.dfbetas[0]).toBeCloseTo(Math.sqrt(3), 14);
		expect(third?.cooksDistance).toBeCloseTo(3, 14);
		expect(third?.covarianceRatio).toBeCloseTo(3 / 2, 14);
		expect(third?.leverage).toBeCloseTo(1 / 3, 14);
		expect(third?.weightPercent).toBeCloseTo(100 / 3, 12);
		expect(third?.qWithout).toBe(0);
		expect(third?.influential).toBe(true);
	});

	it('standardises a change of the mean by all studies at the other heterogeneity', () => {
		// Without the third tau squared is 0, so the standard error of the mean is the root of 1/3.
		const third = valueOf({ yi: [0, 0, 9], vi: [1, 1, 1], method: 'DL', test: 'z' })[2];
		expect(third?.tauSquaredWithout).toBe(0);
		expect(third?.dfbetas[0]).toBeCloseTo(3 / Math.sqrt(1 / 3), 12);
	});

	it('has one DFBETAS for each coefficient', () => {
		const design = matrixOf([0, 1, 2, 3, 4].map((x) => [1, x]));
		const input = { yi: [0, 1.2, 1.9, 3.1, 9], vi: [1, 1, 1, 1, 1], design, ...EQUAL };
		// The last study lies far above the line of the others: it lowers the intercept and lifts the slope.
		const last = valueOf(input)[4];
		expect(last?.dfbetas).toHaveLength(2);
		expect(last?.dfbetas[0]).toBeLessThan(0);
		expect(last?.dfbetas[1]).toBeGreaterThan(1);
	});

	it('refuses one study, and a study that alone gives a coefficient', () => {
		expect(influence({ yi: [1], vi: [1], ...EQUAL })).toMatchObject({
			reason: { reason: 'too_few_studies', needed: 2, given: 1 }
		});
		const design = matrixOf([
			[1, 0],
			[1, 0],
			[1, 0],
			[1, 1]
		]);
		expect(influence({ yi: [1, 2, 4, 3], vi: [1, 1, 1, 1], design, ...EQUAL })).toMatchObject({
			reason: { reason: 'singular', column: 1 }
		});
	});

	it('refuses a test that has no spread once a study is gone', () => {
		const input = { yi: [1, 1, 1, 4], vi: [1, 1, 1, 1], method: 'DL', test: 'knha' } as const;
		expect(influence(input)).toMatchObject({ reason: { reason: 'undefined_for_data' } });
	});

	it('has DFFITS equal to DFBETAS for the mean of equal effects, and leverages that add to 1', () => {
		fc.assert(
			fc.property(arbitraryStudies(3), (studies) => {
				const all = valueOf({ ...studies, ...EQUAL });
				for (const { dffits, dfbetas } of all) expect(dfbetas[0]).toBeCloseTo(dffits, 9);
				expect(all.reduce((sum, { leverage }) => sum + leverage, 0)).toBeCloseTo(1, 12);
			})
		);
	});

	it('flags a study by its leverage alone, above 3 p/k', () => {
		// Weights w, 1, 1, 1, 1: the leverage of the first is w/(w + 4); the limit is 0.6.
		const isFlagged = (leverage: number) => {
			const weight = (4 * leverage) / (1 - leverage);
			const vi = [1 / weight, 1, 1, 1, 1];
			return valueOf({ yi: [1, 1, 1, 1, 1], vi, ...EQUAL })[0]?.influential;
		};
		expect([isFlagged(0.55), isFlagged(0.65)]).toEqual([false, true]);
	});

	it("flags a study by Cook's distance alone, beyond the median of chi-squared", () => {
		// Nine at 0 and one at y: the distance is y²/10, the median 0.455; DFFITS and DFBETAS stay below 1.
		const isFlagged = (y: number) => {
			const yi = [0, 0, 0, 0, 0, 0, 0, 0, 0, y];
			return valueOf({ yi, vi: yi.map(() => 1), ...EQUAL })[9]?.influential;
		};
		expect([isFlagged(2.1), isFlagged(2.2)]).toEqual([false, true]);
	});

	it('hardly changes by a study of huge variance', () => {
		fc.assert(
			fc.property(arbitraryStudies(3), ({ yi, vi }) => {
				const all = valueOf({ yi: [...yi, 1], vi: [...vi, 1e12], ...EQUAL });
				expect(Math.abs(all.at(-1)?.dffits ?? NaN)).toBeLessThan(1e-3);
				expect(all.at(-1)?.influential).toBe(false);
			})
		);
	});
});
