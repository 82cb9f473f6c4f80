import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { ASSESSMENT_COMMENTS } from './comments/assessments.ts';
import { BOOKKEEPING_COMMENTS } from './comments/bookkeeping.ts';
import type { TableComment } from './comments/describe.ts';
import { INGREDIENT_COMMENTS } from './comments/ingredients.ts';
import { PRODUCT_COMMENTS } from './comments/products.ts';
import { RESULT_COMMENTS } from './comments/results.ts';
import { STUDY_COMMENTS } from './comments/studies.ts';
import { SYNTHESIS_COMMENTS } from './comments/syntheses.ts';

/** All tables with what they hold: the dictionary of the data. */
const TABLE_COMMENTS: readonly TableComment[] = [
	...INGREDIENT_COMMENTS,
	...STUDY_COMMENTS,
	...RESULT_COMMENTS,
	...ASSESSMENT_COMMENTS,
	...SYNTHESIS_COMMENTS,
	...PRODUCT_COMMENTS,
	...BOOKKEEPING_COMMENTS
];

/**
 * Makes the comments of the database say what the code says; writes nothing when they do already.
 * Not a migration, so that better words need none.
 */
export async function writeComments(db: Database): Promise<void> {
	const present = await db.execute<{ target: string; comment: string }>(sql`
		select concat_ws('.', c.relname, a.attname) as target, d.description as comment
		from pg_description d
		join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
		left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
		where c.relnamespace = 'public'::regnamespace`);
	const existing = new Map(present.map((row) => [row.target, row.comment]));
	const statements = TABLE_COMMENTS.flatMap(({ table, comment, columns }) => [
		{ kind: 'table', target: [table], comment },
		...Object.entries(columns).map(([column, words]) => ({
			kind: 'column',
			target: [table, column],
			comment: words
		}))
	])
		.filter(({ target, comment }) => existing.get(target.join('.')) !== comment)
		.map(
			({ kind, target, comment }) =>
				`comment on ${kind} ${target.map(quoteName).join('.')} is ${quoteText(comment)}`
		);
	// COMMENT takes no parameters; names and words are our own.
	if (statements.length > 0) await db.execute(sql.raw(statements.join(';\n')));
}

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;
