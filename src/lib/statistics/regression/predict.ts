/**
 * The effect that a meta-regression expects of a study with given predictors.
 *
 * x·b with variance x'Vx, and its prediction interval (see `pooling/prediction.ts`). Beyond the range
 * of the predictors that were seen it is an extrapolation.
 */
import { quadraticForm } from '../matrix.ts';
import { coefficientOf } from '../pooling/coefficient-tests.ts';
import type { Coefficient, ModelFit } from '../pooling/model.ts';
import {
	predictionInterval,
	type PredictionInterval,
	type PredictionVariant
} from '../pooling/prediction.ts';
import { answer, firstNonFinite, refuse, type Outcome } from '../result.ts';
import type { MetaRegression } from './meta-regression.ts';
import type { PredictorRow } from './terms.ts';

export interface Predicted extends Coefficient {
	/** Null for equal effects. */
	readonly predictionInterval: PredictionInterval | null;
}

/** The expected effect for a row of the design, of the columns that have coefficients. */
export function predictRow(
	fit: ModelFit,
	row: readonly number[],
	variant: PredictionVariant = 'as_tested'
): Predicted {
	const estimate = row.reduce((sum, x, j) => sum + x * (fit.coefficients[j]?.estimate ?? 0), 0);
	const se = Math.sqrt(Math.max(0, quadraticForm(fit.covariance, row)));
	const expected = coefficientOf(estimate, se, fit.df, fit.critical);
	return { ...expected, predictionInterval: predictionInterval(fit, expected, variant) };
}

/**
 * The expected effect for predictors by name. Refused where a predictor is missing or not finite, or
 * where a factor has a level that no study had.
 */
export function predictEffect(
	{ fit, columns, levels }: MetaRegression,
	predictors: PredictorRow,
	variant: PredictionVariant = 'as_tested'
): Outcome<Predicted> {
	for (const [name, known] of Object.entries(levels)) {
		if (!known.includes(String(predictors[name]))) {
			const allowed = known.join(', ');
			return refuse({ reason: 'out_of_range', input: name, index: null, allowed });
		}
	}
	const row = columns.map((column) => column.valueOf(predictors));
	const faulty = row.findIndex((value) => !Number.isFinite(value));
	const input = columns[faulty]?.name;
	if (input !== undefined) return refuse({ reason: 'non_finite', input, index: null });
	const predicted = predictRow(fit, row, variant);
	const { lower, upper, predictionInterval: interval } = predicted;
	const reach = [lower, upper, interval?.lower ?? 0, interval?.upper ?? 0];
	return firstNonFinite('prediction', reach) ?? answer(predicted);
}
