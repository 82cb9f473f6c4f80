/**
 * How far a grade could swing with what is not reported: a plumb line hung beside an arc of letters.
 * The bob hangs at the grade as reported; where it could hang if everything unknown were at its best
 * or at its worst, a hollow one does. In CSS pixels of its own box.
 */
import { GRADES, type Grade } from '#lib/reliability/grades.ts';

const PIVOT = { x: 58, y: 16 };
const LENGTH = 176;
/** Where a thread that is cut ends. */
const CUT = 0.3;
const LETTER_GAP = 22;
const TICK = 5;
/** Between the strokes that fill the swing, in degrees. */
const HATCH_STEP = 3;
const HATCH = 4;

/** Degrees off plumb. The tilts of the mark of a grade; E lies beyond, its thread cut. */
const TILT: Readonly<Record<Grade, number>> = { A: 0, B: 13, C: 27, D: 42, E: 58 };

export interface SwingInput {
	readonly grade: Grade;
	/** Everything unknown at its worst, and at its best. */
	readonly lowest: Grade;
	readonly highest: Grade;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

/** `could`: a thread to where the unknown might take the bob. */
export type StrokeKind = 'scale' | 'range' | 'hatch' | 'could' | 'beam' | 'thread';

export interface PlacedSwing {
	/** Paths, the lowest first. No range and no hatch where nothing could move the grade. */
	readonly strokes: readonly { readonly kind: StrokeKind; readonly d: string }[];
	readonly bob: Point;
	/** The ends of the swing that are not the grade itself. */
	readonly ends: readonly (Point & { readonly grade: Grade })[];
	readonly letters: readonly (Point & { readonly grade: Grade; readonly state: LetterState })[];
}

/** The letter reported, one that is possible, one that is not. */
export type LetterState = 'reported' | 'possible' | 'out';

/**
 * Places a swing.
 * @throws when the grade does not lie in its range
 */
export function layoutSwing({ grade, lowest, highest }: SwingInput): PlacedSwing {
	const place = (of: Grade) => GRADES.indexOf(of);
	if (place(highest) > place(grade) || place(grade) > place(lowest)) {
		throw new Error(`${grade} does not lie between ${highest} and ${lowest}.`);
	}
	const state = (of: Grade): LetterState =>
		of === grade
			? 'reported'
			: place(of) >= place(highest) && place(of) <= place(lowest)
				? 'possible'
				: 'out';
	const ends = [...new Set([highest, lowest])].filter((end) => end !== grade);
	const moves =
		highest === lowest
			? []
			: [
					{ kind: 'range', d: arc(TILT[highest], TILT[lowest]) } as const,
					{ kind: 'hatch', d: hatch(TILT[highest], TILT[lowest]) } as const
				];
	return {
		strokes: [
			{
				kind: 'scale',
				d: threadTo('A') + arc(TILT.A, TILT.E) + GRADES.map((of) => tick(TILT[of], TICK)).join('')
			},
			...moves,
			...ends.map((end) => ({ kind: 'could', d: threadTo(end) }) as const),
			{ kind: 'beam', d: `M${PIVOT.x - 20} ${PIVOT.y}h40` },
			{ kind: 'thread', d: threadTo(grade) }
		],
		bob: at(TILT[grade]),
		ends: ends.map((end) => ({ ...at(TILT[end]), grade: end })),
		letters: GRADES.map((of) => ({
			...at(TILT[of], LENGTH + LETTER_GAP),
			grade: of,
			state: state(of)
		}))
	};
}

/** At an E the thread is cut: what nobody can find again hangs from nothing. */
function threadTo(grade: Grade): string {
	return line(PIVOT, at(TILT[grade], grade === 'E' ? LENGTH * CUT : LENGTH));
}

function arc(from: number, to: number): string {
	const start = at(from);
	const end = at(to);
	return `M${start.x} ${start.y}A${LENGTH} ${LENGTH} 0 0 0 ${end.x} ${end.y}`;
}

function hatch(from: number, to: number): string {
	const strokes = Math.max(0, Math.ceil((to - from) / HATCH_STEP) - 1);
	return Array.from({ length: strokes }, (_, i) => tick(from + (i + 1) * HATCH_STEP, HATCH)).join(
		''
	);
}

function tick(degrees: number, half: number): string {
	return line(at(degrees, LENGTH - half), at(degrees, LENGTH + half));
}

function line(from: Point, to: Point): string {
	return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

function at(degrees: number, distance = LENGTH): Point {
	const radians = (degrees * Math.PI) / 180;
	return {
		x: rounded(PIVOT.x + distance * Math.sin(radians)),
		y: rounded(PIVOT.y + distance * Math.cos(radians))
	};
}

function rounded(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
