/** How many reach which letter. Counts only: letters are never added up to one. */
import { GRADES, type Grade } from '#lib/reliability/grades.ts';

/** Every letter, also those that none reaches. */
export type GradeTally = Readonly<Record<Grade, number>>;

export function tallyGrades(
	counts: readonly { readonly grade: Grade; readonly n: number }[]
): GradeTally {
	const of = (grade: Grade) =>
		counts.filter((c) => c.grade === grade).reduce((sum, { n }) => sum + n, 0);
	return Object.fromEntries(GRADES.map((grade) => [grade, of(grade)])) as Record<Grade, number>;
}

/** The letters that something reaches, the best first. */
export function lettersOf(tally: GradeTally): { readonly grade: Grade; readonly n: number }[] {
	return GRADES.map((grade) => ({ grade, n: tally[grade] })).filter(({ n }) => n > 0);
}
