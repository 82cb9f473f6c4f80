import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnRound } from '#lib/evidence/orientation.ts';
import type { Effect } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { deepFreeze, swapSides } from '../../../tests/fixtures/result-arbitraries.ts';
import {
	simulatedBody,
	simulatedEvidence,
	simulatedRows,
	simulatedTrial,
	simulatedTrials,
	weighed,
	type Comparison
} from '../../../tests/fixtures/simulated-evidence.ts';
import { CERTAINTY_LEVELS, STRATA, type BodyOfEvidence, type StudyInBody } from './body.ts';

const evidence = simulatedEvidence();
const againstVehicle = simulatedEvidence(['alone']);

/** A study that no other shares people with, and that sorts among the others. */
const oneMore = (of: readonly Comparison[]) =>
	fc
		.tuple(simulatedTrials, fc.array(simulatedRows(of), { minLength: 1, maxLength: 3 }))
		.map(([study, rows]) =>
			simulatedTrial(
				{ ...study, studyId: 'simulated-10', citation: 'Simulated 10', overlapGroup: null },
				rows
			)
		);

/** What a body says of "does it work". */
const answerOf = ({ strata, leading, certainty, certaintyApart, primary }: BodyOfEvidence) => ({
	strata,
	leading,
	certainty,
	certaintyApart,
	primary
});

const least = (body: BodyOfEvidence) => body.strata.single_vs_vehicle.directions.share?.least ?? 0;

const rankOf = (body: BodyOfEvidence) =>
	body.level === null ? null : CERTAINTY_LEVELS.indexOf(body.level);

