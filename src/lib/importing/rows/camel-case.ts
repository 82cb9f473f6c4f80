/** Column names (`n_enrolled`) into property names (`nEnrolled`) and back, in types as at run time. */

type CamelCase<Text extends string> = Text extends `${infer Head}_${infer Tail}`
	? `${Head}${Capitalize<CamelCase<Tail>>}`
	: Text;

export type CamelCased<Cells> = {
	readonly [Column in keyof Cells & string as CamelCase<Column>]: Cells[Column];
};

/** The same values under property names. */
export function camelCased<Cells extends object>(cells: Cells): CamelCased<Cells> {
	return Object.fromEntries(
		Object.entries(cells).map(([column, cell]) => [
			column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
			cell as unknown
		])
	) as CamelCased<Cells>;
}

/** The same values under column names. The inverse of `camelCased` for names without digits. */
export function snakeCased<Cells extends object>(value: CamelCased<Cells>): Cells {
	const entries = Object.entries(value as Readonly<Record<string, unknown>>);
	return Object.fromEntries(
		entries.map(([name, cell]) => [
			name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			cell
		])
	) as Cells;
}
