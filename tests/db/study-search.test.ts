import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { searchStudies } from '#lib/server/db/queries/study-search.ts';
import { hasAllWords } from '#lib/server/db/queries/word-search.ts';
import { parseStudyQuery, type StudyQuery } from '#lib/server/evidence/study-query.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const INGREDIENTS = ['retinol', 'niacinamide', 'snail-secretion-filtrate'];

function queryOf(address: string): StudyQuery {
	const parsed = parseStudyQuery(new URLSearchParams(address), { ingredients: INGREDIENTS });
	if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.reason).join(' '));
	return parsed.query;
}

const search = (address: string) => searchStudies(db, queryOf(address));
const idsOf = async (address: string) =>
	(await search(address)).studies.map(({ studyId }) => studyId).toSorted();

describe('hasAllWords', () => {
	it('asks in the very words of the indexes, so that they can answer', async () => {
		const plan = await db.transaction(async (tx) => {
			// Tables of this size are read whole unless that is forbidden.
			await tx.execute(sql`set local enable_seqscan = off`);
			return tx.execute(sql`
				explain select from studies s where ${hasAllWords(sql`s.study_id`, 'retin')}`);
		});
		const lines = JSON.stringify(plan);
		expect(lines).toContain('studies_words_idx');
		expect(lines).toContain('publications_words_idx');
		expect(lines).toContain('arms_words_idx');
	});
});

describe('searchStudies', () => {
	it('finds all studies, and how many have nothing to compare with', async () => {
		const found = await search('');
		expect([found.all, found.matching, found.uncontrolled]).toEqual([156, 156, 43]);
		expect(found.studies).toHaveLength(25);
	});

	it.each([
		['family=niacinamide', ['bissett-2004-niacinamide', 'kawada-2008-niacinamide']],
		[
			'family=retinoid&blinding=double&control=vehicle',
			['kafi-2007-retinol', 'kikuchi-2009-retinol']
		],
		[
			'ingredient=snail-secretion-filtrate',
			['fabi-2013-snail-secretion', 'unnamed-nd-snail-secretion-open']
		],
		['min_people=196', ['fu-2010-niacinamide-peptide-rp', 'hughes-2013-sunscreen']],
		[
			'family=retinoid&year_from=2022&year_to=2023',
			['kaufman-2022-aharet-eye', 'rastogi-2023-bakuchiol-squalane']
		]
	])('%s finds exactly the studies of the file', async (address, ids) => {
		expect(await idsOf(address)).toEqual(ids);
	});

	it.each([
		['family=retinoid', 18],
		['family=retinoid&design=randomized_split_face', 6],
		['ingredient=retinol&ingredient=niacinamide', 25],
		['outcome=irritation', 18]
	])('%s finds %i studies', async (address, count) => {
		expect((await search(address)).matching).toBe(count);
	});

	it('passes no study whose year is not stated through a filter on the year', async () => {
		expect((await search('year_from=1900')).matching).toBe(156 - 47);
	});

	it.each([
		['Kafi', ['kafi-2007-retinol']],
		['senior homes', ['kafi-2007-retinol']],
		['secretion filtrate 40%', ['fabi-2013-snail-secretion']],
		[
			'argireline',
			[
				'blanesmira-2002-argireline',
				'draelos-2016-peptide-serum',
				'raikou-2017-ahp3-t10c',
				'wang-2013-argireline'
			]
		]
	])('finds "%s" by the beginnings of words, in any part and any spelling', async (q, ids) => {
		expect(await idsOf(new URLSearchParams({ q }).toString())).toEqual(ids);
	});

	it('narrows with every further word', async () => {
		const one = await search('q=retin');
		const two = await search('q=retin+vehicle');
		expect(two.matching).toBeGreaterThan(0);
		expect(two.matching).toBeLessThan(one.matching);
	});

	it.each(["'; drop table studies; --", 'a:* | !b & (', '\\', '%'])(
		'takes "%s" as words only',
		async (q) => {
			await expect(search(new URLSearchParams({ q }).toString())).resolves.toMatchObject({
				all: 156
			});
		}
	);

	it.each(['year', 'people', 'weeks'] as const)(
		'puts studies without %s last, whichever way it is sorted',
		async (sort) => {
			for (const order of ['asc', 'desc'] as const) {
				const values: (number | null)[] = [];
				for (let page = 1; page <= 7; page++) {
					const found = await search(`sort=${sort}&order=${order}&page=${page}`);
					values.push(
						...found.studies.map((study) => (sort === 'weeks' ? study.durationWeeks : study[sort]))
					);
				}
				const stated = values.filter((value) => value !== null);
				const sign = order === 'asc' ? 1 : -1;
				expect(values).toHaveLength(156);
				expect(values.slice(0, stated.length)).toEqual(stated.toSorted((a, b) => sign * (a - b)));
			}
		}
	);

	it('pages without leaving out or repeating a study', async () => {
		const ids: string[] = [];
		for (let page = 1; page <= 8; page++) {
			ids.push(...(await search(`sort=results&page=${page}`)).studies.map((s) => s.studyId));
		}
		expect(ids).toHaveLength(156);
		expect(new Set(ids).size).toBe(156);
	});

	it('counts beside an option what choosing it would find', async () => {
		const { counts } = await search('family=retinoid&blinding=double');
		for (const { value, count } of counts.filter(({ facet }) => facet === 'control')) {
			const chosen = await search(`family=retinoid&blinding=double&control=${value}`);
			expect([value, chosen.matching]).toEqual([value, count]);
		}
	});

	it('counts what would be left without a narrowing', async () => {
		const { without } = await search('family=retinoid&q=vehicle&min_people=30');
		expect(without.family).toBe((await search('q=vehicle&min_people=30')).matching);
		expect(without.q).toBe((await search('family=retinoid&min_people=30')).matching);
		expect(without.min_people).toBe((await search('family=retinoid&q=vehicle')).matching);
	});

	it('keeps controlled results and before–after ones apart', async () => {
		const found = await search('q=kikuchi');
		expect(found.studies[0]?.results).toEqual([
			{ outcome: 'fine_lines', controlled: 1, beforeAfter: 0 },
			{ outcome: 'withdrawal_for_reaction', controlled: 0, beforeAfter: 1 },
			{ outcome: 'wrinkle_severity', controlled: 1, beforeAfter: 0 }
		]);
	});
});
