import { planUnits, type Remembered, type UnitPlan } from './plan-units.ts';
import type { SeedUnits } from './seed-units.ts';

/** Each kind of unit and the file that it comes from. */
export const FILE_OF = {
	ingredients: 'ingredients.csv',
	studies: 'studies.csv',
	arms: 'arms.csv',
	results: 'results.csv',
	products: 'products.csv',
	claims: 'claims.csv',
	independentTests: 'independent_tests.csv'
} as const satisfies Record<keyof SeedUnits, string>;

export type SeedPlan = {
	readonly [Kind in keyof SeedUnits]: UnitPlan<SeedUnits[Kind][number]>;
};

export const SEED_KINDS = Object.keys(FILE_OF) as (keyof SeedUnits)[];

/** `rememberedOf` gives what was last written from a file. */
export function planSeed(units: SeedUnits, rememberedOf: (file: string) => Remembered): SeedPlan {
	const plan = <Kind extends keyof SeedUnits>(kind: Kind) =>
		planUnits<SeedUnits[Kind][number]>(units[kind], rememberedOf(FILE_OF[kind]));
	return {
		ingredients: plan('ingredients'),
		studies: plan('studies'),
		arms: plan('arms'),
		results: plan('results'),
		products: plan('products'),
		claims: plan('claims'),
		independentTests: plan('independentTests')
	};
}
