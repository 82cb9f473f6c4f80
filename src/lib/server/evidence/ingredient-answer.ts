import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Database } from '../db/client.ts';
import { readIngredientPage } from './ingredient-page.ts';

/** One ingredient as its JSON answer gives it, or null when there is none of that slug. */
export async function ingredientAnswer(db: Database, slug: string) {
	const page = await readIngredientPage(db, slug);
	if (page === null) return null;
	return {
		...page,
		families: page.families.map((family) => ({
			...family,
			results: family.results.map(resultAnswer)
		})),
		tolerability: page.tolerability.map(resultAnswer)
	};
}

/** As in the answer of a study, where `assessment` is the column that says who measured. */
function resultAnswer({ assessment, ...rest }: AssessedResult) {
	return { ...rest, reliability: assessment };
}
