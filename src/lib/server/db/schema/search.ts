import { type AnyColumn, sql } from 'drizzle-orm';

/**
 * The words of some columns as PostgreSQL's text search sees them. Everything that is neither
 * letter nor digit separates words, since the built-in reader would take "elasticity/firmness" for
 * the path of a file. The 'simple' dictionary, because names and doses have no English stem.
 * Indexes and queries must use the same expression, so both take it from here.
 */
export const wordsOf = (...columns: AnyColumn[]) => {
	const text = sql.join(
		columns.map((column) => sql`coalesce(${column}, '')`),
		sql` || ' ' || `
	);
	return sql`to_tsvector('simple', regexp_replace(${text}, '[^[:alnum:]]+', ' ', 'g'))`;
};
