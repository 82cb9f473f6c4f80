import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePairs, compareTops, type PairCounts, type Placed } from './rankings.ts';

const things = (classes = 11): fc.Arbitrary<Placed[]> =>
	fc
		.array(fc.tuple(fc.nat(4), fc.nat(classes - 1)), { maxLength: 40 })
		.map((pairs) => pairs.map(([first, second], i) => ({ id: `t${i}`, first, second })));

const turned = (placed: readonly Placed[]): Placed[] =>
	placed.map(({ id, first, second }) => ({ id, first: second, second: first }));

/** Pair by pair, as the definition says it. */
function counted(placed: readonly Placed[]): PairCounts {
	const counts = { ordered: 0, kept: 0, tied: 0, reversed: 0, parted: 0 };
	placed.forEach((a, index) => {
		for (const b of placed.slice(index + 1)) {
			if (a.first === b.first) counts.parted += a.second === b.second ? 0 : 1;
			else {
				counts.ordered += 1;
				if (a.second === b.second) counts.tied += 1;
				else if (a.first < b.first === a.second < b.second) counts.kept += 1;
				else counts.reversed += 1;
			}
		}
	});
	return counts;
}

describe('comparePairs', () => {
	it('counts a small order as by hand', () => {
		// a above b and c, b level with c; then a level with b, both below c.
		const placed = [
			{ id: 'a', first: 1, second: 5 },
			{ id: 'b', first: 2, second: 5 },
			{ id: 'c', first: 2, second: 4 }
		];
		expect(comparePairs(placed)).toEqual({ ordered: 2, kept: 0, tied: 1, reversed: 1, parted: 1 });
	});

	it('gives what comparing every pair gives', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				expect(comparePairs(placed)).toEqual(counted(placed));
			})
		);
	});

	it('keeps every pair of an order compared with itself', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				const same = placed.map((thing) => ({ ...thing, second: thing.first }));
				const { ordered, kept, tied, reversed, parted } = comparePairs(same);
				expect({ kept, tied, reversed, parted }).toEqual({
					kept: ordered,
					tied: 0,
					reversed: 0,
					parted: 0
				});
			})
		);
	});

	it('reverses every pair of an order compared with its opposite', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				const opposite = placed.map((thing) => ({ ...thing, second: -thing.first }));
				const { ordered, reversed, kept, tied } = comparePairs(opposite);
				expect({ reversed, kept, tied }).toEqual({ reversed: ordered, kept: 0, tied: 0 });
			})
		);
	});

	it('makes ties of all where the other order knows one level only', () => {
		fc.assert(
			fc.property(things(1), (placed) => {
				const { ordered, tied } = comparePairs(placed);
				expect(tied).toBe(ordered);
			})
		);
	});

	it('accounts for every ordered pair, and reads the same from either side', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				const one = comparePairs(placed);
				const other = comparePairs(turned(placed));
				expect(one.kept + one.tied + one.reversed).toBe(one.ordered);
				expect([other.kept, other.reversed]).toEqual([one.kept, one.reversed]);
				expect([other.parted, other.tied]).toEqual([one.tied, one.parted]);
			})
		);
	});

	it('does not depend on the order in which things are given, nor on the names of the classes', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				const stretched = placed.toReversed().map((thing) => ({
					...thing,
					first: 10 * thing.first + 3,
					second: thing.second ** 3
				}));
				expect(comparePairs(stretched)).toEqual(comparePairs(placed));
			})
		);
	});

	it('looks at classes and not at things', () => {
		const many = Array.from({ length: 100_000 }, (_, i) => ({
			id: `t${i}`,
			first: i % 5,
			second: i % 11
		}));
		const { ordered, kept, tied, reversed } = comparePairs(many);
		expect(ordered).toBe((100_000 ** 2 - 5 * 20_000 ** 2) / 2);
		expect(kept + tied + reversed).toBe(ordered);
	});
});

describe('compareTops', () => {
	it('names who enters and who leaves the best class that occurs', () => {
		const placed = [
			{ id: 'stays', first: 1, second: 0 },
			{ id: 'leaves', first: 1, second: 3 },
			{ id: 'enters', first: 2, second: 0 },
			{ id: 'never', first: 3, second: 3 }
		];
		expect(compareTops(placed)).toEqual({
			first: { best: 1, size: 2 },
			second: { best: 0, size: 2 },
			entering: ['enters'],
			leaving: ['leaves']
		});
	});

	it('has no top where there is nothing', () => {
		expect(compareTops([])).toEqual({ first: null, second: null, entering: [], leaving: [] });
	});

	it('lets nobody enter or leave between an order and itself', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				const same = placed.map((thing) => ({ ...thing, second: thing.first }));
				const { first, second, entering, leaving } = compareTops(same);
				expect([entering, leaving]).toEqual([[], []]);
				expect(second).toEqual(first);
			})
		);
	});

	it('turns entering into leaving when the orders change places', () => {
		fc.assert(
			fc.property(things(), (placed) => {
				const one = compareTops(placed);
				const other = compareTops(turned(placed));
				expect([other.entering, other.leaving]).toEqual([one.leaving, one.entering]);
				const { first, second, entering, leaving } = one;
				expect((first?.size ?? 0) - leaving.length + entering.length).toBe(second?.size ?? 0);
			})
		);
	});
});
