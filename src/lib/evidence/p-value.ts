/**
 * A p-value as its source prints it, typed. It stays text in the data, because "not significant"
 * and "below 0.05" are not numbers; nothing here turns one into the other.
 */
export type PValue =
	/** Nothing is printed. */
	| { readonly kind: 'none' }
	/** A figure: 0.03. */
	| { readonly kind: 'exact'; readonly p: number }
	/** A bound: below 0.001, above 0.05. */
	| { readonly kind: 'bound'; readonly relation: '<' | '<=' | '>' | '>='; readonly p: number }
	/** "NS": not significant, no figure. */
	| { readonly kind: 'not_significant' }
	/** "significant": the word, no figure. */
	| { readonly kind: 'significant_unspecified' }
	/** Text that is none of these. It is quoted and never interpreted. */
	| { readonly kind: 'unreadable'; readonly text: string };

const FIGURE = /^(<=|>=|<|>|=)?\s*(\d*\.?\d+)$/;

/**
 * Reads the text of a p-value cell. Null and '' are `none`. A figure above 1 is no p-value; a bare
 * 0 is a p rounded away and says less than a bound would, so both are `unreadable`.
 */
export function parsePValue(text: string | null): PValue {
	const trimmed = text?.trim() ?? '';
	if (trimmed === '') return { kind: 'none' };
	if (trimmed === 'NS') return { kind: 'not_significant' };
	if (trimmed === 'significant') return { kind: 'significant_unspecified' };
	const [, relation, figure] = FIGURE.exec(trimmed) ?? [];
	const p = figure === undefined ? Number.NaN : Number(figure);
	if (!(p > 0 && p <= 1)) return { kind: 'unreadable', text: trimmed };
	return isBound(relation) ? { kind: 'bound', relation, p } : { kind: 'exact', p };
}

function isBound(relation: string | undefined): relation is '<' | '<=' | '>' | '>=' {
	return relation !== undefined && relation !== '=';
}
