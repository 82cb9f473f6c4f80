/**
 * The letter of a cell: the best of its trials alone against vehicle or placebo; only where there is
 * none, the best of its other comparisons. Before and after never lends a letter: it is D at most,
 * and beside the letter of a comparison it would look like one.
 */
import { compareGrades, type Grade } from '#lib/reliability/grades.ts';
import type { MapCell, MarkKind, MarkReliability, StudyMark } from './series.ts';

/** The kinds of marks that lend a letter, in the order in which they are asked. */
export type GradedKind = Exclude<MarkKind, 'before_after'>;

export interface CellLetter extends MarkReliability {
	/** Of which kind of marks it is the best. */
	readonly kind: GradedKind;
	readonly studyId: string;
	readonly citation: string;
}

/** Null where the cell holds before and after alone. */
export function letterOf({ marks }: Pick<MapCell, 'marks'>): CellLetter | null {
	return bestOfKind(marks, 'vehicle') ?? bestOfKind(marks, 'other');
}

/** The best letter among the marks of one kind; of equal ones that of the first mark. */
export function bestOfKind(marks: readonly StudyMark[], kind: GradedKind): CellLetter | null {
	let best: CellLetter | null = null;
	for (const { reliability, studyId, citation } of marks.filter((m) => m.kind === kind)) {
		if (reliability === null) continue;
		if (best === null || compareGrades(reliability.grade, best.grade) < 0) {
			best = { ...reliability, kind, studyId, citation };
		}
	}
	return best;
}

/** Whether a cell's letter is as good as that, or better. */
export function reaches(letter: CellLetter | null, grade: Grade): boolean {
	return letter !== null && compareGrades(letter.grade, grade) <= 0;
}
