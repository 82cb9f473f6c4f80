/**
 * A quantity that is known, or of which only a bound is known.
 *
 * "p < 0.05" says that |t| is at least the critical value and nothing more. A bound is a type of its
 * own, so that nobody takes it for a value: an effect size of which only a bound is known does not
 * pool, it can only show what the most cautious reading would be.
 */
export type Bounded =
	| { readonly kind: 'exact'; readonly value: number }
	| { readonly kind: 'at_least'; readonly value: number }
	| { readonly kind: 'at_most'; readonly value: number };

export const exactly = (value: number): Bounded => ({ kind: 'exact', value });

/** What a function that grows with its argument makes of a quantity. */
export const mapGrowing = (bounded: Bounded, of: (value: number) => number): Bounded => ({
	kind: bounded.kind,
	value: of(bounded.value)
});

const TURNED = { exact: 'exact', at_least: 'at_most', at_most: 'at_least' } as const;

/** What a function that falls with its argument makes of a quantity: the bound turns round. */
export const mapFalling = (bounded: Bounded, of: (value: number) => number): Bounded => ({
	kind: TURNED[bounded.kind],
	value: of(bounded.value)
});
