import { describe, expect, it } from 'vitest';
import { failSafeOrwin, failSafeRosenberg, failSafeRosenthal } from './fail-safe.ts';

const alike = (k: number, y: number, v: number) => ({
	yi: new Array<number>(k).fill(y),
	vi: new Array<number>(k).fill(v)
});

describe('fail-safe numbers', () => {
	it('give what Rosenthal gives for 94 studies of mean z 1.014', () => {
		// Rosenthal (1979), Psychol Bull 86:638-641, has 3263 with 1.645 squared rounded to 2.706.
		const outcome = failSafeRosenthal(alike(94, 1.014, 1));
		const unrounded = outcome.ok ? outcome.value.unrounded : NaN;
		expect(Math.abs(unrounded - 3263)).toBeLessThan(1);
	});

	it('need as many studies at zero as there are to halve a mean', () => {
		const outcome = failSafeOrwin({ yi: [0.1, 0.2, 0.6], vi: [1, 1, 1] });
		expect(outcome).toMatchObject({ ok: true, value: { studies: 3, pValue: null } });
		expect(outcome.ok && outcome.value.mean).toBeCloseTo(0.3, 14);
	});

	it('follow the direction of the mean with a target of their own', () => {
		// (-0.6 - -0.2) / -0.2 = 2 for each study.
		const outcome = failSafeOrwin(alike(4, -0.6, 1), 0.2);
		expect(outcome).toMatchObject({ ok: true, value: { studies: 8, target: -0.2 } });
	});

	it('are computed from the weighted mean by Rosenberg', () => {
		// Four of z 2 give z 4: 4 (16 / 1.959964^2 - 1) = 12.66.
		const outcome = failSafeRosenberg(alike(4, 2, 1));
		expect(outcome).toMatchObject({ ok: true, value: { studies: 13, mean: 2 } });
		expect(outcome.ok && outcome.value.unrounded).toBeCloseTo(
			4 * (16 / 1.959963984540054 ** 2 - 1),
			10
		);
	});

	it('are 0 where there is nothing to undo', () => {
		expect(failSafeRosenthal(alike(3, 0.1, 1))).toMatchObject({ value: { studies: 0 } });
		expect(failSafeRosenberg(alike(3, 0.1, 1))).toMatchObject({ value: { studies: 0 } });
	});

	it('refuse no studies, a level that is none and a target of 0', () => {
		const none = { ok: false, reason: { reason: 'too_few_studies', needed: 1, given: 0 } };
		expect(failSafeRosenthal({ yi: [], vi: [] })).toEqual(none);
		expect(failSafeRosenberg(alike(2, 1, 1), 0)).toMatchObject({
			reason: { reason: 'out_of_range', input: 'alpha' }
		});
		expect(failSafeOrwin(alike(2, 1, 1), 0)).toMatchObject({
			reason: { reason: 'out_of_range', input: 'target' }
		});
		expect(failSafeOrwin({ yi: [1, -1], vi: [1, 1] })).toMatchObject({ ok: false });
	});
});
