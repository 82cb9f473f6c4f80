/**
 * How many people a result compares, how large its smallest group is, and what it is controlled by.
 * A side that is not stated stays null; only the smallest group is then taken to be half.
 */
import type { ResultInContext, Study } from './types.ts';
import { WITHIN_PERSON_DESIGNS, type ArmRole } from './vocabulary.ts';

export interface ComparedPeople {
	/** People, not sides. Null when the part read does not state it. */
	readonly people: number | null;
	/**
	 * The two sides belong to the same people: by design, or because the sides add up to more than
	 * the study's people. The latter says nothing about how the sides were allocated.
	 */
	readonly withinPerson: boolean;
}

/** Whether the design itself makes every person their own control. */
export function isWithinPersonDesign({ design }: Pick<Study, 'design'>): boolean {
	return WITHIN_PERSON_DESIGNS.includes(design);
}

/** How the people of a result are counted, for readers, in the order in which `comparedPeople` asks. */
export const PEOPLE_RULES: readonly string[] = [
	'Where every person is their own control, people and not sides: the number stated for the result, else analysed, else enrolled.',
	'Where a result has no comparison, the number stated for it, else analysed, else enrolled.',
	'Where groups are compared, both sides together: as stated for the result, else the two arms; where one is missing, analysed, else enrolled.',
	'Never more than the study has. Where the sides add up to more, they belong to the same people, and those are counted.',
	'Where none of this is stated the number is unknown, which is neither zero nor few.'
];

/** The people of a result, and whether both sides are theirs. */
export function comparedPeople(context: ResultInContext): ComparedPeople {
	const { result, study, comparator } = context;
	const ofStudy = study.nAnalyzed ?? study.nEnrolled;
	if (isWithinPersonDesign(study)) {
		return { people: result.arm.n ?? ofStudy, withinPerson: true };
	}
	if (comparator === null) return { people: result.arm.n ?? ofStudy, withinPerson: false };
	const sides = bothSides(context);
	if (sides === null) return { people: ofStudy, withinPerson: false };
	const sum = sides[0] + sides[1];
	return ofStudy !== null && sum > ofStudy
		? { people: ofStudy, withinPerson: true }
		: { people: sum, withinPerson: false };
}

/** The number of people that a result compares, or null when unknown. */
export function peopleCompared(context: ResultInContext): number | null {
	return comparedPeople(context).people;
}

/**
 * People in the smaller group of a controlled result between groups: the smaller side, else that of
 * two groups as equal as can be (half of the people, rounded down). Null for before–after results, for sides of the same people, and when unknown.
 */
export function smallestGroup(context: ResultInContext): number | null {
	if (context.result.contrast !== 'controlled' || context.comparator === null) return null;
	const { people, withinPerson } = comparedPeople(context);
	if (withinPerson) return null;
	const sides = bothSides(context);
	if (sides !== null) return Math.min(...sides);
	return people === null ? null : Math.floor(people / 2);
}

/** Whether the smaller group is half of the people, because no group sizes are stated. */
export function isSmallestGroupHalved(context: ResultInContext): boolean {
	return smallestGroup(context) !== null && bothSides(context) === null;
}

/** What this result is controlled by: the role of its own comparator. Null without a control. */
export function controlOf({ result, comparator }: ResultInContext): ArmRole | null {
	return result.contrast === 'controlled' ? (comparator?.role ?? null) : null;
}

/**
 * People behind the mean of one side, as a standard error needs them: as stated for this number;
 * in within-person designs the study's people; the arm's own number; in studies of a single group
 * the study's people. Never half of a total.
 */
export function peopleOnSide(
	{ result, study, arm, comparator }: ResultInContext,
	side: 'arm' | 'comparator'
): number | null {
	const ofStudy = study.nAnalyzed ?? study.nEnrolled;
	const stated = result[side].n;
	if (stated !== null) return stated;
	if (isWithinPersonDesign(study)) return ofStudy;
	const ofArm = (side === 'arm' ? arm : comparator)?.n ?? null;
	return ofArm ?? (study.design === 'before_after' ? ofStudy : null);
}

/** The people behind a t test of a result's own contrast. */
export interface TestedPeople {
	readonly degreesOfFreedom: number;
	/** How they are counted: "22 + 22 − 2". */
	readonly counted: string;
}

/**
 * What a printed p of a result's own contrast was tested with: pairs in within-person designs and
 * for a change of one arm, else both groups, else the study's total. A design that does not say that
 * the sides belong to the same people is read as groups, which errs towards the larger standard
 * error. Null when people are not stated, or too few for a test.
 */
export function testedPeople(context: ResultInContext): TestedPeople | null {
	const tested =
		context.result.contrast === 'before_after'
			? testedPairs(peopleOnSide(context, 'arm'))
			: isWithinPersonDesign(context.study)
				? testedPairs(pairsCompared(context))
				: testedGroups(context);
	return tested !== null && tested.degreesOfFreedom >= 1 ? tested : null;
}

/** The people with both sides: of two numbers for this result the smaller. */
function pairsCompared({ result: { arm, comparator }, study }: ResultInContext): number | null {
	if (arm.n !== null && comparator.n !== null) return Math.min(arm.n, comparator.n);
	return arm.n ?? comparator.n ?? study.nAnalyzed ?? study.nEnrolled;
}

function testedPairs(people: number | null): TestedPeople | null {
	return people === null ? null : { degreesOfFreedom: people - 1, counted: `${people} − 1` };
}

function testedGroups(context: ResultInContext): TestedPeople | null {
	const sides = bothSides(context);
	if (sides !== null) {
		return { degreesOfFreedom: sides[0] + sides[1] - 2, counted: `${sides.join(' + ')} − 2` };
	}
	const people = peopleCompared(context);
	return people === null ? null : { degreesOfFreedom: people - 2, counted: `${people} − 2` };
}

/** Both sides as stated for this number, else both arms; never one of each. */
function bothSides({
	result,
	arm,
	comparator
}: ResultInContext): readonly [arm: number, comparator: number] | null {
	if (result.arm.n !== null && result.comparator.n !== null) {
		return [result.arm.n, result.comparator.n];
	}
	if (arm.n === null || comparator === null || comparator.n === null) return null;
	return [arm.n, comparator.n];
}
