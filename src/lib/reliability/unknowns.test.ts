import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { gradingContexts } from '../../../tests/fixtures/grading-arbitraries.ts';
import {
	SIMULATED_VEHICLE,
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy
} from '../../../tests/fixtures/simulated-results.ts';
import { readGradingFields } from './fields.ts';
import { gradeFields } from './grade.ts';
import { compareGrades, type Grade } from './grades.ts';
import { whatIsNotKnown } from './unknowns.ts';

/** Simulated: a double-blind trial against vehicle with everything stated but what is left out. */
function trial(
	study: Parameters<typeof simulatedStudy>[0] = {},
	result: Parameters<typeof simulatedResult>[0] = {}
): ResultInContext {
	return {
		study: simulatedStudy({
			randomizationDescribed: 'yes',
			nEnrolled: 60,
			nAnalyzed: 60,
			dropouts: 0,
			registration: 'NCT00000000',
			...study
		}),
		result: simulatedResult({
			arm: simulatedSide({ n: 30 }),
			comparator: simulatedSide({ n: 30 }),
			...result
		}),
		arm: simulatedArm(),
		comparator: SIMULATED_VEHICLE
	};
}

const notKnown = (context: ResultInContext) => whatIsNotKnown(readGradingFields(context));

describe('whatIsNotKnown', () => {
	it('says so where everything that the grade reads is stated', () => {
		expect(notKnown(trial())).toEqual({
			unknowns: [],
			raising: null,
			lowering: null,
			lowestGrade: 'B',
			highestGrade: 'B',
			sentence: 'B; everything that the grade reads is stated.'
		});
	});

	it('names the one fact that would raise the grade and the one that would lower it', () => {
		const { sentence, raising, lowering } = notKnown(
			trial({ design: 'controlled_allocation_not_stated', blinding: 'not_reported' })
		);
		expect([raising?.column, raising?.gradeIfBest]).toEqual(['blinding', 'B']);
		expect([lowering?.column, lowering?.gradeIfWorst]).toEqual(['design', 'D']);
		expect(sentence).toBe(
			'C; would be B if it were double-blind; would be D if it were not randomised.'
		);
	});

	it('names the first of several facts that would do the same', () => {
		const { raising, unknowns } = notKnown(
			trial(
				{ randomizationDescribed: 'not_reported', dropouts: null, nAnalyzed: null },
				{ assessment: 'not_reported' }
			)
		);
		expect(unknowns.map(({ column }) => column)).toEqual([
			'randomization_described',
			'dropouts',
			'assessment'
		]);
		expect(unknowns.map(({ gradeIfBest }) => gradeIfBest)).toEqual(['B', 'B', 'B']);
		expect(raising?.column).toBe('randomization_described');
	});

	it('prefers the fact that moves the grade further to the one that comes first', () => {
		// A grade by eye: how the draw was made gives nothing, a double blind two steps.
		const { raising } = notKnown(
			trial({ randomizationDescribed: 'not_reported', blinding: 'not_reported' })
		);
		expect(raising?.column).toBe('blinding');
	});

	it('says when no single fact would change the grade', () => {
		const { sentence, lowestGrade, highestGrade } = notKnown(
			trial({ registration: null }, { contrast: 'before_after' })
		);
		expect(sentence).toBe('D; no single unknown fact would change it.');
		expect([lowestGrade, highestGrade]).toEqual(['D', 'D']);
	});

	it('names unknown people first and assumes nothing for them', () => {
		const [first, ...others] = notKnown({
			...trial({ nEnrolled: null, nAnalyzed: null, dropouts: null }, { arm: simulatedSide() })
		}).unknowns;
		expect(first).toMatchObject({ column: 'people', gradeIfBest: 'B', gradeIfWorst: 'B' });
		expect(others.map(({ column }) => column)).toEqual(['dropouts']);
	});

	it('never assumes an unknown week too early where any week will do', () => {
		const week = (outcome: 'hydration' | 'fine_lines'): Grade | undefined =>
			notKnown(trial({}, { week: null, outcome })).unknowns[0]?.gradeIfWorst;
		expect([week('hydration'), week('fine_lines')]).toEqual(['B', 'C']);
	});

	it('lets nothing that is registered reach A by assuming, and nothing be lowered by it', () => {
		const { highestGrade } = notKnown(trial({ registration: null }));
		expect([highestGrade, notKnown(trial()).highestGrade]).toEqual(['A', 'B']);
	});

	it('keeps the grade, and the grade under every single assumption, within its range', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const fields = readGradingFields(context);
				const { grade } = gradeFields(fields);
				const { lowestGrade, highestGrade, unknowns } = whatIsNotKnown(fields);
				const singles = unknowns.flatMap((u) => [u.gradeIfBest, u.gradeIfWorst]);
				for (const one of [grade, ...singles]) {
					expect(compareGrades(one, highestGrade)).toBeGreaterThanOrEqual(0);
					expect(compareGrades(one, lowestGrade)).toBeLessThanOrEqual(0);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('writes a sentence without a gap', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const { sentence } = notKnown(context);
				expect(sentence).toMatch(/^[A-E]; .*\.$/);
				expect(sentence).not.toMatch(/[{}]|undefined|null/);
			})
		);
	});
});
