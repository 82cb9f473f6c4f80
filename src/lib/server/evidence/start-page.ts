/** What the start page is made of, read once. */
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { tallyGrades, type GradeTally } from '#lib/synthesis/grade-tally.ts';
import { tallyResults, type TallyGroup } from '#lib/synthesis/result-tally.ts';
import type { Database } from '../db/client.ts';
import { countEvidence } from '../db/queries/counts.ts';
import { listIngredients } from '../db/queries/ingredients.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { listSyntheses, type SynthesisSummary } from '../db/queries/syntheses.ts';
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
	readonly bodies: readonly SynthesisSummary[];
	readonly ingredients: readonly {
		readonly slug: string;
		readonly name: string;
		/** With the ingredient in any arm. */
		readonly studies: number;
	}[];
}

export async function readStartPage(db: Database): Promise<StartPage> {
	const [results, listed, counts, bodies] = await Promise.all([
		findWeighedResults(db),
		listIngredients(db),
		countEvidence(db),
		listSyntheses(db)
	]);
	const tally = tallyResults(results);
	return {
		finding: toStartFinding(results, tally, bodies),
		grades: tallyGrades(results.map(({ assessment }) => ({ grade: assessment.grade, n: 1 }))),
		tally,
		collected: {
			studies: counts.studies,
			results: counts.results,
			ingredients: counts.ingredientsWithStudy,
			products: counts.products
		},
		results,
		bodies,
		ingredients: listed.map(({ slug, name, studies }) => ({ slug, name, studies }))
	};
}
