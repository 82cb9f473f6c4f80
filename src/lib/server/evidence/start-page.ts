/** What the start page is made of, read once. */
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { tallyGrades, type GradeTally } from '#lib/synthesis/grade-tally.ts';
import { tallyResults, type TallyGroup } from '#lib/synthesis/result-tally.ts';
import { ingredientInSentence } from '#lib/wording/ingredient-names.ts';
import type { Database } from '../db/client.ts';
import { countEvidence } from '../db/queries/counts.ts';
import { listIngredients } from '../db/queries/ingredients.ts';
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
	/** All results by their letter. */
	readonly grades: GradeTally;
	readonly tally: readonly TallyGroup[];
	readonly results: readonly AssessedResult[];
	readonly ingredients: readonly {
		readonly slug: string;
		readonly name: string;
		/** With the ingredient in any arm. */
		readonly studies: number;
	}[];
}

export async function readStartPage(db: Database): Promise<StartPage> {
	const [results, listed, counts] = await Promise.all([
		findWeighedResults(db),
		listIngredients(db),
		countEvidence(db)
	]);
	const tally = tallyResults(results);
	const inSentence = new Map(listed.map((i) => [i.slug, ingredientInSentence(i.name, i.class)]));
	return {
		finding: toStartFinding(results, tally, inSentence),
		grades: tallyGrades(results.map(({ assessment }) => ({ grade: assessment.grade, n: 1 }))),
		tally,
		collected: {
			studies: counts.studies,
			results: counts.results,
			ingredients: counts.ingredientsWithStudy,
			products: counts.products
		},
		results,
		ingredients: listed.map(({ slug, name, studies }) => ({ slug, name, studies }))
	};
}
