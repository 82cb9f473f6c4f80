import { describe, expect, it } from 'vitest';
import { judgedFew, judgedShipped } from '../../../tests/fixtures/judged-results.ts';
import { SHIPPED_ROWS } from '../../../tests/support/shipped-tables.ts';
import { gradesOfIngredients, ourJudgement } from './published-comparison.ts';
import { PUBLISHED_JUDGEMENTS, PUBLISHED_REVIEWS } from './published-judgements.ts';

describe('ourJudgement', () => {
	it('is that of the result that lends the study its grade', () => {
		expect(ourJudgement(judgedFew(), 'c')).toMatchObject({
			resultId: 'c-2',
			grade: 'B',
			bestOf: 1
		});
	});

	it('is none for a study that is not there, or without a benefit', () => {
		expect(ourJudgement(judgedFew(), 'nowhere')).toBeNull();
		expect(ourJudgement(judgedFew(), 'd')).toBeNull();
	});

	it('has the published Jadad score of Creidi 1998 within its range', () => {
		const { jadad } = ourJudgement(judgedShipped(), 'creidi-1998-retinaldehyde') ?? {};
		expect(jadad?.atLeast).toBeLessThanOrEqual(3);
		expect(jadad?.atMost).toBeGreaterThanOrEqual(3);
	});
});

describe('gradesOfIngredients', () => {
	it('counts results on a benefit that set it alone against vehicle, and no others', () => {
		// Of six: c-1 has no control, d-1 no benefit.
		expect(gradesOfIngredients(judgedFew(), ['substance'])).toEqual([
			{ grade: 'B', results: 3 },
			{ grade: 'C', results: 1 }
		]);
		expect(gradesOfIngredients(judgedFew(), ['another'])).toEqual([]);
	});
});

describe('what others have published', () => {
	it.each(PUBLISHED_JUDGEMENTS)('of $studyId is of a study that we hold and grade', (published) => {
		expect(ourJudgement(judgedShipped(), published.studyId)).not.toBeNull();
	});

	it('is of ingredients that we hold', () => {
		const held = SHIPPED_ROWS.ingredients.read().rows.map(({ value }) => value.slug);
		const named = PUBLISHED_REVIEWS.flatMap(({ ingredients }) =>
			ingredients.flatMap(({ slugs }) => slugs)
		);
		expect(named.filter((slug) => !held.includes(slug))).toEqual([]);
	});

	it('says where it was read, and in which place', () => {
		for (const { published, readAt } of [...PUBLISHED_JUDGEMENTS, ...PUBLISHED_REVIEWS]) {
			expect(published.url).toMatch(/^https?:\/\//);
			expect(readAt.url).toMatch(/^https?:\/\//);
			expect(readAt.text).not.toBe('');
		}
	});
});
