import { eq, inArray, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#lib/server/db/client.ts';
import {
	armIngredients,
	effects,
	ingredientAliases,
	ingredients,
	productIngredients,
	publications,
	results,
	studies
} from '#lib/server/db/schema.ts';
import { describeReport } from '#lib/server/seed/describe-seed.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { copySeed, type SeedCopy } from '../support/seed-folder.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

let seed: SeedCopy;
let version: bigint;
beforeEach(async () => {
	// What a test corrected is put right again by loading the shipped files.
	seed = await copySeed();
	version = BigInt((await loadSeed({ db, folder: seed.folder })).dataVersion);
});

/** Loads the corrected copy; gives the report without the files that did not change, and its text. */
async function load() {
	const report = await loadSeed({ db, folder: seed.folder });
	const files = report.files
		.filter((file) => file.inserted + file.updated + file.vanished.length > 0)
		.map(({ file, inserted, updated, vanished }) => ({ file, inserted, updated, vanished }));
	return { ...report, files, text: describeReport(report) };
}

const corrected = (file: string, updated = 1) => ({ file, inserted: 0, updated, vanished: [] });
const next = () => String(version + 1n);

/** Which results and effects were written by the last transaction that wrote any. */
async function lastWritten(database: Database) {
	const idsOf = async (table: string) => {
		const rows = await database.execute<{ result_id: string }>(
			sql.raw(`select distinct result_id from ${table} where xmin::text =
				(select xmin::text from data_version) order by 1`)
		);
		return rows.map((row) => row.result_id);
	};
	return { results: await idsOf('results'), effects: await idsOf('effects') };
}

async function effectsOf(resultId: string) {
	return db.select().from(effects).where(eq(effects.resultId, resultId));
}

describe('a corrected file', () => {
	test('changes exactly the row and its effects, and raises the version by one', async () => {
		const [before] = await effectsOf('kafi-2007-retinol-01');
		await seed.correct('results.csv', 'kafi-2007-retinol-01', {
			value_arm: '-1.5',
			ci_low_arm: '-2'
		});
		const report = await load();
		expect(report.files).toEqual([corrected('results.csv')]);
		expect(report.dataVersion).toBe(next());
		expect(await lastWritten(db)).toEqual({
			results: ['kafi-2007-retinol-01'],
			effects: ['kafi-2007-retinol-01']
		});
		const [after] = await effectsOf('kafi-2007-retinol-01');
		expect(before?.estimate).toBeCloseTo(1.56, 10);
		expect(after?.estimate).toBeCloseTo(1.42, 10);
		expect(report.text).toMatch(/^1 row corrected, \d+ effects? derived/);
	});

	test('that is only written another way changes nothing', async () => {
		await seed.rewrite('results.csv', (rows) => rows);
		await seed.replace('studies.csv', (before) => `\ufeff${before.toString('utf8')}\n\n`);
		expect(await load()).toMatchObject({ changed: false, files: [], dataVersion: String(version) });
	});

	test('of studies reaches the effects that read the study', async () => {
		const peopleOf = async (resultId: string) =>
			(await effectsOf(resultId)).map((effect) => effect.people);
		expect(await peopleOf('nn-2017-alpharet-10')).toContain(47);
		await seed.correct('studies.csv', 'nn-2017-alpharet', { n_analyzed: '40' });
		expect((await load()).files).toEqual([corrected('studies.csv')]);
		expect((await lastWritten(db)).results).toEqual([]);
		expect(await peopleOf('nn-2017-alpharet-10')).not.toContain(47);
		expect(await peopleOf('nn-2017-alpharet-10')).toContain(40);
	});

	test('of arms replaces what an arm contains', async () => {
		await seed.correct('arms.csv', 'kafi-2007-retinol', { ingredients: 'niacinamide:5:%' });
		expect((await load()).files).toEqual([corrected('arms.csv')]);
		const rows = await db
			.select()
			.from(armIngredients)
			.where(eq(armIngredients.studyId, 'kafi-2007-retinol'));
		expect(rows.map((row) => [row.slug, row.amount])).toEqual([['niacinamide', 5]]);
	});

	test('can swap what makes two results unique', async () => {
		const ids = ['kikuchi-2009-retinol-01', 'kikuchi-2009-retinol-02'];
		const select = () =>
			db.select().from(results).where(inArray(results.resultId, ids)).orderBy(results.resultId);
		const [one, two] = await select();
		await seed.correct('results.csv', 'kikuchi-2009-retinol-01', {
			outcome: two?.outcome ?? '',
			measure: two?.measure ?? ''
		});
		await seed.correct('results.csv', 'kikuchi-2009-retinol-02', {
			outcome: one?.outcome ?? '',
			measure: one?.measure ?? ''
		});
		expect((await load()).files).toEqual([corrected('results.csv', 2)]);
		expect((await select()).map((row) => row.measure)).toEqual([two?.measure, one?.measure]);
	});

	test('can move an alias from one ingredient to another, and products follow', async () => {
		const select = () =>
			db.select().from(productIngredients).where(eq(productIngredients.nameAsPrinted, 'retinal'));
		expect((await select()).map((row) => row.slug)).toEqual(['retinaldehyde']);
		const aliases = async (slug: string) => {
			const [row] = await db.select().from(ingredients).where(eq(ingredients.slug, slug));
			return row?.aliases ?? [];
		};
		const without = (await aliases('retinaldehyde')).filter((name) => name !== 'retinal');
		const withIt = [...(await aliases('retinol')), 'retinal'];
		await seed.correct('ingredients.csv', 'retinaldehyde', { aliases: without.join(';') });
		await seed.correct('ingredients.csv', 'retinol', { aliases: withIt.join(';') });
		expect((await load()).files).toEqual([
			corrected('ingredients.csv', 2),
			corrected('products.csv')
		]);
		const moved = await db
			.select()
			.from(ingredientAliases)
			.where(eq(ingredientAliases.alias, 'retinal'));
		expect(moved.map((row) => row.slug)).toEqual(['retinol']);
		expect((await select()).map((row) => row.slug)).toEqual(['retinol']);
	});

	test('of an alias reaches the ingredient lists that print it', async () => {
		const select = () =>
			db
				.select()
				.from(productIngredients)
				.where(eq(productIngredients.nameAsPrinted, 'Hydrolyzed Hyaluronic Acid'));
		expect((await select()).map((row) => row.slug)).toEqual([null, null]);
		await seed.correct('ingredients.csv', 'retinol', { aliases: 'Hydrolyzed  hyaluronic acid' });
		expect((await load()).files).toEqual([
			corrected('ingredients.csv'),
			corrected('products.csv', 2)
		]);
		expect((await select()).map((row) => row.slug)).toEqual(['retinol', 'retinol']);
	});
});

describe('a corrected publication', () => {
	const publicationOf = async (studyId: string) => {
		const [row] = await db
			.select({ publication: publications })
			.from(studies)
			.innerJoin(publications, eq(publications.publicationId, studies.publicationId))
			.where(eq(studies.studyId, studyId));
		return row?.publication;
	};
	const orphans = () =>
		db.execute(
			sql`select publication_id from publications where publication_id not in
				(select publication_id from studies)`
		);

	test('keeps its PubMed number when its DOI is taken away and given back', async () => {
		const before = await publicationOf('kafi-2007-retinol');
		await seed.correct('studies.csv', 'kafi-2007-retinol', { doi: '' });
		await load();
		expect(await publicationOf('kafi-2007-retinol')).toMatchObject({
			publicationId: 'pmid:17515510',
			doi: null,
			pmid: '17515510'
		});
		await seed.correct('studies.csv', 'kafi-2007-retinol', { doi: before?.doi ?? '' });
		await load();
		expect(await publicationOf('kafi-2007-retinol')).toEqual(before);
		expect([...(await orphans())]).toEqual([]);
	});

	test('stays while another study of it remains', async () => {
		await seed.correct('studies.csv', 'unnamed-2009-foits-study1', { doi: '', pmid: '' });
		await load();
		expect(await publicationOf('unnamed-2009-foits-study1')).toMatchObject({
			publicationId: 'study:unnamed-2009-foits-study1'
		});
		expect(await publicationOf('unnamed-2009-foits-study2')).toMatchObject({ pmid: '19735523' });
		expect([...(await orphans())]).toEqual([]);
	});

	test('can swap identifiers with another', async () => {
		const one = await publicationOf('kafi-2007-retinol');
		const two = await publicationOf('ali-2014-moringa');
		await seed.correct('studies.csv', 'kafi-2007-retinol', { pmid: two?.pmid ?? '' });
		await seed.correct('studies.csv', 'ali-2014-moringa', { pmid: one?.pmid ?? '' });
		expect((await load()).files).toEqual([corrected('studies.csv', 2)]);
		expect((await publicationOf('kafi-2007-retinol'))?.pmid).toBe(two?.pmid);
		expect((await publicationOf('ali-2014-moringa'))?.pmid).toBe(one?.pmid);
	});
});

describe('rows that no file names', () => {
	test('that a person added stay, also when the seed changes', async () => {
		await db
			.insert(ingredients)
			.values({ slug: 'added-by-hand', name: 'Added by hand', inciName: null, class: 'other' })
			.onConflictDoNothing();
		await seed.correct('ingredients.csv', 'retinol', { class: 'other' });
		expect((await load()).files).toEqual([corrected('ingredients.csv')]);
		const [kept] = await db.select().from(ingredients).where(eq(ingredients.slug, 'added-by-hand'));
		expect(kept?.name).toBe('Added by hand');
	});

	test('any more are told and left in place', async () => {
		await seed.rewrite('results.csv', (rows) =>
			rows.filter((row) => row['result_id'] !== 'kafi-2007-retinol-01')
		);
		const report = await load();
		expect(report.files).toEqual([
			{ file: 'results.csv', inserted: 0, updated: 0, vanished: ['kafi-2007-retinol-01'] }
		]);
		expect(report).toMatchObject({ changed: false, dataVersion: String(version) });
		expect(await effectsOf('kafi-2007-retinol-01')).not.toEqual([]);
		expect(report.text).toMatch(/^1 row no longer in the files, left in place/);
	});
});

test('an edit made in the database stays until the file corrects that very row', async () => {
	const nameOf = async (slug: string) => {
		const [row] = await db.select().from(ingredients).where(eq(ingredients.slug, slug));
		return row?.name;
	};
	await db.update(ingredients).set({ name: 'Edited' }).where(eq(ingredients.slug, 'adenosine'));
	await seed.correct('ingredients.csv', 'retinol', { name: 'Retinol, corrected' });
	await load();
	expect([await nameOf('adenosine'), await nameOf('retinol')]).toEqual([
		'Edited',
		'Retinol, corrected'
	]);
	await seed.correct('ingredients.csv', 'adenosine', { class: 'other' });
	await load();
	expect(await nameOf('adenosine')).toBe('Adenosine');
});