describe('a body of evidence', { timeout: 60_000 }, () => {
	it('holds every result on its outcomes exactly once', () => {
		fc.assert(
			fc.property(evidence, (contexts) => {
				const { counted, shown, excluded } = simulatedBody(weighed(contexts));
				const placed = [...counted, ...[...shown, ...excluded].map(({ resultId }) => resultId)];
				expect(placed.sort()).toEqual(contexts.map(({ result }) => result.resultId).sort());
			})
		);
	});

	it('does not depend on the order of its results, and changes none of them', () => {
		fc.assert(
			fc.property(
				evidence.chain((contexts) =>
					fc.tuple(
						fc.constant(contexts),
						fc.shuffledSubarray([...contexts], { minLength: contexts.length })
					)
				),
				([contexts, shuffled]) => {
					const body = simulatedBody(deepFreeze(weighed(contexts)));
					expect(simulatedBody(weighed(shuffled))).toEqual(body);
				}
			)
		);
	});

	it('counts a result that is given twice once', () => {
		fc.assert(
			fc.property(evidence, (contexts) => {
				const results = weighed(contexts);
				expect(simulatedBody([...results, ...results])).toEqual(simulatedBody(results));
			})
		);
	});

	it('counts one study of those that may share people', () => {
		fc.assert(
			fc.property(evidence, (contexts) => {
				const { strata } = simulatedBody(weighed(contexts));
				const overlapOf = new Map(
					contexts.map(({ study }) => [study.studyId, study.overlapGroup ?? study.studyId])
				);
				const counted = STRATA.flatMap((name) => strata[name].studies);
				const groups = counted.map(({ studyId }) => overlapOf.get(studyId));
				expect(new Set(groups).size).toBe(groups.length);
			})
		);
	});

	it('is answered the same with a trial against another active, or a before–after study, beside it', () => {
		const besides: readonly Comparison[] = ['head_to_head', 'before_after'];
		for (const of of besides) {
			fc.assert(
				fc.property(evidence, oneMore([of]), (contexts, more) => {
					const before = simulatedBody(weighed(contexts));
					const after = simulatedBody(weighed([...contexts, ...more]));
					expect(answerOf(after)).toEqual(answerOf(before));
				})
			);
		}
	});

	it('is answered the same with such results in a study that is counted', () => {
		fc.assert(
			fc.property(
				againstVehicle,
				simulatedRows(['head_to_head', 'before_after']),
				(contexts, row) => {
					const [first] = contexts;
					fc.pre(first !== undefined);
					const [more] = simulatedTrial(first.study, [{ ...row, week: null }]);
					fc.pre(more !== undefined);
					const result = { ...more.result, resultId: `${first.study.studyId}-00` };
					const before = simulatedBody(weighed(contexts));
					const after = simulatedBody(weighed([...contexts, { ...more, result }]));
					expect(answerOf(after)).toEqual(answerOf(before));
				}
			)
		);
	});

	it('is never favoured by more with a null study added', () => {
		fc.assert(
			fc.property(againstVehicle, fc.boolean(), (contexts, equal) => {
				const row = equal
					? { difference: 0 }
					: ({ valueKind: 'words_only', reportedVerdict: 'no_difference' } as const);
				const nothing = simulatedTrial({ studyId: 'simulated-null' }, [{ of: 'alone', ...row }]);
				const before = simulatedBody(weighed(contexts));
				const after = simulatedBody(weighed([...contexts, ...nothing]));
				expect(after.strata.single_vs_vehicle.directions.studies).toBe(
					before.strata.single_vs_vehicle.directions.studies + 1
				);
				expect(least(after)).toBeLessThanOrEqual(least(before));
			})
		);
	});

	it('is never favoured by more with a study recoded as stating no direction', () => {
		fc.assert(
			fc.property(againstVehicle, fc.nat({ max: 7 }), (contexts, which) => {
				const results = weighed(contexts);
				const recoded = results.map((one) =>
					one.study.studyId === `simulated-${which + 1}`
						? withEffects(one, (effect) => ({ ...effect, direction: 'not_reported' }))
						: one
				);
				expect(least(simulatedBody(recoded))).toBeLessThanOrEqual(least(simulatedBody(results)));
			})
		);
	});

	it('is never more certain with a study of high concern added', () => {
		fc.assert(
			fc.property(againstVehicle, oneMore(['alone']), (contexts, more) => {
				const doubtful = weighed(more).map((one) => ({
					...one,
					assessment: { ...one.assessment, bias: 'D' as const, grade: 'D' as const }
				}));
				const before = simulatedBody(weighed(contexts));
				const after = simulatedBody([...weighed(contexts), ...doubtful]);
				const [was, is] = [rankOf(before), rankOf(after)];
				fc.pre(was !== null && is !== null);
				expect(is).toBeGreaterThanOrEqual(was);
			}),
			{ numRuns: 200 }
		);
	});

	it('says of the ingredient what it says when the arms are written the other way round', () => {
		fc.assert(
			fc.property(simulatedEvidence(['alone', 'added', 'untreated']), (contexts) => {
				const before = simulatedBody(weighed(contexts));
				const after = simulatedBody(weighed(contexts.map(swapSides)));
				expect(found(after)).toEqual(found(before));
			})
		);
	});

	it('points the other way, and says nothing else otherwise, when every result does', () => {
		fc.assert(
			fc.property(evidence, (contexts) => {
				const results = weighed(contexts);
				const before = simulatedBody(results);
				const after = simulatedBody(results.map((one) => withEffects(one, turnRound)));
				expect(found(after)).toEqual(flipped(found(before)));
				const places = ({ counted, shown, excluded, eligible, primary }: BodyOfEvidence) => ({
					counted,
					shown,
					excluded,
					eligible,
					primary
				});
				expect(places(after)).toEqual(places(before));
			})
		);
	});
});

function withEffects(one: AssessedResult, change: (effect: Effect) => Effect): AssessedResult {
	return { ...one, effects: one.effects.map(change) };
}

/** What the studies of each question found. */
function found({ strata }: BodyOfEvidence) {
	return STRATA.flatMap((name) =>
		strata[name].studies.map(({ studyId, primary, tied, direction, otherOrder, sizes }) => ({
			name,
			studyId,
			primary,
			tied,
			direction,
			otherOrder,
			sizes: sizes.map(({ resultId, estimate, interval, se }) => ({
				resultId,
				estimate,
				interval,
				se
			}))
		}))
	);
}

const OPPOSITE: Partial<Record<StudyInBody['direction'], StudyInBody['direction']>> = {
	favours: 'against',
	against: 'favours'
};
const opposite = (direction: StudyInBody['direction']) => OPPOSITE[direction] ?? direction;
const minus = (value: number) => (value === 0 ? 0 : -value);

function flipped(studies: ReturnType<typeof found>): ReturnType<typeof found> {
	return studies.map((study) => ({
		...study,
		direction: opposite(study.direction),
		otherOrder: study.otherOrder && {
			...study.otherOrder,
			direction: opposite(study.otherOrder.direction)
		},
		sizes: study.sizes.map((size) => ({
			...size,
			estimate: minus(size.estimate),
			interval: size.interval && [minus(size.interval[1]), minus(size.interval[0])]
		}))
	}));
}
