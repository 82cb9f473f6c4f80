/**
 * The mark of a grade: a bob on a thread, the farther off plumb the less the result can be relied
 * on. The ground between the thread and plumb is toned: at text size an eye tells B from C by how
 * much of it there is sooner than by the angle. At an E the thread is cut and the bob lies on the
 * floor. In CSS pixels of its own box.
 */
import type { Grade } from '#lib/reliability/grades.ts';

export const GRADE_MARK = { width: 18, height: 18, bobRadius: 2 } as const;

/** Degrees off plumb; the same as the tokens `--enc-tilt-*`. */
export const GRADE_TILT: Readonly<Record<Exclude<Grade, 'E'>, number>> = {
	A: 0,
	B: 13,
	C: 27,
	D: 42
};

/** As long as the box allows: the longer the thread, the farther apart hang the bobs. */
const LENGTH = 14.75;
const TOP = { x: 3.5, y: 1 };
const FLOOR = GRADE_MARK.height - GRADE_MARK.bobRadius;
const CUT_AT = 4.5;
const FELL_ASIDE = 8;

export interface PlacedGradeMark {
	/** Paths. */
	readonly beam: string;
	/** Where the thread would hang; empty where it does. */
	readonly plumb: string;
	/** The sector between plumb and thread; empty where there is none. */
	readonly off: string;
	readonly thread: string;
	readonly bob: { readonly x: number; readonly y: number };
}

/** Places the mark of a grade. */
export function gradeMark(grade: Grade): PlacedGradeMark {
	const beam = `M${TOP.x - 3} ${TOP.y}h6`;
	const plumb = `M${TOP.x} ${TOP.y}V${GRADE_MARK.height}`;
	if (grade === 'E') {
		return {
			beam,
			plumb,
			off: '',
			thread: `M${TOP.x} ${TOP.y}v${CUT_AT}`,
			bob: { x: TOP.x + FELL_ASIDE, y: FLOOR }
		};
	}
	const tilt = GRADE_TILT[grade];
	const radians = (tilt * Math.PI) / 180;
	const bob = {
		x: rounded(TOP.x + LENGTH * Math.sin(radians)),
		y: rounded(TOP.y + LENGTH * Math.cos(radians))
	};
	const thread = `M${TOP.x} ${TOP.y}L${bob.x} ${bob.y}`;
	if (tilt === 0) return { beam, plumb: '', off: '', thread, bob };
	const off = `M${TOP.x} ${TOP.y}v${LENGTH}A${LENGTH} ${LENGTH} 0 0 0 ${bob.x} ${bob.y}Z`;
	return { beam, plumb, off, thread, bob };
}

function rounded(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
