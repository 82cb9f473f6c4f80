/** The rows of each study on one ruler: which stand in sight, and in which order. */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { comparePositions } from '#lib/reliability/position.ts';
import { groupByStudy } from '#lib/synthesis/body-directions.ts';
import { comparePrimary } from '#lib/synthesis/study-direction.ts';
import { toRow, type ResultRow } from './rows.ts';
import { amountText, sidesOf, type Subject } from './setting-text.ts';

/** Rows of one study on one ruler; those beyond the first few wait under the study. */
export interface StudyRows {
	readonly studyId: string;
	readonly study: string;
	readonly shown: readonly ResultRow[];
	readonly more: readonly ResultRow[];
}

/** Studies by name, or those first that can be relied on most. There is no order by size. */
export type RowOrder = 'study' | 'reliability';

interface Build {
	readonly subject: Subject | null;
	readonly rowsPerStudy: number;
	readonly order: RowOrder;
}
type Oriented = OrientedEffect<AssessedResult>;

/**
 * Studies by name, within a study the nearest to its primary result first; or by reliability, where
 * a study stands by the best of its results on this ruler and ties keep the order by name.
 */
export function studiesOf(members: readonly Oriented[], build: Build): StudyRows[] {
	const byReliability = build.order === 'reliability';
	return groupByStudy(members)
		.map((study) =>
			[...study].sort(
				(a, b) =>
					(byReliability ? compareReliability(a, b) : 0) || comparePrimary(a, b) || byId(a, b)
			)
		)
		.sort(([a], [b]) => {
			if (!a || !b) return 0;
			return (byReliability ? compareReliability(a, b) : 0) || byName(a, b);
		})
		.map((study) => studyRows(study, build));
}

function byName(a: Oriented, b: Oriented): number {
	return a.weighed.study.citation.localeCompare(b.weighed.study.citation, 'en');
}

function compareReliability(a: Oriented, b: Oriented): number {
	return comparePositions(a.weighed.assessment.position, b.weighed.assessment.position);
}

function studyRows(results: readonly Oriented[], { subject, rowsPerStudy }: Build): StudyRows {
	const amountIsEnough = subject !== null && amountsTellArmsApart(results, subject.slug);
	const rows = results.map((r) => toRow(r, { subject, amountIsEnough }));
	const [first] = rows;
	return {
		studyId: first?.studyId ?? '',
		study: first?.study ?? '',
		...fewRows(rows, rowsPerStudy)
	};
}

/**
 * The first rows, and the first of every kind of mark that those lack: what waits under the study
 * never says anything that is not also in sight.
 */
function fewRows(rows: readonly ResultRow[], atLeast: number): Pick<StudyRows, 'shown' | 'more'> {
	const seen = new Set<string>();
	const isShown = rows.map((row, i) => {
		const kind = `${row.mark} ${Math.sign(row.estimate ?? 0)}`;
		const shows = i < atLeast || !seen.has(kind);
		if (shows) seen.add(kind);
		return shows;
	});
	return {
		shown: rows.filter((_, i) => isShown[i]),
		more: rows.filter((_, i) => !isShown[i])
	};
}

function byId(a: OrientedEffect, b: OrientedEffect): number {
	return a.weighed.result.resultId < b.weighed.result.resultId ? -1 : 1;
}

/** Whether different arms of the study hold different stated amounts of the ingredient. */
function amountsTellArmsApart(results: readonly OrientedEffect[], slug: string): boolean {
	const amounts = new Map<string, string>();
	for (const result of results) {
		const { own } = sidesOf(result);
		const amount = amountText(own, slug);
		if (amount === null) return false;
		amounts.set(own.armId, amount);
	}
	return new Set(amounts.values()).size === amounts.size;
}
