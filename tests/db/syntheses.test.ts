import { describe, expect, it } from 'vitest';
import { orientEffects, standingOf } from '#lib/evidence/orientation.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import { listIngredients } from '#lib/server/db/queries/ingredients.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { getSynthesis, listSyntheses } from '#lib/server/db/queries/syntheses.ts';
import { syntheses } from '#lib/server/db/schema.ts';
import { bodyInput } from '#lib/server/derived/body-input.ts';
import { outcomesOfKey } from '#lib/synthesis/body-question.ts';
import { METHOD_VERSION } from '#lib/synthesis/method.ts';
import { synthesise } from '#lib/synthesis/synthesise.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const stored = await db.select().from(syntheses);
const weighed = await findWeighedResults(db);
const ingredients = new Map((await listIngredients(db)).map((one) => [one.slug, one]));
const resultsOf = (slug: string) => weighed.filter((one) => standingOf(one, slug) !== 'absent');

describe('the stored bodies of evidence', () => {
	it('are there for every benefit that a result of the ingredient speaks of, and for no other', () => {
		const expected = new Set(
			[...ingredients.keys()].flatMap((slug) =>
				resultsOf(slug)
					.filter((one) => orientEffects(one, slug).length > 0)
					.map(({ result }) => result.outcome)
					.filter((outcome) => BENEFIT_OUTCOMES.includes(outcome))
					.map((outcome) => `${slug} ${outcome}`)
			)
		);
		const outcomes = stored.filter(({ bodyKey }) =>
			(BENEFIT_OUTCOMES as readonly string[]).includes(bodyKey)
		);
		expect(new Set(outcomes.map((row) => `${row.ingredientSlug} ${row.bodyKey}`))).toEqual(
			expected
		);
		const families = stored.filter((row) => !outcomes.includes(row));
		const wrong = families.filter(
			({ ingredientSlug, bodyKey }) =>
				!outcomesOfKey(bodyKey).some((outcome) => expected.has(`${ingredientSlug} ${outcome}`))
		);
		expect(families.length).toBeGreaterThan(100);
		expect(wrong).toEqual([]);
	});

	it('are what weighing the results again gives, to the last number', () => {
		const again = stored.map(({ ingredientSlug, bodyKey }) => {
			const ingredient = ingredients.get(ingredientSlug);
			if (ingredient === undefined) throw new Error(`${ingredientSlug} is no ingredient.`);
			return synthesise(bodyInput(ingredient, bodyKey, resultsOf(ingredientSlug)));
		});
		expect(stored.map((row) => row.record)).toEqual(JSON.parse(JSON.stringify(again)));
	});

	it('have their columns from their record, the version of the method and of the data', () => {
		const wrong = stored.filter(({ record, ...row }) => {
			const tally = record.leading && record.strata[record.leading].directions;
			return (
				row.state !== record.state ||
				row.level !== record.level ||
				row.leading !== record.leading ||
				row.lead !== record.conclusion.lead ||
				row.studies !== (tally?.studies ?? 0) ||
				row.favours !== (tally?.favours ?? 0) ||
				row.methodVersion !== METHOD_VERSION ||
				row.dataVersion !== 1n
			);
		});
		expect(wrong).toEqual([]);
	});
});

describe('getSynthesis', () => {
	it('gives the record of one body, and null where there is none', async () => {
		const found = await getSynthesis(db, 'retinol', 'wrinkles');
		expect(found).toMatchObject({
			dataVersion: '1',
			record: { question: { slug: 'retinol', key: 'wrinkles' } }
		});
		expect(await getSynthesis(db, 'unheard-of', 'wrinkles')).toBeNull();
	});
});

describe('listSyntheses', () => {
	it('gives all bodies, those of an ingredient, and those of some outcomes', async () => {
		expect(await listSyntheses(db)).toHaveLength(stored.length);
		const retinol = await listSyntheses(db, { slug: 'retinol' });
		expect(new Set(retinol.map((one) => one.slug))).toEqual(new Set(['retinol']));
		const lines = await listSyntheses(db, { keys: ['fine_lines'] });
		expect(new Set(lines.map((one) => one.key))).toEqual(new Set(['fine_lines']));
		const [both] = await listSyntheses(db, { slug: 'retinol', keys: ['fine_lines'] });
		expect(both).toEqual(lines.find((one) => one.slug === 'retinol'));
		expect(await listSyntheses(db, { keys: [] })).toEqual([]);
	});
});
