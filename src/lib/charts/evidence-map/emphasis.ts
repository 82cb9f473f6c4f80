/** What stands out while a cell is under the pointer or in focus, and where the arrow keys lead. */

export interface CellPlace {
	readonly row: number;
	/** 0 is the name of the row. */
	readonly column: number;
}

/**
 * `self`: the cell. `cross`: the head of its row or column, or its row or column itself. `none`:
 * everything else, and everything while no cell is active.
 */
export type Emphasis = 'self' | 'cross' | 'none';

/** The pointer wins over the focus: it is the later intention. */
export function activePlace(
	hovered: CellPlace | null,
	focused: CellPlace | null
): CellPlace | null {
	return hovered ?? focused;
}

export function resolveEmphasis(active: CellPlace | null, place: CellPlace): Emphasis {
	if (!active) return 'none';
	if (active.row === place.row && active.column === place.column) return 'self';
	return active.row === place.row || active.column === place.column ? 'cross' : 'none';
}

const MOVES: Record<string, { readonly along: 'row' | 'column'; readonly step: 1 | -1 }> = {
	ArrowRight: { along: 'row', step: 1 },
	ArrowLeft: { along: 'row', step: -1 },
	ArrowDown: { along: 'column', step: 1 },
	ArrowUp: { along: 'column', step: -1 }
};

/**
 * Where a key leads: with the arrows to the nearest filled cell of the row or column, with Home and
 * End to the first and last filled cell of the row. Null where there is none, and for other keys.
 * @param places the places that can be gone to, in any order
 */
export function nextPlace(
	from: CellPlace,
	key: string,
	places: readonly CellPlace[]
): CellPlace | null {
	const inRow = places.filter((p) => p.row === from.row);
	if (key === 'Home') return nearest(inRow, (p) => p.column + 1);
	if (key === 'End') return nearest(inRow, (p) => Number.MAX_SAFE_INTEGER - p.column);
	const move = MOVES[key];
	if (!move) return null;
	return move.along === 'row'
		? nearest(inRow, (p) => (p.column - from.column) * move.step)
		: nearest(
				places.filter((p) => p.column === from.column),
				(p) => (p.row - from.row) * move.step
			);
}

/** The place at the smallest positive distance. */
function nearest(
	places: readonly CellPlace[],
	distance: (place: CellPlace) => number
): CellPlace | null {
	return places
		.filter((p) => distance(p) > 0)
		.reduce<CellPlace | null>(
			(best, p) => (best && distance(best) <= distance(p) ? best : p),
			null
		);
}
