/** Synthesis without pooling: directions, combined p-values, albatross contours, p of t. */
import { tTwoSided, tUpper } from '#lib/statistics/distributions.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import {
	peopleOnContour,
	type AlbatrossEffect
} from '#lib/statistics/without-pooling/albatross.ts';
import {
	edgingtonCombination,
	fisherCombination,
	stoufferCombination,
	tippettCombination
} from '#lib/statistics/without-pooling/combined-p.ts';
import { directionCounts } from '#lib/statistics/without-pooling/directions.ts';
import { columnOf, numberOf } from '../columns.ts';
import { compareAll, type CaseReport, type Tolerance } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { valueOf } from './outcomes.ts';

type Computation = (input: Fields, options: Fields) => Fields;

const directions: Computation = (input, options) => {
	const level = numberOf(options, 'level', 95) / 100;
	const [x, n] = [numberOf(input, 'favouring', NaN), numberOf(input, 'comparisons', NaN)];
	const counts = valueOf(directionCounts(x, n, level));
	return {
		share: counts?.share ?? null,
		exact_ci_lb: counts?.exactInterval.lower ?? null,
		exact_ci_ub: counts?.exactInterval.upper ?? null,
		wilson_ci_lb: counts?.wilsonInterval.lower ?? null,
		wilson_ci_ub: counts?.wilsonInterval.upper ?? null,
		sign_test_p_two_sided: counts?.signTest.twoSided ?? null,
		sign_test_p_greater: counts?.signTest.greater ?? null
	};
};

const combinations: Computation = (input) => {
	const ps = columnOf(input, 'p_one_sided');
	const fisher = valueOf(fisherCombination(ps));
	const stouffer = valueOf(stoufferCombination(ps));
	const p = (outcome: Outcome<{ p: number }>) => valueOf(outcome)?.p ?? null;
	const rest = {
		fisher_chi2: fisher?.statistic ?? null,
		fisher_df: fisher?.df ?? null,
		fisher_p: fisher?.p ?? null,
		stouffer_z: stouffer?.statistic ?? null,
		stouffer_p: stouffer?.p ?? null,
		edgington_p: p(edgingtonCombination(ps)),
		tippett_p: p(tippettCombination(ps))
	};
	if (!('weights' in input)) return rest;
	const weighted = valueOf(stoufferCombination(ps, columnOf(input, 'weights')));
	return {
		...rest,
		stouffer_weighted_z: weighted?.statistic ?? null,
		stouffer_weighted_p: weighted?.p ?? null
	};
};

const contours: Computation = (input) => {
	const [p, size] = [numberOf(input, 'p_two_sided', NaN), numberOf(input, 'effect', NaN)];
	const ratio = numberOf(input, 'allocation_ratio', 1);
	const people = (effect: AlbatrossEffect) => valueOf(peopleOnContour({ effect, size, ratio }, p));
	return {
		n_smd: people('smd'),
		n_mean_difference_sd_units: people('mean_difference'),
		n_correlation: people('correlation')
	};
};

const pOfT: Computation = (input) => {
	const [t, df] = [numberOf(input, 't', NaN), numberOf(input, 'df', NaN)];
	return { two_sided: tTwoSided(t, df), greater: tUpper(t, df) };
};

/** Tippett's p of the reference is a difference from 1, so its last digits are about 1e-16. */
function toleranceOf(path: string, expected: unknown): Tolerance {
	if (path === 'tippett_p') return { relative: 1e-8, absolute: 1e-15 };
	const isTinyP = /(^|_)p(_|$)|two_sided|greater/.test(path) && Math.abs(Number(expected)) < 1e-10;
	return isTinyP ? { relative: 1e-6 } : { relative: 1e-8, absolute: 1e-12 };
}

const compared =
	(compute: Computation) =>
	({ input, options, output }: ReferenceCase): CaseReport =>
		compareAll(output, compute(input, options), (path) => toleranceOf(path, output[path]));

export const WITHOUT_POOLING = {
	direction: compared(directions),
	combine: compared(combinations),
	albatross: compared(contours),
	't-to-p': compared(pOfT)
} as const;
