/** The key of a panel. */
import type { MarkKind } from '#lib/charts/marks/marks.ts';
import type { PlacedPanel, PlacedRow } from './layout.ts';

export const KEY_WORDS: Record<MarkKind, string> = {
	reported: 'spread reported',
	derived: 'spread derived by us',
	none: 'no spread reported',
	bounded: 'only a bound',
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
		panel.groups.flatMap((group) =>
			group.facets
				.filter((facet) => facet.place !== 'nowhere')
				.flatMap((facet) => facet.studies)
				.flatMap((study) => [...study.shown, ...study.more])
				.map((row) => row.mark)
		)
	);
	return ORDER.filter((kind) => held.has(kind));
}

const TALLY_WORDS: Record<MarkKind, string> = {
	reported: 'with a figure',
	derived: 'with a figure',
	none: 'with a figure',
	bounded: 'with a figure',
	better: 'better',
	worse: 'worse',
	equal: 'exactly equal',
	not_significant: 'not significant, direction not stated',
	unknown: 'direction not stated'
};

/** What rows that wait out of sight say: "2 better, 3 not significant, direction not stated". */
export function tallyWords(rows: readonly Pick<PlacedRow, 'mark' | 'place'>[]): string {
	const counts = new Map<string, number>();
	for (const { mark, place } of rows) {
		const words = place === 'nowhere' ? 'with a figure' : TALLY_WORDS[mark];
		counts.set(words, (counts.get(words) ?? 0) + 1);
	}
	return [...counts].map(([words, n]) => `${n} ${words}`).join('; ');
}
