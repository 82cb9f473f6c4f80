/**
 * Two orders of the same things, compared pair by pair: which of two stands higher, and nothing of
 * by how much. Counted by classes, so that the number of things does not matter, only that of the
 * steps of the two scales.
 */

/** A thing with its class in both orders. Classes are compared only; the lower one stands higher. */
export interface Placed {
	readonly id: string;
	readonly first: number;
	readonly second: number;
}

export interface PairCounts {
	/** Pairs of which the first order puts one above the other. */
	readonly ordered: number;
	/** Of these: in the same order, on one level, or the other way round in the second. */
	readonly kept: number;
	readonly tied: number;
	readonly reversed: number;
	/** Pairs on one level in the first order that the second tells apart. */
	readonly parted: number;
}

interface Cell {
	readonly first: number;
	readonly second: number;
	size: number;
}

/** Every pair of things counted once. */
export function comparePairs(placed: readonly Placed[]): PairCounts {
	const cells = cellsOf(placed);
	const counts = { ordered: 0, kept: 0, tied: 0, reversed: 0, parted: 0 };
	cells.forEach((a, index) => {
		for (const b of cells.slice(index + 1)) {
			const pairs = a.size * b.size;
			const before = Math.sign(a.first - b.first);
			const after = Math.sign(a.second - b.second);
			if (before === 0) {
				counts.parted += pairs;
				continue;
			}
			counts.ordered += pairs;
			counts[after === 0 ? 'tied' : after === before ? 'kept' : 'reversed'] += pairs;
		}
	});
	return counts;
}

/** Those that share both classes; no two cells are alike. */
function cellsOf(placed: readonly Placed[]): readonly Cell[] {
	const cells = new Map<string, Cell>();
	for (const { first, second } of placed) {
		const key = `${first} ${second}`;
		const cell = cells.get(key) ?? { first, second, size: 0 };
		cell.size += 1;
		cells.set(key, cell);
	}
	return [...cells.values()];
}

export interface TopGroups {
	/** The best class that occurs, and how many are in it. Null where there is nothing to order. */
	readonly first: { readonly best: number; readonly size: number } | null;
	readonly second: { readonly best: number; readonly size: number } | null;
	/** Ids, sorted: in the second top group and not in the first, and the other way round. */
	readonly entering: readonly string[];
	readonly leaving: readonly string[];
}

/** Who stands at the top of either order. A top group is all of the best class that occurs. */
export function compareTops(placed: readonly Placed[]): TopGroups {
	const first = topOf(placed, 'first');
	const second = topOf(placed, 'second');
	const isIn = (thing: Placed, order: 'first' | 'second', top: typeof first): boolean =>
		thing[order] === top?.best;
	const ids = (wanted: (thing: Placed) => boolean): readonly string[] =>
		placed
			.filter(wanted)
			.map(({ id }) => id)
			.sort((a, b) => (a < b ? -1 : 1));
	return {
		first,
		second,
		entering: ids((t) => isIn(t, 'second', second) && !isIn(t, 'first', first)),
		leaving: ids((t) => isIn(t, 'first', first) && !isIn(t, 'second', second))
	};
}

function topOf(
	placed: readonly Placed[],
	order: 'first' | 'second'
): { readonly best: number; readonly size: number } | null {
	if (placed.length === 0) return null;
	const best = placed.reduce((found, thing) => Math.min(found, thing[order]), Infinity);
	return { best, size: placed.filter((thing) => thing[order] === best).length };
}
