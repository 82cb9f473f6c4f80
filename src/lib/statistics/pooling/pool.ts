/**
 * One body of studies pooled: the model, its intervals and what each study weighs, in one record.
 *
 * The mean alone; for models with predictors see the folder `regression`.
 */
import { answer, type Outcome, type Refusal } from '../result.ts';
import { fitModel } from './fit-model.ts';
import type { ModelFit, ModelInput } from './model.ts';
import { predictionInterval, PREDICTION_VARIANTS, type PredictionInterval } from './prediction.ts';
import { qProfileInterval, type TauSquaredInterval } from './q-profile.ts';
import { studyValues } from './study-values.ts';

export interface PooledStudies {
	readonly fit: ModelFit;
	readonly mean: ModelFit['coefficients'][number];
	/** In every variant; none for equal effects. */
	readonly predictionIntervals: readonly PredictionInterval[];
	/** Null for equal effects; a refusal where it cannot be had. */
	readonly tauSquaredInterval: TauSquaredInterval | { kind: 'refused'; reason: Refusal } | null;
	/** In the order of the studies. */
	readonly weightsPercent: readonly number[];
}

/** Pools studies; refused as `fitModel` refuses. */
export function poolStudies(input: Omit<ModelInput, 'design'>): Outcome<PooledStudies> {
	const outcome = fitModel(input);
	if (!outcome.ok) return outcome;
	const fit = outcome.value;
	const [mean] = fit.coefficients;
	if (mean === undefined) throw new Error('A model has at least one coefficient.');
	const predictionIntervals = PREDICTION_VARIANTS.flatMap(
		(variant) => predictionInterval(fit, mean, variant) ?? []
	);
	const pooled: PooledStudies = {
		fit,
		mean,
		predictionIntervals,
		tauSquaredInterval: fit.method === 'EE' ? null : intervalOrReason(fit),
		weightsPercent: studyValues(fit).map((study) => study.weightPercent)
	};
	return answer(pooled, outcome.warnings);
}

function intervalOrReason(fit: ModelFit): NonNullable<PooledStudies['tauSquaredInterval']> {
	const interval = qProfileInterval(fit);
	return interval.ok ? interval.value : { kind: 'refused', reason: interval.reason };
}
