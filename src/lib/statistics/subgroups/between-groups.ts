/**
 * Three tests of whether subgroups differ. They answer different questions and give different numbers,
 * so each is named wherever it is shown (Borenstein et al. 2009, Introduction to Meta-Analysis):
 *
 * - separate tau squared: each group has its own model; the weighted squares of the group means about
 *   their mean, weights 1/se^2, chi-squared on groups - 1. For groups that may differ in spread, if
 *   each has enough studies to tell.
 * - common tau squared: a model with the group as predictor and one residual tau squared; the test of
 *   its contrasts, chi-squared or F as the model is tested. Steadier with small groups.
 * - fixed partition: with weights 1/v the total Q is that within groups plus that between; chi-squared
 *   on groups - 1. Assumes no heterogeneity within groups, and is too sure where there is some.
 */
import { chiSquareUpper } from '../distributions.ts';
import { matrixOf } from '../matrix.ts';
import { fitModel } from '../pooling/fit-model.ts';
import type { ModelFit, ModelInput } from '../pooling/model.ts';
import { metaRegression } from '../regression/meta-regression.ts';
import { answer, refuse, type Outcome } from '../result.ts';

/** A group's own model. */
export interface Subgroup {
	readonly name: string;
	/** Places of its studies. */
	readonly members: readonly number[];
	readonly fit: ModelFit;
}

export interface SeparateTauSquaredTest {
	readonly q: number;
	readonly df: number;
	readonly pValue: number;
	/** The mean of the group means. */
	readonly mean: number;
}

export interface CommonTauSquaredTest {
	/** A coefficient for the first group and the difference of each other from it; holds the test. */
	readonly contrasts: ModelFit;
	/** The same model with a coefficient for each group. */
	readonly means: ModelFit;
	/** In percent; null where it is undefined. */
	readonly rSquared: number | null;
}

export interface FixedPartition {
	readonly total: number;
	readonly within: number;
	readonly withinByGroup: readonly number[];
	readonly between: number;
	readonly df: number;
	readonly pValue: number;
}

export type PooledInput = Omit<ModelInput, 'design'>;

/** Of the groups' own models. Refuses a group whose standard error is 0. */
export function separateTauSquaredTest(
	groups: readonly Subgroup[]
): Outcome<SeparateTauSquaredTest> {
	const means = groups.map(({ fit }) => fit.coefficients[0]?.estimate ?? 0);
	const weights = groups.map(({ fit }) => 1 / (fit.coefficients[0]?.se ?? 0) ** 2);
	const index = weights.findIndex((weight) => !Number.isFinite(weight));
	if (index !== -1) return refuse({ reason: 'zero_variance', index });
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const mean = weights.reduce((sum, weight, g) => sum + weight * (means[g] ?? 0), 0) / total;
	const q = weights.reduce((sum, weight, g) => sum + weight * ((means[g] ?? 0) - mean) ** 2, 0);
	const df = groups.length - 1;
	return answer({ q, df, pValue: chiSquareUpper(q, df), mean });
}

/** Of one model with the group as predictor. Refuses where as many groups as studies leave no spread. */
export function commonTauSquaredTest(
	input: PooledInput,
	groupOf: readonly string[],
	names: readonly string[]
): Outcome<CommonTauSquaredTest> {
	const regression = metaRegression({
		...input,
		predictors: { group: groupOf },
		terms: [{ kind: 'factor', name: 'group' }]
	});
	if (!regression.ok) return regression;
	const indicators = groupOf.map((group) => names.map((name) => (name === group ? 1 : 0)));
	const means = fitModel({ ...input, design: matrixOf(indicators) });
	if (!means.ok) return means;
	const { fit: contrasts, rSquared } = regression.value;
	return answer({ contrasts, means: means.value, rSquared });
}

/** Of the equal-effects models of all studies and of each group. */
export function fixedPartition(
	input: PooledInput,
	groups: readonly Subgroup[]
): Outcome<FixedPartition> {
	const qOf = (places: readonly number[]): number | null => {
		const yi = places.map((i) => input.yi[i] ?? 0);
		const vi = places.map((i) => input.vi[i] ?? 0);
		const fit = fitModel({ yi, vi, method: 'EE', test: 'z' });
		return fit.ok ? fit.value.heterogeneity.q : null;
	};
	const total = qOf(input.yi.map((_, i) => i));
	const withinByGroup = groups.flatMap(({ members }) => qOf(members) ?? []);
	if (total === null || withinByGroup.length < groups.length) {
		return refuse({ reason: 'zero_variance', index: input.vi.findIndex((v) => v === 0) });
	}
	const within = withinByGroup.reduce((sum, q) => sum + q, 0);
	// The difference of sums that are equal but for rounding is no evidence of anything.
	const between = Math.max(0, total - within);
	const df = groups.length - 1;
	return answer({
		total,
		within,
		withinByGroup,
		between,
		df,
		pValue: chiSquareUpper(between, df)
	});
}
