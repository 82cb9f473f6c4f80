/**
 * Three-level random-effects model: several estimates from each of several studies.
 *
 * What it estimates: the mean effect (or coefficients of moderators) when estimates of one cluster,
 * usually a study, are alike: effect = mean + cluster's own deviation + estimate's own deviation +
 * sampling error. References: Konstantopoulos (2011), Res Synth Methods 2:61; Van den Noortgate et al.
 * (2013), Behav Res Methods 45:576; prediction interval mean -/+ crit sqrt(se^2 + both variances).
 *
 * Assumes normal deviations, independent clusters and known sampling (co)variances; errors that share
 * people need `covariance`. Tests are Wald's, by z or by t with k - p degrees of freedom, and too
 * hopeful with few clusters: see cluster-robust.ts.
 *
 * Small k: refused with fewer than two clusters, when no cluster has two estimates (then the levels
 * cannot be told apart), and without residual degrees of freedom.
 */
import type { Matrix } from '../matrix.ts';
import type { Coefficient, FitStatistics, Interval, OmnibusTest } from '../pooling/model.ts';
import { omnibusTest } from '../pooling/omnibus.ts';
import { answer, refuse, type Outcome, type Warning } from '../result.ts';
import { carryBack } from './carry-back.ts';
import type { SandwichModel } from './cluster-robust.ts';
import type { Components } from './cluster-weights.ts';
import { clustersOf, type ClusteredEstimates } from './clusters.ts';
import { testedColumns, testWith } from './coefficients.ts';
import { estimateComponents } from './estimate-components.ts';
import { fitStatistics } from './fit-statistics.ts';
import { heterogeneityByLevel, type LevelHeterogeneity } from './level-heterogeneity.ts';
import { modelAt, type LikelihoodMethod, type ModelState } from './likelihood.ts';
import { designOf, refusalOfEstimates } from './usable-estimates.ts';

export interface MultilevelInput extends ClusteredEstimates {
	/** A row an estimate and a column a predictor, the intercept included; without it, the mean alone. */
	readonly design?: Matrix;
	readonly method?: LikelihoodMethod;
	readonly test?: 'z' | 't';
	/** Of the intervals, by default 0.95. */
	readonly level?: number;
	/** A component to leave out, as in a likelihood-ratio test. */
	readonly without?: 'between' | 'within';
}

export interface MultilevelFit {
	readonly method: LikelihoodMethod;
	readonly test: 'z' | 't';
	readonly level: number;
	readonly k: number;
	readonly clusters: number;
	/** Variances between clusters and between the estimates of one. */
	readonly components: Components;
	/** Degrees of freedom of tests and intervals; null for the normal distribution. */
	readonly df: number | null;
	/** Derivatives of the log-likelihood there: 0, or below at a component of 0. */
	readonly score: Components;
	readonly iterations: number;
	/** Columns of the design that the coefficients stand for; the others were redundant. */
	readonly columns: readonly number[];
	readonly coefficients: readonly Coefficient[];
	readonly covariance: Matrix;
	/** That all moderators (of an intercept-only model, the mean) are 0. */
	readonly omnibus: OmnibusTest;
	readonly heterogeneity: LevelHeterogeneity;
	/** Where a new estimate of a new cluster would be; null with moderators. */
	readonly prediction: Interval | null;
	readonly logLikelihood: number;
	readonly fitStatistics: Readonly<Record<LikelihoodMethod, FitStatistics>>;
	/** For cluster-robust tests. */
	readonly sandwich: SandwichModel;
}

/** Fits the model. */
export function fitMultilevel(input: MultilevelInput): Outcome<MultilevelFit> {
	const { method = 'REML', test = 'z', level = 0.95, without } = input;
	if (!(level > 0 && level < 1)) {
		const allowed = 'between 0 and 1';
		return refuse({ reason: 'out_of_range', input: 'level', index: null, allowed });
	}
	const refusal = refusalOfEstimates(input);
	if (refusal !== null) return refusal;
	const design = designOf(input);
	const data = clustersOf(input, design);
	const { kept, redundant } = data.basis;
	const k = data.k;
	const p = kept.length;
	if (k <= p) return refuse({ reason: 'no_residual_degrees_of_freedom', k, p });

	const fixed = modelAt(data, { between: 0, within: 0 });
	if (fixed === null || !(fixed.traceP > 0)) return refuse({ reason: 'singular', column: null });
	const held = {
		between: without === 'between' ? 0 : null,
		within: without === 'within' ? 0 : null
	};
	const estimate = estimateComponents(data, method, held, scaleOfVariance(fixed, k, p));
	if (!estimate.ok) return estimate;

	const { components, state, iterations } = estimate.value;
	const { tested, onlyIntercept } = testedColumns(design, kept);
	const sandwich = carryBack(data, state, tested);
	const df = test === 't' ? k - p : null;
	const tests = testWith(sandwich.coefficients, sandwich.bread, df, level);
	const [between, within] = state.score[method];
	const value: MultilevelFit = {
		method,
		test,
		level,
		k,
		clusters: data.clusters.length,
		components,
		df,
		score: { between, within },
		iterations,
		columns: kept,
		coefficients: tests.coefficients,
		covariance: tests.covariance,
		omnibus: omnibusTest(tests, tested),
		heterogeneity: heterogeneityByLevel(components, fixed, k, p),
		prediction: onlyIntercept
			? predictionOf(tests.coefficients[0], components, tests.critical)
			: null,
		logLikelihood: state.logLik[method],
		fitStatistics: fitStatistics(state, fixed, k, p),
		sandwich
	};
	const dropped = redundant.map((column): Warning => ({
		code: 'dropped_predictor',
		column,
		name: null
	}));
	return answer(value, dropped);
}

function predictionOf(
	mean: Coefficient | undefined,
	{ between, within }: Components,
	critical: number
): Interval | null {
	if (mean === undefined) return null;
	const half = critical * Math.sqrt(mean.se ** 2 + between + within);
	return { lower: mean.estimate - half, upper: mean.estimate + half };
}

/** A variance of the right size: by moments, as if there were one level, but not too near 0. */
function scaleOfVariance(fixed: ModelState, k: number, p: number): number {
	const typical = (k - p) / fixed.traceP;
	return Math.max((fixed.residualSum - (k - p)) / fixed.traceP, typical / 10);
}
