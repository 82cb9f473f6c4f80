import { describe, expect, it } from 'vitest';
import { standardisedMeanDifference } from '#lib/statistics/effect-size/standardised-mean-difference.ts';
import { runFile } from '../harness.ts';
import type { Fields } from '../reference-file.ts';
import { lostToDesign, lostToVariances } from './lost-digits.ts';

interface Given {
	readonly kind: string;
	readonly input: Fields;
	readonly options?: Fields;
	readonly output: Fields;
}

function run({ kind, input, options = {}, output }: Given) {
	const cases = [{ id: 'made', kind, input, options, output, refused: false }];
	const { comparisons, failures, unsupported } = runFile({ file: 'f', family: 'f', cases });
	return {
		comparisons,
		failures: failures.map(({ path }) => path),
		unsupported: unsupported.map(({ what }) => what)
	};
}

/** Q = 8 with 2 degrees of freedom; tau squared 3 by DL and REML. */
const BY_HAND = { yi: [1, 3, 5], vi: [1, 1, 1] };

describe('cases of models', () => {
	it('names a method or a test that is not ours instead of taking it for another', () => {
		const fields = { heterogeneity: { tau2: 3 }, tests: {} };
		const model = { kind: 'model', input: BY_HAND };
		expect(run({ ...model, output: { DL: fields } })).toMatchObject({ comparisons: 1 });
		expect(run({ ...model, output: { MP: fields } })).toEqual({
			comparisons: 0,
			failures: [],
			unsupported: ['method MP']
		});
		const tests = { hksj: { mu: 3 } };
		expect(run({ ...model, output: { DL: { tests } } }).unsupported).toEqual(['tests.hksj']);
		expect(run({ kind: 'influence', input: BY_HAND, output: { DL_hksj: {} } }).unsupported).toEqual(
			['test hksj']
		);
	});

	it('says by which method a fit is refused that the reference has', () => {
		const input = { yi: [1, 3], vi: [0, 1] };
		const output = { DL: { heterogeneity: { tau2: 1 }, tests: {} } };
		expect(run({ kind: 'model', input, output }).failures).toEqual(['DL.refused']);
	});

	it('tells a failed search of the reference from a refusal of the data', () => {
		const model = { kind: 'model', input: BY_HAND };
		const failed = { error: 'Fisher scoring algorithm did not converge.' };
		expect(run({ ...model, output: { REML: failed } })).toMatchObject({
			failures: [],
			unsupported: [expect.stringMatching(/could not make/)]
		});
		const refusal = { error: 'Division by zero.' };
		expect(run({ ...model, output: { REML: refusal } }).failures).toEqual(['REML.refused']);
	});

	it('names a lower maximum of the likelihood, and does not take a wrong one for it', () => {
		const at = (ll: number) => ({
			heterogeneity: { tau2: 2 },
			fit_stats: { REML: { ll } },
			tests: {}
		});
		const model = { kind: 'model', input: BY_HAND };
		expect(run({ ...model, output: { REML: at(-4.5) } })).toMatchObject({
			comparisons: 0,
			unsupported: [expect.stringMatching(/local maximum/)]
		});
		// −½(2 ln 2π + 2 ln 4 + 2), the highest.
		const highest = -Math.log(2 * Math.PI) - Math.log(4) - 1;
		expect(run({ ...model, output: { REML: at(highest) } }).failures).toEqual([
			'heterogeneity.tau2'
		]);
		expect(run({ ...model, output: { DL: at(-4.5) } }).failures).toContain('heterogeneity.tau2');
	});

	it('holds a bound against the end of a search only where the reference says it was cut', () => {
		const bounds = (tau2_ub: number, ub_sign: string) => ({
			kind: 'model',
			input: BY_HAND,
			output: { DL: { tests: {}, confint_tau2: { ub_sign, tau2_ub } } }
		});
		// 4·2/χ²(0.025; 2) − 1 with χ² = −2 ln 0.975
		const upper = 8 / (-2 * Math.log(0.975)) - 1;
		expect(run(bounds(upper, '')).failures).toEqual([]);
		expect(run(bounds(100, '>')).failures).toEqual([]);
		expect(run(bounds(100, '')).failures).toEqual(['confint_tau2.tau2_ub']);
		expect(run(bounds(200, '>')).failures).toEqual([
			'confint_tau2.ub_sign',
			'confint_tau2.tau2_ub'
		]);
	});
});

