/**
 * Cluster-robust covariance of coefficients: right for large numbers of clusters whatever the
 * dependence within them, so that a working model need not be true.
 *
 * In words: with the weighted design WX and the residuals r, the bread (X'WX)^-1 is put around the sum
 * over clusters of (X'W r)(X'W r)' (Hedges, Tipton & Johnson 2010, Res Synth Methods 1:39; White 1980).
 * Too small for few clusters, so with n clusters, k estimates and p coefficients it is multiplied by
 * - CR0: 1
 * - CR1: n/(n - p)
 * - CR1S1: n/(n - 1) times (k - 1)/(k - p), the first of Stata's two
 * - CR1S2: n/(n - 1), the second
 * and tested by t or F with n - p degrees of freedom (Cameron & Miller 2015, J Hum Resour 50:317).
 * Below some 40 clusters even CR1 is too sure of itself. Refused when clusters do not outnumber
 * coefficients.
 */
import { matrixOf, product, zeroMatrix, type Matrix } from '../matrix.ts';
import type { Coefficient, OmnibusTest } from '../pooling/model.ts';
import { omnibusTest } from '../pooling/omnibus.ts';
import { answer, faultOfLevel, refuse, type Outcome, type Warning } from '../result.ts';
import { groupMembers, type ClusterId } from './clusters.ts';
import { testWith } from './coefficients.ts';

export const ROBUST_VARIANTS = ['CR0', 'CR1', 'CR1S1', 'CR1S2'] as const;
export type RobustVariant = (typeof ROBUST_VARIANTS)[number];

/** From how many clusters the asymptotics are trusted (Cameron & Miller 2015). */
const CLUSTERS_ADVISED = 40;

/** A fitted linear model, as the sandwich needs it. */
export interface SandwichModel {
	readonly coefficients: ArrayLike<number>;
	/** (X'WX)^-1. */
	readonly bread: Matrix;
	/** WX: a row an estimate. */
	readonly weightedDesign: readonly (readonly number[])[];
	/** Effects less fitted values, in the order of those rows. */
	readonly residuals: readonly number[];
	/** Which coefficients the omnibus test is about. */
	readonly tested: readonly number[];
}

export interface RobustResult {
	readonly variant: RobustVariant;
	readonly clusters: number;
	readonly df: number;
	readonly coefficients: readonly Coefficient[];
	readonly covariance: Matrix;
	/** Without a statistic where the covariances are singular. */
	readonly omnibus: OmnibusTest;
}

/** The robust tests of a fitted model. */
export function clusterRobust(
	model: SandwichModel,
	cluster: readonly ClusterId[],
	{
		variant = 'CR1',
		level = 0.95
	}: { readonly variant?: RobustVariant; readonly level?: number } = {}
): Outcome<RobustResult> {
	const fault = faultOfLevel(level);
	if (fault !== null) return fault;
	const k = model.residuals.length;
	const p = model.coefficients.length;
	if (cluster.length !== k) {
		return refuse({ reason: 'different_lengths', inputs: ['residuals', 'cluster'] });
	}
	const groups = groupMembers(cluster);
	const n = groups.length;
	if (n <= p) return refuse({ reason: 'too_few_studies', needed: p + 1, given: n });

	const factor = { CR0: 1, CR1: n / (n - p), CR1S1: stata(n, k, p), CR1S2: n / (n - 1) }[variant];
	const meat = zeroMatrix(p, p);
	for (const members of groups) {
		const score = Float64Array.from({ length: p }, (_, j) =>
			members.reduce(
				(sum, i) => sum + (model.weightedDesign[i]?.[j] ?? 0) * (model.residuals[i] ?? 0),
				0
			)
		);
		const outer = product(matrixOf([...score].map((value) => [value])), matrixOf([[...score]]));
		outer.values.forEach((value, cell) => {
			meat.values[cell] = (meat.values[cell] ?? 0) + factor * value;
		});
	}
	const covariance = product(product(model.bread, meat), model.bread);
	const df = n - p;
	const few: readonly Warning[] =
		n < CLUSTERS_ADVISED ? [{ code: 'few_studies', k: n, advised: CLUSTERS_ADVISED }] : [];
	const tests = testWith(model.coefficients, covariance, df, level);
	const omnibus = omnibusTest(tests, model.tested);
	const { coefficients } = tests;
	return answer({ variant, clusters: n, df, coefficients, covariance, omnibus }, few);
}

function stata(n: number, k: number, p: number): number {
	return ((n / (n - 1)) * (k - 1)) / (k - p);
}
