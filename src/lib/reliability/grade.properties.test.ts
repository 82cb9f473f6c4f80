import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result, ResultInContext, Study } from '#lib/evidence/types.ts';
import { gradingContexts } from '../../../tests/fixtures/grading-arbitraries.ts';
import { deepFreeze } from '../../../tests/fixtures/result-arbitraries.ts';
import { assessResult } from './assess.ts';
import { isAllocationNotStated } from './domains/allocation.ts';
import { lostPercent, readGradingFields, type CuratedFacts } from './fields.ts';
import { gradeResult } from './grade.ts';
import { compareGrades } from './grades.ts';

/** A fact that may be missing, and what it can turn out to be. Null where it is stated already. */
interface Learnt {
	readonly fact: string;
	readonly good: (context: ResultInContext) => Known | null;
	readonly bad: (context: ResultInContext) => Known | null;
}
interface Known {
	readonly study?: Partial<Study>;
	readonly result?: Partial<Result>;
	readonly curated?: CuratedFacts;
}

const unless = (stated: boolean, known: Known): Known | null => (stated ? null : known);

function withPeople({ result }: ResultInContext, each: number): Known {
	return {
		result: {
			arm: { ...result.arm, n: each },
			comparator: { ...result.comparator, n: each }
		}
	};
}

/** Losses of everybody, whichever number the study states; none is made up where one is stated. */
function everybodyLost({ nEnrolled, nAnalyzed }: Study): Partial<Study> {
	if (nEnrolled !== null) return { dropouts: nEnrolled };
	return nAnalyzed === null ? { nEnrolled: 1000, nAnalyzed: 500 } : { dropouts: nAnalyzed };
}

const FACTS: readonly Learnt[] = [
	{
		fact: 'how the draw was made',
		good: ({ study }) =>
			unless(study.randomizationDescribed !== 'not_reported', {
				study: { randomizationDescribed: 'yes' }
			}),
		bad: ({ study }) =>
			unless(study.randomizationDescribed !== 'not_reported', {
				study: { randomizationDescribed: 'no' }
			})
	},
	{
		fact: 'design',
		good: ({ study }) =>
			unless(!isAllocationNotStated(study), { study: { design: 'randomized_parallel' } }),
		bad: ({ study }) =>
			unless(!isAllocationNotStated(study), { study: { design: 'nonrandomized_controlled' } })
	},
	{
		fact: 'blinding',
		good: ({ study }) =>
			unless(study.blinding !== 'not_reported', { study: { blinding: 'double' } }),
		bad: ({ study }) => unless(study.blinding !== 'not_reported', { study: { blinding: 'open' } })
	},
	{
		fact: 'losses',
		good: ({ study }) => unless(lostPercent(study) !== null, { study: { dropouts: 0 } }),
		bad: ({ study }) => unless(lostPercent(study) !== null, { study: everybodyLost(study) })
	},
	{
		fact: 'assessment',
		good: ({ result }) =>
			unless(result.assessment !== 'not_reported', { result: { assessment: 'instrumental' } }),
		bad: ({ result }) =>
			unless(result.assessment !== 'not_reported', { result: { assessment: 'self_assessed' } })
	},
	{
		fact: 'reported as registered',
		good: () => ({ curated: { reportedAsRegistered: 'yes' } }),
		bad: () => ({ curated: { reportedAsRegistered: 'no' } })
	},
	{
		fact: 'week',
		good: ({ result }) => unless(result.week !== null, { result: { week: 52 } }),
		bad: ({ result }) => unless(result.week !== null, { result: { week: 0 } })
	},
	{
		fact: 'people',
		good: (context) => unless(peopleOf(context) !== null, withPeople(context, 150)),
		bad: (context) => unless(peopleOf(context) !== null, withPeople(context, 4))
	}
];

const peopleOf = (context: ResultInContext): number | null => readGradingFields(context).people;

function learnt(context: ResultInContext, known: Known): ReturnType<typeof gradeResult> {
	const { study, result, curated } = known;
	return gradeResult(
		{
			...context,
			study: { ...context.study, ...study },
			result: { ...context.result, ...result }
		},
		undefined,
		curated
	);
}

describe('gradeResult, whatever a study states', () => {
	it.each(FACTS)('is not lowered by learning a good $fact', ({ good }) => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const known = good(context);
				if (known === null) return;
				expect(
					compareGrades(learnt(context, known).grade, gradeResult(context).grade)
				).toBeLessThanOrEqual(0);
			}),
			{ numRuns: 500 }
		);
	});

	// E says that nothing is known of a number; any fact, even a bad one, lifts it from there.
	it.each(FACTS)('is not raised by learning a bad $fact, once it is above E', ({ bad }) => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const known = bad(context);
				const { grade } = gradeResult(context);
				if (known === null || grade === 'E') return;
				expect(compareGrades(learnt(context, known).grade, grade)).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 500 }
		);
	});

	it('does not look at what was found', () => {
		fc.assert(
			fc.property(gradingContexts(), gradingContexts(), (context, { result: other }) => {
				const found: Partial<Result> = {
					better: other.better,
					difference: other.difference,
					differenceCiLow: other.differenceCiLow,
					differenceCiHigh: other.differenceCiHigh,
					pWithin: other.pWithin,
					pBetween: other.pBetween,
					reportedVerdict: other.reportedVerdict,
					valueKind: other.valueKind,
					spreadKind: other.spreadKind,
					arm: { ...other.arm, n: context.result.arm.n },
					comparator: { ...other.comparator, n: context.result.comparator.n }
				};
				expect(gradeResult({ ...context, result: { ...context.result, ...found } })).toEqual(
					gradeResult(context)
				);
			})
		);
	});

	it('never lets a before–after result be above D, not even at its best', () => {
		fc.assert(
			fc.property(gradingContexts(fc.constant('before_after')), (context) => {
				const { grade, notKnown } = assessResult(context);
				expect(['D', 'E']).toContain(grade);
				expect(['D', 'E']).toContain(notKnown.highestGrade);
			})
		);
	});

	it('never goes from D to E by lowering, and gives no E to a study that can be found', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const { grade, bias } = gradeResult(context);
				expect(grade === 'E').toBe(bias.rule === 'untraceable');
				const { doi, registration } = context.study;
				expect(grade === 'E' && (doi !== null || registration !== null)).toBe(false);
			})
		);
	});

	it('changes nothing of what it is given', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				expect(() => assessResult(deepFreeze(context))).not.toThrow();
			}),
			{ numRuns: 50 }
		);
	});
});
