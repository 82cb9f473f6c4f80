/**
 * The mark of a grade: a bob on a thread, the farther off plumb the less the result can be relied
 * on. At an E the thread is cut and the bob lies on the floor. In CSS pixels of its own box.
 */
import type { Grade } from '#lib/reliability/grades.ts';

export const GRADE_MARK = { width: 18, height: 18, bobRadius: 2.25 } as const;

/** Degrees off plumb. */
export const GRADE_TILT: Readonly<Record<Exclude<Grade, 'E'>, number>> = {
	A: 0,
	B: 13,
	C: 27,
	D: 42
};

const TOP = { x: 4, y: 2 };
const LENGTH = 13.5;
const FLOOR = GRADE_MARK.height - GRADE_MARK.bobRadius;

export interface PlacedGradeMark {
	/** Paths. */
	readonly beam: string;
	readonly plumb: string;
	readonly thread: string;
	readonly bob: { readonly x: number; readonly y: number };
}

export function gradeMark(grade: Grade): PlacedGradeMark {
	const beam = `M${TOP.x - 3} ${TOP.y}h6`;
	const plumb = `M${TOP.x} ${TOP.y}V${FLOOR}`;
	if (grade === 'E') {
		return {
			beam,
			plumb: '',
			thread: `M${TOP.x} ${TOP.y}v4`,
			bob: { x: TOP.x + 7, y: FLOOR }
		};
	}
	const radians = (GRADE_TILT[grade] * Math.PI) / 180;
	const bob = {
		x: rounded(TOP.x + LENGTH * Math.sin(radians)),
		y: rounded(TOP.y + LENGTH * Math.cos(radians))
	};
	return { beam, plumb, thread: `M${TOP.x} ${TOP.y}L${bob.x} ${bob.y}`, bob };
}

function rounded(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
