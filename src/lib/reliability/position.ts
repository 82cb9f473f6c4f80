/**
 * A place in an order: a band of 20 for each grade, and within it how complete the report is and how
 * many people there were. It says which of two results to list first and nothing else. A step from
 * 61 to 62 is not worth a step from 41 to 42, so there is no mean of positions and no difference:
 * the type lets nobody calculate with it.
 */
import type { Grade } from './grades.ts';

declare const orderOnly: unique symbol;

/** Sortable, printable, and no number for the compiler. It is stored, and written to JSON, as one. */
export interface Position {
	readonly [orderOnly]: true;
}

/**
 * The rule, for the methods page. Enough people: those who find half a standard deviation of the
 * readings with 80 % power, two-sided at 5 % (normal approximation). Between groups 2 × 63; where
 * both readings are of the same people, 63 at r = 0, and fewer where they are correlated. In one arm
 * what is found is a change and not an effect.
 */
export const POSITION_RULE = {
	bandFloor: { A: 80, B: 60, C: 40, D: 20, E: 0 },
	bandHeight: 19,
	shareOfFacts: 0.6,
	facts: 10,
	shareOfPeople: 0.4,
	enoughPeople: { samePeopleOrOneArm: 63, betweenGroups: 126 },
	sentence:
		'Within the band of its grade a result stands higher the more of the ten facts it states (six tenths) and the more people it compares (four tenths, up to 63 where both sides are the same people or there is one arm, 126 between groups; unknown counts as none). So many would find half a standard deviation four times in five, tested two-sided at 5 %, if the two readings of a person went their own ways; with one arm what they find is a change and not an effect.'
} as const;

export interface PositionInput {
	readonly grade: Grade;
	readonly factsReported: number;
	readonly people: number | null;
	/** Both sides are the same people, or there is only one arm. */
	readonly samePeopleOrOneArm: boolean;
}

export function positionOf({
	grade,
	factsReported,
	people,
	samePeopleOrOneArm
}: PositionInput): Position {
	const { bandFloor, bandHeight, shareOfFacts, facts, shareOfPeople, enoughPeople } = POSITION_RULE;
	const enough = samePeopleOrOneArm ? enoughPeople.samePeopleOrOneArm : enoughPeople.betweenGroups;
	const ofFacts = shareOfFacts * (factsReported / facts);
	const ofPeople = shareOfPeople * Math.min(1, (people ?? 0) / enough);
	return sealed(bandFloor[grade] + Math.round(bandHeight * (ofFacts + ofPeople)));
}

/** Negative when the first is listed first: the higher position. */
export function comparePositions(a: Position, b: Position): number {
	return Math.sign(figure(b) - figure(a));
}

/** The figure as text, for those who ask for it. */
export function formatPosition(position: Position): string {
	return String(figure(position));
}

function figure(position: Position): number {
	return position as unknown as number;
}

function sealed(orderedBy: number): Position {
	return orderedBy as unknown as Position;
}
