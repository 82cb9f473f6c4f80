/** Reads the columns of a reference case. */
import type { Fields } from './reference-file.ts';

/** A column of numbers in the order of the input; NaN where the value is missing. */
export type Column = readonly number[];

/** The numbers at `name`; an empty column where there is none. */
export function columnOf(fields: Fields, name: string): Column {
	const values = fields[name];
	return Array.isArray(values) ? values.map(toNumber) : [];
}

/** The fields at `name`; none where there are none. */
export function fieldsOf(fields: Fields, name: string): Fields {
	const value = fields[name];
	return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The word at `name`, or `otherwise`. */
export function wordOf(fields: Fields, name: string, otherwise: string): string {
	const value = fields[name];
	return typeof value === 'string' ? value : otherwise;
}

/** The number at `name`, or `otherwise`. */
export function numberOf(fields: Fields, name: string, otherwise: number): number {
	const value = fields[name];
	return typeof value === 'number' ? value : otherwise;
}

function toNumber(value: unknown): number {
	if (value === 'Infinity') return Infinity;
	if (value === '-Infinity') return -Infinity;
	return typeof value === 'number' ? value : NaN;
}

/** Rows of the named columns. A column that is not there gives NaN in every row. */
export function rowsOf<N extends string>(
	fields: Fields,
	names: readonly N[]
): readonly Readonly<Record<N, number>>[] {
	const columns = names.map((name) => columnOf(fields, name));
	const length = Math.max(0, ...columns.map((column) => column.length));
	return Array.from({ length }, (_, row) => {
		const entries = names.map((name, place) => [name, columns[place]?.[row] ?? NaN]);
		return Object.fromEntries(entries) as Record<N, number>;
	});
}
