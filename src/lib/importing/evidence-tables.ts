/** The tables of the exchange format together, and all that must hold between them. */
import type { Claim, IndependentTest, Product } from '#lib/claims/types.ts';
import type { Arm, Result, Study } from '#lib/evidence/types.ts';
import type { ParsedTable } from './parse-table.ts';
import type { IngredientRow } from './rows/ingredient-row.ts';

export interface EvidenceTables {
	readonly ingredients: ParsedTable<IngredientRow>;
	readonly studies: ParsedTable<Study>;
	readonly arms: ParsedTable<Arm>;
	readonly results: ParsedTable<Result>;
	readonly products: ParsedTable<Product>;
	readonly claims: ParsedTable<Claim>;
	readonly independentTests: ParsedTable<IndependentTest>;
}

/** The key of an arm, which is named within its study. */
export function armKey(studyId: string, armId: string): string {
	return `${studyId}/${armId}`;
}

type NaturalKeyField =
	| 'studyId'
	| 'armId'
	| 'comparatorArmId'
	| 'outcome'
	| 'measure'
	| 'assessment'
	| 'week'
	| 'metric'
	| 'statistic';

/**
 * What makes a result the same number as another: two rows of one such key tell it twice or
 * contradict each other.
 */
export function naturalKeyOf(result: Pick<Result, NaturalKeyField>): string {
	return JSON.stringify([
		result.studyId,
		result.armId,
		result.comparatorArmId,
		result.outcome,
		result.measure,
		result.assessment,
		result.week,
		result.metric,
		result.statistic
	]);
}
