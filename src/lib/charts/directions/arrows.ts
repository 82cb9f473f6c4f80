/**
 * The marks of the effect-direction plot (Boon & Thomson 2021, Res Synth Methods 12:29–33) as paths
 * in CSS pixels round the point where the line crosses the row. Their arrows point up and down; here
 * every line of no effect hangs down the page, so an arrow points away from it: right did better, left
 * did worse. Length says how many people, filling whether the test was statistically significant.
 */
import type { Significance } from '#lib/evidence/vocabulary.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';

/** Where a mark stands by the line: on one side of it, on both, on it, or without a place. */
export type Side = 'right' | 'left' | 'both' | 'on' | 'none';

const SIDES: Record<StudyDirection, Side> = {
	favours: 'right',
	against: 'left',
	mixed: 'both',
	exactly_equal: 'on',
	not_reported: 'none'
};

export const sideOf = (direction: StudyDirection): Side => SIDES[direction];

/** Three sizes and no more: a length that could be read off would claim to be a scale. */
export type Step = 1 | 2 | 3;

/** Fewest people of the second and of the third size; ours, after the steps of the published plot. */
export const PEOPLE_STEPS = [50, 100] as const;

/** The size of a mark by its people; null where they are not known. */
export function stepOfPeople(people: number | null): Step | null {
	if (people === null) return null;
	const [second, third] = PEOPLE_STEPS;
	return people >= third ? 3 : people >= second ? 2 : 1;
}

const LENGTHS: Record<Step, number> = { 1: 7, 2: 11, 3: 16 };
const HALF_HEIGHTS: Record<Step, number> = { 1: 3.6, 2: 5, 3: 6.6 };
/** From the line to the near end of an arrow. */
const GAP = 5;

/** How an arrow is drawn: solid significant, hollow not, dotted where nothing is said of a test. */
export type Filling = 'solid' | 'hollow' | 'dotted';

const FILLINGS: Record<Significance, Filling> = {
	significant: 'solid',
	not_significant: 'hollow',
	not_reported: 'dotted'
};

export const fillingOf = (significance: Significance): Filling => FILLINGS[significance];

export interface ArrowShape {
	/** Closed paths, to be filled by how the test came out. */
	readonly bodies: readonly string[];
	/** A stroke that joins both arrows of a mixed study, or the two bars of an equal one. */
	readonly stroke: string | null;
	/** A dotted ring round the arrow: how many people is not stated. */
	readonly ring: { readonly x: number; readonly r: number } | null;
}

/** The mark of a study on the given side; without known people the smallest, in a dotted ring. */
export function arrowShape(side: Exclude<Side, 'none'>, step: Step | null): ArrowShape {
	const length = LENGTHS[step ?? 1];
	const half = HALF_HEIGHTS[step ?? 1];
	const wedge = (sign: 1 | -1) =>
		`M${sign * GAP} ${-half}L${sign * (GAP + length)} 0L${sign * GAP} ${half}Z`;
	const ring = (x: number, r: number) => (step === null ? { x, r } : null);
	const middle = GAP + length / 2 - 1;
	switch (side) {
		case 'right':
			return { bodies: [wedge(1)], stroke: null, ring: ring(middle, half + 5) };
		case 'left':
			return { bodies: [wedge(-1)], stroke: null, ring: ring(-middle, half + 5) };
		case 'both':
			return {
				bodies: [wedge(1), wedge(-1)],
				stroke: `M${-GAP} 0H${GAP}`,
				ring: ring(0, GAP + length + 2)
			};
		case 'on':
			return {
				bodies: [],
				stroke: `M${-length} -2.2H${length}M${-length} 2.2H${length}`,
				ring: ring(0, length + 4)
			};
	}
}
