/** Lines up effects and predictors, and refuses or leaves out studies that lack one. */
import { answer, refuse, type Outcome, type Refused } from '../result.ts';
import {
	allLevels,
	designOf,
	planDesign,
	predictorsOf,
	type DesignColumn,
	type Predictors,
	type PredictorRow,
	type PredictorValue,
	type Term
} from './terms.ts';
import type { Matrix } from '../matrix.ts';
import { completeStudies } from '../pooling/studies.ts';

export interface RegressionData {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	/** Which of the studies given these are. */
	readonly indices: readonly number[];
	readonly columns: readonly DesignColumn[];
	readonly design: Matrix;
	readonly levels: Readonly<Record<string, readonly string[]>>;
}

export interface RawRegression {
	readonly yi: readonly (number | null)[];
	readonly vi: readonly (number | null)[];
	readonly predictors: Predictors;
	readonly terms: readonly Term[];
	readonly hasIntercept: boolean;
	/** What becomes of a study that lacks its effect, variance or a predictor. */
	readonly missing: 'refuse' | 'drop';
}

export function regressionData(raw: RawRegression): Outcome<RegressionData> {
	const names = predictorsOf(raw.terms);
	const fault = faultOfPredictors(raw, names);
	if (fault !== null) return fault;
	const values = raw.yi.map((_, i) => names.map((name) => raw.predictors[name]?.[i] ?? null));
	const complete = completeStudies({ yi: raw.yi, vi: raw.vi, predictors: values });
	const [warning] = complete.warnings;
	if (raw.missing === 'refuse' && warning?.code === 'dropped_missing') {
		return refuse({
			reason: 'non_finite',
			input: 'effect, variance or predictor',
			index: warning.indices[0] ?? null
		});
	}
	const rows = complete.indices.map((i) => rowAt(names, values[i] ?? []));
	const columns = planDesign(raw.terms, rows, raw.hasIntercept);
	const { yi, vi, indices, warnings } = complete;
	const levels = allLevels(raw.terms, rows);
	return answer({ yi, vi, indices, columns, levels, design: designOf(columns, rows) }, warnings);
}

const rowAt = (
	names: readonly string[],
	values: readonly (PredictorValue | null)[]
): PredictorRow => Object.fromEntries(names.map((name, j) => [name, values[j] ?? Number.NaN]));

function faultOfPredictors(raw: RawRegression, names: readonly string[]): Refused | null {
	if (raw.vi.length !== raw.yi.length) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'vi'] });
	}
	for (const name of names) {
		if (raw.predictors[name]?.length !== raw.yi.length) {
			return refuse({ reason: 'different_lengths', inputs: ['yi', name] });
		}
	}
	for (const name of continuousNames(raw.terms)) {
		const index = (raw.predictors[name] ?? []).findIndex(
			(value) => value !== null && !Number.isFinite(value)
		);
		if (index !== -1) return refuse({ reason: 'non_finite', input: name, index });
	}
	return null;
}

const continuousNames = (terms: readonly Term[]): string[] =>
	terms
		.flatMap((term) => (term.kind === 'interaction' ? term.of : [term]))
		.flatMap((term) => (term.kind === 'continuous' ? [term.name] : []));
