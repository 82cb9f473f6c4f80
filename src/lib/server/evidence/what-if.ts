/** What a reader's own rules would change in the data as they are now. Nothing of it is stored. */
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { WhatIfChoices } from '#lib/reliability/what-if-choices.ts';
import {
	regradable,
	whatIf,
	type RegradableResult,
	type WhatIf
} from '#lib/reliability/what-if.ts';
import type { Database } from '../db/client.ts';
import { findIngredientNames } from '../db/queries/ingredient-names.ts';
import { findWeighedResults } from '../db/queries/results.ts';
import { oncePerDataVersion } from './per-data-version.ts';

/** What a list needs to name a result. */
export interface NamedResult {
	readonly resultId: string;
	readonly studyId: string;
	readonly citation: string;
	readonly outcome: Outcome;
	readonly measure: string;
	readonly week: number | null;
}

export interface WhatIfNames {
	readonly results: ReadonlyMap<string, NamedResult>;
	/** Citations by study. */
	readonly studies: ReadonlyMap<string, string>;
	readonly ingredients: ReadonlyMap<string, string>;
}

export interface WhatIfPage {
	readonly choices: WhatIfChoices;
	readonly whatIf: WhatIf;
	readonly names: WhatIfNames;
}

interface Basis {
	readonly judged: readonly RegradableResult[];
	readonly names: WhatIfNames;
}

/** Read and judged by our rules once for every version of the data; readers' rules come on top. */
const readBasis = oncePerDataVersion(async (db): Promise<Basis> => {
	const [weighed, ingredients] = await Promise.all([
		findWeighedResults(db),
		findIngredientNames(db)
	]);
	const named = weighed.map(({ result, study }): NamedResult => {
		const { resultId, studyId, outcome, measure, week } = result;
		return { resultId, studyId, citation: study.citation, outcome, measure, week };
	});
	return {
		judged: weighed.map((one) => regradable(one)),
		names: {
			results: new Map(named.map((one) => [one.resultId, one])),
			studies: new Map(named.map(({ studyId, citation }) => [studyId, citation])),
			ingredients
		}
	};
});

export async function readWhatIf(db: Database, choices: WhatIfChoices): Promise<WhatIfPage> {
	const { judged, names } = await readBasis(db);
	return { choices, whatIf: whatIf(judged, choices), names };
}
