/**
 * Pieces of CHECK constraints. A CHECK passes on null, so every rule here is about what is stated;
 * that something must be stated is said by NOT NULL.
 */
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

const quote = (word: string) => `'${word.replaceAll("'", "''")}'`;
const list = (words: readonly string[]) => sql.raw(words.map(quote).join(', '));

const all = (conditions: SQL[]) => sql.join(conditions, sql` and `);

/** A word of a closed vocabulary. */
export const oneOf = (column: AnyColumn, words: readonly string[]) =>
	sql`${column} in (${list(words)})`;

/** A list whose members all come from a closed vocabulary, none of them null. */
export const someOf = (column: AnyColumn, words: readonly string[]) =>
	sql`${column} <@ array[${list(words)}]::text[] and array_position(${column}, null) is null`;

/** Nothing stated is null, never an empty or padded text. */
export const stated = (...columns: AnyColumn[]) =>
	all(columns.map((column) => sql`${column} <> '' and ${column} = btrim(${column})`));

/** A list without empty or null members. */
export const allStated = (column: AnyColumn) =>
	sql`array_position(${column}, '') is null and array_position(${column}, null) is null`;

/** Real numbers only. PostgreSQL sorts NaN above infinity, so one upper bound refuses both. */
export const finite = (...columns: AnyColumn[]) =>
	all(columns.map((column) => sql`${column} > '-infinity' and ${column} < 'infinity'`));

/** Lower case words joined by single hyphens. */
export const slug = (column: AnyColumn) => sql`${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`;

export const webAddress = (column: AnyColumn) => sql`${column} ~ '^https?://[^[:space:]]+$'`;

/** p as its source prints it: exact, a bound, or a word. */
export const pAsText = (column: AnyColumn) =>
	sql`${column} ~ '^(NS|significant|(<|<=|>|>=)?(0([.][0-9]+)?|1([.]0+)?))$'`;

/** Both ends of an interval or none, in order. */
export const interval = (low: AnyColumn, high: AnyColumn) =>
	sql`(${low} is null) = (${high} is null) and ${low} <= ${high}`;
