import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../support/test-database.ts';
import { writeOneOfEach } from './support/one-of-each.ts';
import { WRONG_ROWS } from './support/wrong-rows.ts';

const { db } = await cloneDatabase('migrated');
beforeAll(() => writeOneOfEach(db));

interface Constraint extends Record<string, unknown> {
	readonly name: string;
	readonly table: string;
	/** The only column that it is on, or null. */
	readonly column: string | null;
}

/** The CHECKs, foreign keys and unique constraints of all tables; primary keys need no proof. */
const constraints = await db.execute<Constraint>(sql`
	select c.conname as name, c.conrelid::regclass::text as table,
		case when array_length(c.conkey, 1) = 1 then a.attname end as column
	from pg_constraint c
	left join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
	where c.connamespace = 'public'::regnamespace and c.contype in ('c', 'f', 'u')
	order by 1`);

/** A statement that breaks a rule: one of the list, or a word that no vocabulary has. */
function breaking({ name, table, column }: Constraint): string | undefined {
	const listed = WRONG_ROWS[name];
	if (listed !== undefined || !name.endsWith('_known') || column === null) return listed;
	return `update ${table} set ${column} = 'no such word'`;
}

/** The name of the rule that refuses a statement, or null when none does. Changes nothing. */
async function refusedBy(statement: string): Promise<string | null> {
	const undo = new Error('undone');
	try {
		await db.transaction(async (tx) => {
			await tx.execute(sql.raw(statement));
			throw undo;
		});
	} catch (error) {
		if (error === undo) return null;
		const cause = (error as { cause?: { constraint_name?: string; message?: string } }).cause;
		return cause?.constraint_name ?? cause?.message ?? String(error);
	}
	return null;
}

describe('constraints', () => {
	it.each([...constraints])('$name refuses a wrong row', async (constraint) => {
		expect(await refusedBy(breaking(constraint) ?? 'select')).toBe(constraint.name);
	});

	it('refuses one DOI in two spellings', async () => {
		const statement = `insert into publications (publication_id, doi, peer_reviewed)
			values ('doi:10.5555/SIMULATED', '10.5555/SIMULATED', 'yes')`;
		expect(await refusedBy(statement)).toBe('publications_key_form');
		const again = `alter table publications drop constraint publications_key_form; ${statement}`;
		expect(await refusedBy(again)).toBe('publications_doi_key');
	});

	it('refuses a second row of the data version', async () => {
		expect(await refusedBy('insert into data_version values (true, 2)')).toBe('data_version_pkey');
	});

	it('lets two results differ in a single part of the natural key', async () => {
		const statement = `insert into results (result_id, study_id, arm_id, outcome, measure, assessment,
				better, week, contrast, value_kind, statistic, metric, unit, value_arm, spread_kind, reported_verdict)
			select result_id || '-again', study_id, arm_id, outcome, measure, assessment, better, 4, contrast,
				value_kind, statistic, metric, unit, value_arm, spread_kind, reported_verdict
			from results where week is null`;
		expect(await refusedBy(statement)).toBeNull();
		expect(await refusedBy(statement.replace('better, 4,', 'better, week,'))).toBe(
			'results_natural_key'
		);
	});

	it('takes effects away with their result, and ingredients with their arm', async () => {
		const undo = new Error('undone');
		const left: unknown[] = [];
		const attempt = db.transaction(async (tx) => {
			await tx.execute(sql`delete from results`);
			await tx.execute(sql`delete from arms`);
			left.push(...(await tx.execute(sql`select result_id from effects`)));
			left.push(...(await tx.execute(sql`select slug from arm_ingredients`)));
			throw undo;
		});
		await expect(attempt).rejects.toBe(undo);
		expect(left).toEqual([]);
	});
});
