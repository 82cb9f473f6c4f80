import { describe, expect, it } from 'vitest';
import { orientEffects } from '#lib/evidence/orientation.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import {
	countGrades,
	countStudyGrades,
	countSupersededAssessments
} from '#lib/server/db/queries/grade-counts.ts';
import { findIngredientReliability } from '#lib/server/db/queries/ingredient-reliability.ts';
import { findStudyGrades } from '#lib/server/db/queries/assessments.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { gradeOfStudy } from '#lib/reliability/study-grade.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const results = await findWeighedResults(db);

/** The best of results, of whatever studies, by the order that a study's best is found in. */
const bestOf = (weighed: readonly AssessedResult[]) =>
	gradeOfStudy(
		weighed.map(({ result, assessment }) => ({
			...assessment,
			resultId: result.resultId,
			outcome: result.outcome,
			contrast: 'controlled'
		}))
	);

describe('findIngredientReliability', () => {
	it('finds the result that the same rule finds among all results in memory', async () => {
		const benefits = results.filter((w) => BENEFIT_OUTCOMES.includes(w.result.outcome));
		const slugs = new Set(
			benefits.flatMap(({ arm, comparator }) =>
				[...arm.ingredients, ...(comparator?.ingredients ?? [])].map((i) => i.slug)
			)
		);
		const expected = [...slugs].flatMap((slug) => {
			const oriented = benefits
				.flatMap((w) => orientEffects(w, slug))
				.filter(({ question }) => question !== null && question !== 'dose_or_form');
			const alone = oriented.filter(({ question }) => question === 'single_vs_vehicle');
			const others = oriented.filter(({ question }) => question !== 'on_both_sides');
			const best = bestOf((alone.length > 0 ? alone : others).map((o) => o.weighed));
			if (best === null) return [];
			const { grade, resultId } = best;
			return [[slug, { grade, resultId, alone: alone.length > 0 }] as const];
		});
		const found = await findIngredientReliability(db);
		expect(found.size).toBe(expected.length);
		for (const [slug, best] of expected)
			expect([slug, found.get(slug)]).toMatchObject([slug, best]);
	});

	it('finds those of some ingredients alone', async () => {
		const all = await findIngredientReliability(db);
		expect([...(await findIngredientReliability(db, ['retinol', 'unheard-of']))]).toEqual([
			['retinol', all.get('retinol')]
		]);
		expect((await findIngredientReliability(db, [])).size).toBe(0);
	});

	it('never takes before and after for a comparison', async () => {
		const of = new Map(results.map((w) => [w.result.resultId, w]));
		for (const { resultId } of (await findIngredientReliability(db)).values()) {
			expect(of.get(resultId)?.effects.some((e) => e.contrast === 'controlled')).toBe(true);
		}
	});
});

describe('countGrades', () => {
	it('counts every result once, with the grade that it has in lists', async () => {
		const counts = await countGrades(db);
		expect(counts.reduce((sum, c) => sum + c.results, 0)).toBe(results.length);
		const number = (grade: string) =>
			counts.filter((c) => c.grade === grade).reduce((sum, c) => sum + c.results, 0);
		for (const grade of ['A', 'B', 'C', 'D', 'E']) {
			expect(number(grade)).toBe(results.filter((w) => w.assessment.grade === grade).length);
		}
	});
});

describe('countStudyGrades', () => {
	it('counts every study with a grade once', async () => {
		const counts = await countStudyGrades(db);
		const grades = await findStudyGrades(db);
		expect(counts.reduce((sum, c) => sum + c.studies, 0)).toBe(grades.size);
	});
});

describe('countSupersededAssessments', () => {
	it('is 0 right after the first judgement of everything', async () => {
		expect(await countSupersededAssessments(db)).toBe(0);
	});
});
