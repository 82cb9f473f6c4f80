import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arm, Result, Study } from '#lib/evidence/types.ts';
import { gradingContexts } from '../../../tests/fixtures/grading-arbitraries.ts';
import {
	simulatedArm,
	simulatedResult,
	simulatedStudy
} from '../../../tests/fixtures/simulated-results.ts';
import { scoreTables } from './score-tables.ts';

interface Tables {
	readonly studies: readonly Study[];
	readonly arms: readonly Arm[];
	readonly results: readonly Result[];
}

/** Simulated tables of up to six studies, with an id of its own for each. */
const tables: fc.Arbitrary<Tables> = fc
	.array(gradingContexts(), { minLength: 1, maxLength: 6 })
	.map((contexts) => {
		const named = contexts.map(({ study, arm, comparator, result }, i) => {
			const studyId = `simulated-${i}`;
			return {
				study: { ...study, studyId },
				arms: [arm, comparator].flatMap((a) => (a === null ? [] : [{ ...a, studyId }])),
				result: { ...result, studyId, resultId: `${studyId}-01` }
			};
		});
		return {
			studies: named.map(({ study }) => study),
			arms: named.flatMap(({ arms }) => arms),
			results: named.map(({ result }) => result)
		};
	});

const byId = ({ scored }: ReturnType<typeof scoreTables>): string =>
	JSON.stringify(scored.map((row) => [row.result_id, row]).sort());

describe('scoreTables', () => {
	it('scores every result, in the order of the results', () => {
		fc.assert(
			fc.property(tables, (given) => {
				const { scored, refused } = scoreTables(given);
				expect(refused).toEqual([]);
				expect(scored.map((row) => row.result_id)).toEqual(given.results.map((r) => r.resultId));
			})
		);
	});

	it('does not depend on the order of the rows', () => {
		const shuffled = tables.chain((given) =>
			fc.record({
				given: fc.constant(given),
				moved: fc.record({
					studies: shuffle(given.studies),
					arms: shuffle(given.arms),
					results: shuffle(given.results)
				})
			})
		);
		fc.assert(
			fc.property(shuffled, ({ given, moved }) => {
				expect(byId(scoreTables(moved))).toBe(byId(scoreTables(given)));
			})
		);
	});

	it('does not depend on what else is in the tables', () => {
		fc.assert(
			fc.property(tables, (given) => {
				const [first, ...others] = given.results;
				if (!first) return;
				const alone = scoreTables({ ...given, results: [first] }).scored;
				expect(scoreTables({ ...given, results: [...others, first] }).scored.at(-1)).toEqual(
					alone[0]
				);
			})
		);
	});

	it('refuses a result whose study or arm is not there, by name, and scores the others', () => {
		const { scored, refused } = scoreTables({
			studies: [simulatedStudy()],
			arms: [simulatedArm()],
			results: [
				simulatedResult({ resultId: 'r-1', comparatorArmId: null, contrast: 'before_after' }),
				simulatedResult({ resultId: 'r-2', comparatorArmId: 'z' }),
				simulatedResult({ resultId: 'r-3', armId: 'y' }),
				simulatedResult({ resultId: 'r-4', studyId: 'elsewhere' })
			]
		});
		expect(scored.map((row) => row.result_id)).toEqual(['r-1']);
		expect(refused.map(({ result_id, reason }) => [result_id, reason])).toEqual([
			[
				'r-2',
				'The result names the arm z of simulated-2000-substance, which is not in the tables.'
			],
			[
				'r-3',
				'The result names the arm y of simulated-2000-substance, which is not in the tables.'
			],
			['r-4', 'The result names the study elsewhere, which is not in the tables.']
		]);
	});

	it('writes its rows as JSON with the score as a figure and the reason of each domain', () => {
		const { scored } = scoreTables({
			studies: [simulatedStudy()],
			arms: [simulatedArm()],
			results: [simulatedResult({ comparatorArmId: null, contrast: 'before_after' })]
		});
		const [row] = JSON.parse(JSON.stringify(scored)) as Record<string, unknown>[];
		expect(row).toMatchObject({
			result_id: 'simulated-2000-substance-01',
			study_id: 'simulated-2000-substance',
			grade: 'D',
			score: 22,
			lowest_grade: 'D',
			highest_grade: 'D'
		});
		expect(row?.domains).toContainEqual({
			domain: 'missing_data',
			judgement: 'not_reported',
			counts_as: 'some',
			fields: [
				{ column: 'n_enrolled', value: null },
				{ column: 'n_analyzed', value: null },
				{ column: 'dropouts', value: null },
				{ column: 'lost_percent', value: null },
				{ column: 'within_person_design', value: false }
			],
			reason: 'How many of those who began are missing from the numbers is not stated.'
		});
	});
});

function shuffle<T>(rows: readonly T[]): fc.Arbitrary<readonly T[]> {
	return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
}
