/** The grades, best first, and the few things that may be done with them: compare and lower. */

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];

/** Nothing is lowered below it: E says that a number cannot be traced, not that it is worse. */
const LOWERING_STOPS_AT: Grade = 'D';

/** Negative when the first is the better grade. */
export function compareGrades(a: Grade, b: Grade): number {
	return GRADES.indexOf(a) - GRADES.indexOf(b);
}

export function betterGrade(a: Grade, b: Grade): Grade {
	return compareGrades(a, b) <= 0 ? a : b;
}

export function worseGrade(a: Grade, b: Grade): Grade {
	return compareGrades(a, b) <= 0 ? b : a;
}

/** One grade lower, not below D. */
export function loweredGrade(grade: Grade): Grade {
	const next = GRADES[GRADES.indexOf(grade) + 1] ?? grade;
	return compareGrades(grade, LOWERING_STOPS_AT) < 0 ? next : grade;
}
