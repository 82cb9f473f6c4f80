import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgedFew, judgedShipped } from '../../../tests/fixtures/judged-results.ts';
import { countGrades } from './grade-counts.ts';

const GOLDEN = JSON.parse(
	readFileSync(new URL('../../../tests/golden/grade-counts.json', import.meta.url), 'utf8')
) as Record<string, Record<string, number>>;

describe('the grades of a few results', () => {
	const counts = countGrades(judgedFew());

	it('are counted one row a grade, before–after apart, and once a study', () => {
		expect(counts.grades).toEqual([
			{ grade: 'A', controlled: 0, beforeAfter: 0, studies: 0 },
			{ grade: 'B', controlled: 4, beforeAfter: 0, studies: 2 },
			{ grade: 'C', controlled: 1, beforeAfter: 0, studies: 1 },
			{ grade: 'D', controlled: 0, beforeAfter: 1, studies: 0 },
			{ grade: 'E', controlled: 0, beforeAfter: 0, studies: 0 }
		]);
	});

	it('leave a study without a benefit apart', () => {
		expect(counts.studies).toBe(4);
		expect(counts.studiesWithoutGrade).toBe(1);
	});

	it('come with the judgements of every domain, and whom it does not concern', () => {
		expect(counts.domains.find(({ domain }) => domain === 'blinding')?.judgements).toEqual({
			low: { controlled: 4, beforeAfter: 1, studies: 2 },
			some: { controlled: 0, beforeAfter: 0, studies: 0 },
			not_reported: { controlled: 0, beforeAfter: 0, studies: 0 },
			high: { controlled: 1, beforeAfter: 0, studies: 1 }
		});
		expect(counts.domains.find(({ domain }) => domain === 'within_person')?.notConcerned).toEqual({
			controlled: 5,
			beforeAfter: 1
		});
	});
});

describe('the grades of the shipped results', () => {
	const counts = countGrades(judgedShipped());
	const byGrade = (of: 'results' | 'controlled' | 'studies') =>
		Object.fromEntries(
			counts.grades
				.map(({ grade, controlled, beforeAfter, studies }) => {
					const n = { results: controlled + beforeAfter, controlled, studies };
					return [grade, n[of]] as const;
				})
				.filter(([, n]) => n > 0)
		);

	it('are those that are recorded, by result and by study', () => {
		expect(byGrade('results')).toEqual(GOLDEN.grade_of_results);
		expect(byGrade('controlled')).toEqual(GOLDEN.grade_of_controlled_results);
		expect(byGrade('studies')).toEqual(GOLDEN.grade_of_studies);
	});

	it('have as many judgements of each domain as recorded, none lost', () => {
		const recorded = (start: string) =>
			Object.entries(GOLDEN.domain ?? {})
				.filter(([key]) => key.startsWith(start))
				.reduce((sum, [, n]) => sum + n, 0);
		const both = ({ controlled, beforeAfter }: { controlled: number; beforeAfter: number }) =>
			controlled + beforeAfter;
		for (const { domain, judgements, notConcerned } of counts.domains) {
			expect(both(judgements.low)).toBe(recorded(`${domain} low`));
			expect(both(judgements.some)).toBe(recorded(`${domain} some`));
			expect(both(judgements.high)).toBe(recorded(`${domain} high`));
			expect(both(judgements.not_reported)).toBe(recorded(`${domain} ?`));
			const all = Object.values(judgements).reduce((sum, n) => sum + both(n), both(notConcerned));
			expect(all).toBe(judgedShipped().length);
		}
	});
});
