/**
 * By which spellings an ingredient is found. Matching is exact after normalising: a name that is
 * merely similar stays unmatched, because a wrong match would lend one substance the evidence of
 * another.
 */
import type { Ingredient } from '#lib/evidence/types.ts';

/** Lower case, compatibility forms folded, hyphens alike, single spaces. */
export function normalisedName(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

/** Every normalised spelling of an ingredient: its slug, its names and its aliases, each once. */
export function spellingsOf(ingredient: Ingredient): string[] {
	const { slug, name, inciName, aliases } = ingredient;
	const spellings = [slug, name, ...(inciName === null ? [] : [inciName]), ...aliases];
	return [...new Set(spellings.map(normalisedName))].filter((spelling) => spelling !== '');
}
