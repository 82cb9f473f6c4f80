/** What a folder calls its ingredients, where it has a list of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Arm, Ingredient } from '#lib/evidence/types.ts';
import { decodeUtf8 } from '#lib/importing/decode-utf8.ts';
import { parseTable } from '#lib/importing/parse-table.ts';
import { ingredientRow } from '#lib/importing/rows/ingredient-row.ts';
import { ingredientInSentence } from '#lib/wording/ingredient-names.ts';

/** An ingredient of a folder, listed or only named in an arm. */
export interface NamedIngredient {
	readonly slug: string;
	/** As it stands within a sentence. */
	readonly name: string;
	/** Everything it is called. */
	readonly names: readonly string[];
}

/** By slug. A list that is not there, or cannot be read, only leaves slugs without names. */
export async function readIngredients(
	folder: string,
	arms: readonly Arm[]
): Promise<readonly NamedIngredient[]> {
	const listed = (await readListed(folder)).map((one): NamedIngredient => {
		const names = [one.slug, one.name, ...(one.inciName === null ? [] : [one.inciName])];
		return {
			slug: one.slug,
			name: ingredientInSentence(one.name, one.class),
			names: [...names, ...one.aliases]
		};
	});
	const used = arms.flatMap(({ ingredients }) => ingredients.map(({ slug }) => slug));
	const unlisted = used.map((slug) => ({ slug, name: slug.replaceAll('-', ' '), names: [slug] }));
	const bySlug = new Map([...unlisted, ...listed].map((one) => [one.slug, one]));
	return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

async function readListed(folder: string): Promise<readonly Ingredient[]> {
	const { file } = ingredientRow;
	let bytes: Uint8Array;
	try {
		bytes = await readFile(join(folder, file));
	} catch {
		// The list is optional: names are a help, and nothing is weighed by them.
		return [];
	}
	const { text, finding } = decodeUtf8(file, bytes);
	if (finding) return [];
	return parseTable(ingredientRow, { text, header: 'tolerant' }).rows.map(({ value }) => value);
}