describe('cases with predictors', () => {
	const regression = (formula: string, error?: string) => ({
		kind: 'meta-regression',
		input: { yi: [1, 2, 4, 4], vi: [1, 1, 1, 1], moderators: { x: [1, 2, 3, 4] }, X_names: [] },
		options: { formula },
		output: { EE: { z: error === undefined ? { k: 4 } : { error } } }
	});

	it('names a regression through the origin', () => {
		expect(run(regression('~x')).comparisons).toBe(1);
		expect(run(regression('~x - 1')).unsupported).toEqual([
			expect.stringMatching(/through the origin/)
		]);
	});

	it('names a fit that the reference found singular and we do not', () => {
		expect(run(regression('~x', 'Model matrix not of full rank.'))).toMatchObject({
			failures: [],
			unsupported: [expect.stringMatching(/could not make/)]
		});
	});
});

describe('cases of asymmetry', () => {
	const studies = { yi: [0.1, 0.5, 0.9], vi: [0.1, 0.2, 0.4] };

	it('hold what is there, and name what is not ours', () => {
		const output = { ranktest_exact: { tau: 1 }, tea: {}, DL: { leaves: {} } };
		expect(run({ kind: 'publication-bias', input: studies, output })).toEqual({
			comparisons: 1,
			failures: [],
			unsupported: ['DL.leaves', 'tea']
		});
	});

	it('hold a refusal of a part against a refusal', () => {
		const equal = { ...studies, vi: [0.1, 0.1, 0.1] };
		const output = { ranktest_exact: { tau: null }, egger_lm: { sei: { error: 'no slope' } } };
		expect(run({ kind: 'publication-bias', input: equal, output })).toMatchObject({
			comparisons: 2,
			failures: []
		});
		expect(run({ kind: 'publication-bias', input: studies, output }).failures).toEqual([
			'egger_lm.sei.refused',
			'ranktest_exact.refused'
		]);
	});
});

describe('cases of effect sizes', () => {
	it('add one half to tables with an empty cell for the odds ratio of Peto too', () => {
		// O = 0.5, E = 11·4/23, V = 11·12·4·19/(23²·22) with one half in every cell.
		const raw = { ai: [0], bi: [10], ci: [3], di: [8] };
		const V = (11 * 12 * 4 * 19) / (23 * 23 * 22);
		const output = { yi: [(0.5 - 44 / 23) / V], vi: [1 / V] };
		const options = { measure: 'PETO', vtype: 'LS' };
		expect(run({ kind: 'effect-size', input: { raw }, options, output }).failures).toEqual([]);
	});
});

describe('digits that the reference loses', () => {
	it('are granted to the unbiased variance of g with very many people only', () => {
		const beside = (n: number, factor: number) => {
			const raw = { m1i: [9], sd1i: [1], n1i: [n], m2i: [0], sd2i: [1], n2i: [n] };
			const one = { mean: 9, sd: 1, n };
			const exact = standardisedMeanDifference(one, { ...one, mean: 0 }, 'UB');
			if (!exact.ok) throw new Error(exact.reason.reason);
			const { estimate, variance } = exact.value;
			const output = { yi: [estimate], vi: [variance * factor] };
			const options = { measure: 'SMD', vtype: 'UB' };
			return run({ kind: 'effect-size', input: { raw }, options, output }).failures;
		};
		expect(beside(1e6, 1 + 1e-4)).toEqual([]);
		expect(beside(1e6, 1.1)).toEqual(['vi[0]']);
		expect(beside(1000, 1 + 1e-7)).toEqual(['vi[0]']);
	});

	it('are none for designs and variances of one size', () => {
		expect(lostToVariances([1, 100])).toBe(0);
		expect(lostToDesign(undefined)).toBe(0);
		expect(
			lostToDesign([
				[1, 0],
				[1, 1],
				[1, 2],
				[1, 3]
			])
		).toBeLessThan(1e-13);
	});

	it('are more the nearer predictors are to depending on each other', () => {
		const years = (spread: number) => [1, 2, 3, 4].map((i) => [1, 2000 + spread * i]);
		expect(lostToDesign(years(10))).toBeLessThan(1e-6);
		expect(lostToDesign(years(0.001))).toBe(1e-5);
		expect(lostToVariances([1e-9, 1])).toBeGreaterThan(1e-7);
	});
});
