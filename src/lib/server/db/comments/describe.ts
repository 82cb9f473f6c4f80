import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** What a table and its columns hold, in words for whoever reads the database or its exports. */
export interface TableComment {
	readonly table: string;
	readonly comment: string;
	/** By the name of the column in the database. */
	readonly columns: Readonly<Record<string, string>>;
}

/** Pairs a table with its words; a column without words, or words without a column, is a type error. */
export function describe<T extends PgTable>(
	table: T,
	comment: string,
	words: Record<keyof T['_']['columns'], string>
): TableComment {
	const columns: Record<string, string> = {};
	for (const [property, column] of Object.entries(getTableColumns(table))) {
		columns[column.name] = words[property as keyof T['_']['columns']];
	}
	return { table: getTableName(table), comment, columns };
}
