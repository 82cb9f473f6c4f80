/**
 * Independent studies pooled on one metric: random effects by REML, Hartung–Knapp intervals that are
 * never narrower than the normal ones, the variance between studies by Q-profile. Ratios are pooled on
 * the log scale and given as ratios.
 */
import { isRatioMetric } from '#lib/evidence/orientation.ts';
import type { EffectMetric } from '#lib/evidence/vocabulary.ts';
import { poolStudies, type PooledStudies } from '#lib/statistics/pooling/pool.ts';
import type { Interval } from '#lib/statistics/pooling/model.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import type { Pooled } from './body.ts';

export interface PoolableStudy {
	readonly studyId: string;
	readonly resultId: string;
	readonly metric: EffectMetric;
	readonly estimate: number;
	/** Of the estimate; of its logarithm where the metric is a ratio. */
	readonly se: number;
}

/** With fewer, a prediction interval says more about its formula than about the next study. */
const FEWEST_FOR_PREDICTION = 5;

/** Null where no common estimate can be had. All must be of one metric. */
export function poolSizes(
	studies: readonly PoolableStudy[],
	sensitivityOnly: boolean
): Pooled | null {
	const ratio = isRatioMetric(studies[0]?.metric ?? null);
	const pooled = valueOrNull(
		poolStudies({
			yi: studies.map(({ estimate }) => (ratio ? Math.log(estimate) : estimate)),
			vi: studies.map(({ se }) => se ** 2),
			method: 'REML',
			test: 'adhoc'
		})
	);
	if (pooled === null) return null;
	const { iSquared, q, qPValue, tauSquared } = pooled.fit.heterogeneity;
	if (iSquared === null || q === null || qPValue === null) return null;
	const back = (value: number) => (ratio ? Math.exp(value) : value);
	const limits = ({ lower, upper }: Interval) => [back(lower), back(upper)] as const;
	return {
		k: pooled.fit.k,
		estimate: back(pooled.mean.estimate),
		interval: limits(pooled.mean),
		estimator: 'REML',
		test: 'Hartung–Knapp, never narrower than the normal interval',
		tauSquared,
		tauSquaredInterval: tauSquaredIntervalOf(pooled),
		iSquared,
		q,
		qP: qPValue,
		prediction: predictionOf(pooled, limits),
		sensitivityOnly,
		weights: studies.map(({ studyId, resultId }, i) => ({
			studyId,
			resultId,
			percent: pooled.weightsPercent[i] ?? 0
		}))
	};
}

function predictionOf(
	{ fit, predictionIntervals }: PooledStudies,
	limits: (interval: Interval) => readonly [number, number]
): Pooled['prediction'] {
	if (fit.k < FEWEST_FOR_PREDICTION) return null;
	const interval = predictionIntervals.find(({ variant }) => variant === 'higgins');
	if (interval === undefined) return null;
	return { interval: limits(interval), variant: 'Higgins, Thompson and Spiegelhalter (k − 2)' };
}

/** Null where no variance between studies agrees with effects that lie closer than chance allows. */
function tauSquaredIntervalOf({ tauSquaredInterval }: PooledStudies): Pooled['tauSquaredInterval'] {
	if (tauSquaredInterval?.kind !== 'interval') return null;
	const { tauSquared, upperCapped } = tauSquaredInterval;
	return [tauSquared.lower, upperCapped ? null : tauSquared.upper];
}
