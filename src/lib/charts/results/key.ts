/** The key of a panel. */
import type { MarkKind } from '#lib/charts/marks/marks.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import { LINE_AT } from './geometry.ts';
import type { PlacedPanel, PlacedRow } from './layout.ts';

export const KEY_WORDS: Record<MarkKind, string> = {
	reported: 'interval reported',
	derived: 'interval worked out by us',
	none: 'no interval',
	bounded: 'interval so wide at most (arrows in) or at least (arrows out)',
	better: 'words only: better',
	worse: 'words only: worse',
	equal: 'words only: exactly equal',
	not_significant: 'not significant; direction not stated',
	unknown: 'direction not stated'
};

const ORDER = Object.keys(KEY_WORDS) as readonly MarkKind[];

/** The marks that a panel holds, in the order of the key. Rows without a place have none. */
export function marksOf(panel: PlacedPanel): MarkKind[] {
	const held = new Set(
		rowsOf(panel)
			.filter((row) => row.place !== 'nowhere')
			.map((row) => row.mark)
	);
	return ORDER.filter((kind) => held.has(kind));
}

/** The grades that a panel holds, best first. */
export function gradesOf(panel: PlacedPanel): Grade[] {
	const held = new Set(rowsOf(panel).map((row) => row.grade));
	return GRADES.filter((grade) => held.has(grade));
}

function rowsOf(panel: PlacedPanel): PlacedRow[] {
	return panel.groups
		.flatMap((group) => group.facets)
		.flatMap((facet) => facet.studies)
		.flatMap((study) => [...study.shown, ...study.more]);
}

const TALLY_WORDS: Partial<Record<MarkKind, string>> = {
	better: 'better',
	worse: 'worse',
	equal: 'exactly equal',
	not_significant: 'not significant, direction not stated',
	unknown: 'direction not stated'
};

type Tallied = Pick<PlacedRow, 'mark' | 'place' | 'x'>;

/** What rows that wait out of sight say: "2 better; 3 not significant, direction not stated". */
export function tallyWords(rows: readonly Tallied[]): string {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const words = wordsOf(row);
		counts.set(words, (counts.get(words) ?? 0) + 1);
	}
	return [...counts].map(([words, n]) => `${n} ${words}`).join('; ');
}

function wordsOf({ mark, place, x }: Tallied): string {
	if (place === 'nowhere') return 'with a figure';
	if (x === null) return TALLY_WORDS[mark] ?? 'in words';
	if (x === LINE_AT) return 'exactly equal';
	return x > LINE_AT ? 'better' : 'worse';
}
