/**
 * Which ingredient a line of an ingredient list names. Lists print one substance in several
 * spellings, "Aqua / Water / Eau" or "Aqua (Water)"; each of them is compared exactly, like any
 * other name.
 */
import { isSingle } from '#lib/evidence/isolates.ts';
import { normalisedName } from './ingredient-names.ts';

/**
 * The slug of the ingredient that a printed line names, or null. The line as a whole goes first,
 * since an ingredient can have a name with brackets. Otherwise its spellings must lead to one
 * ingredient: where they lead to two, or only to a class ("Ascorbyl Glucoside (Vitamin C)"), nothing
 * is matched.
 * @param slugOf leads from a normalised spelling to an ingredient
 */
export function matchListed(printed: string, slugOf: ReadonlyMap<string, string>): string | null {
	const whole = slugOf.get(normalisedName(printed));
	if (whole !== undefined) return whole;
	const slugs = new Set(spellingsOfLine(printed).flatMap((spelling) => slugOf.get(spelling) ?? []));
	const [slug] = slugs;
	return slug !== undefined && slugs.size === 1 && isSingle(slug) ? slug : null;
}

/**
 * The normalised spellings within a line. A slash separates them only between spaces, since it is
 * part of a name elsewhere ("Lactic Acid/Glycolic Acid Copolymer"). A bracket is left out of the
 * name that it stands in ("Avena Sativa (Oat) Kernel Extract"), and is a name of its own only at
 * the end, where it translates.
 */
export function spellingsOfLine(printed: string): string[] {
	const spellings = normalisedName(printed)
		.split(' / ')
		.flatMap((name) => [name.replace(/ \([^()]*\)/g, ''), / \(([^()]*)\)$/.exec(name)?.[1] ?? '']);
	return [...new Set(spellings.map(normalisedName))].filter((spelling) => spelling !== '');
}
