/** What the start page is made of, read once. */
import type { WeighedResult } from '#lib/evidence/types.ts';
import type { Database } from '../db/client.ts';
import { countEvidence } from '../db/queries/counts.ts';
import { findIngredientNames } from '../db/queries/ingredient-names.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { toStartFinding, type StartFinding } from './start-finding.ts';

export interface StartPage {
	readonly finding: StartFinding;
	/** What has been collected, results or not. */
	readonly collected: {
		readonly studies: number;
		readonly results: number;
		readonly ingredients: number;
		readonly products: number;
	};
	readonly results: readonly WeighedResult[];
	readonly ingredients: readonly { readonly slug: string; readonly name: string }[];
}

export async function readStartPage(db: Database): Promise<StartPage> {
	const [results, names, counts] = await Promise.all([
		findWeighedResults(db),
		findIngredientNames(db),
		countEvidence(db)
	]);
	return {
		finding: toStartFinding(results, names),
		collected: {
			studies: counts.studies,
			results: counts.results,
			ingredients: counts.ingredientsWithStudy,
			products: counts.products
		},
		results,
		ingredients: [...names].map(([slug, name]) => ({ slug, name }))
	};
}
