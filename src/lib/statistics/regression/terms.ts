/**
 * Predictors of effects, and the design matrix that they make.
 *
 * Factors are coded by treatment: a column of 0 and 1 for every level but the reference, which is the
 * first in the order of code units unless another is named; without an intercept the first factor has
 * a column for every level. An interaction has the products of the columns of its parts. A power of a
 * continuous predictor is the plain power, not an orthogonal polynomial.
 */
import { matrixOf, type Matrix } from '../matrix.ts';

export interface Continuous {
	readonly kind: 'continuous';
	readonly name: string;
	/** 1 unless another is given. */
	readonly power?: number;
}

export interface Factor {
	readonly kind: 'factor';
	readonly name: string;
	readonly reference?: string;
}

export interface Interaction {
	readonly kind: 'interaction';
	readonly of: readonly (Continuous | Factor)[];
}

export type Term = Continuous | Factor | Interaction;

export type PredictorValue = number | string;

/** The predictors by name, a value a study; a missing value is null. */
export type Predictors = Readonly<Record<string, readonly (PredictorValue | null)[]>>;

/** One study's, or one imagined study's, predictors by name. */
export type PredictorRow = Readonly<Record<string, PredictorValue>>;

export interface DesignColumn {
	readonly name: string;
	/** The term that it belongs to; null for the intercept. */
	readonly term: Term | null;
	readonly valueOf: (row: PredictorRow) => number;
}

export const INTERCEPT = 'intercept';

/** The columns of a design, once it is known which levels the factors have. */
export function planDesign(
	terms: readonly Term[],
	rows: readonly PredictorRow[],
	hasIntercept: boolean
): DesignColumn[] {
	const columns: DesignColumn[] = hasIntercept
		? [{ name: INTERCEPT, term: null, valueOf: () => 1 }]
		: [];
	let isSpanned = hasIntercept;
	for (const term of terms) {
		columns.push(...columnsOf(term, rows, isSpanned));
		if (term.kind === 'factor') isSpanned = true;
	}
	return columns;
}

/** A row a study, a column a predictor. */
export const designOf = (columns: readonly DesignColumn[], rows: readonly PredictorRow[]): Matrix =>
	matrixOf(rows.map((row) => columns.map((column) => column.valueOf(row))));

/** The names of the predictors that the terms use, each once. */
export const predictorsOf = (terms: readonly Term[]): string[] => [
	...new Set(terms.flatMap((t) => (t.kind === 'interaction' ? t.of.map((m) => m.name) : t.name)))
];

function columnsOf(
	term: Term,
	rows: readonly PredictorRow[],
	leavesOutReference: boolean
): DesignColumn[] {
	if (term.kind === 'continuous') return [continuousColumn(term)];
	if (term.kind === 'factor') return factorColumns(term, rows, leavesOutReference);
	const parts = term.of.map((part) => columnsOf(part, rows, true));
	return parts
		.reduce((products, columns) =>
			columns.flatMap((right) =>
				products.map((left) => ({
					name: `${left.name}:${right.name}`,
					term,
					valueOf: (row: PredictorRow) => left.valueOf(row) * right.valueOf(row)
				}))
			)
		)
		.map((column) => ({ ...column, term }));
}

function continuousColumn(term: Continuous): DesignColumn {
	const { name, power = 1 } = term;
	return {
		name: power === 1 ? name : `${name}^${power}`,
		term,
		valueOf: (row) => Number(row[name]) ** power
	};
}

function factorColumns(
	term: Factor,
	rows: readonly PredictorRow[],
	leavesOutReference: boolean
): DesignColumn[] {
	const levels = levelsOf(term, rows);
	return (leavesOutReference ? levels.slice(1) : levels).map((level) => ({
		name: `${term.name}=${level}`,
		term,
		valueOf: (row) => (String(row[term.name]) === level ? 1 : 0)
	}));
}

/** The levels of a factor, the reference first. */
function levelsOf({ name, reference }: Factor, rows: readonly PredictorRow[]): string[] {
	const levels = [...new Set(rows.map((row) => String(row[name])))].sort();
	if (reference === undefined || !levels.includes(reference)) return levels;
	return [reference, ...levels.filter((level) => level !== reference)];
}

/** The levels of every factor of the terms. */
export function allLevels(
	terms: readonly Term[],
	rows: readonly PredictorRow[]
): Readonly<Record<string, readonly string[]>> {
	const mains = terms.flatMap((term) => (term.kind === 'interaction' ? term.of : [term]));
	return Object.fromEntries(
		mains.flatMap((term) => (term.kind === 'factor' ? [[term.name, levelsOf(term, rows)]] : []))
	);
}
