import type { Arm } from '#lib/evidence/types.ts';
import { AMOUNT_UNITS, type AmountUnit } from '#lib/evidence/vocabulary.ts';

/** The least and the most of an ingredient that was tested, in one unit as printed. */
export interface AmountRange {
	readonly unit: AmountUnit;
	readonly least: number;
	readonly most: number;
}

/** One range a unit; units are never converted. Arms that state no amount are in none. */
export function amountsTested(arms: readonly Arm[], slug: string): AmountRange[] {
	const held = arms.flatMap((arm) => arm.ingredients.filter((i) => i.slug === slug));
	return AMOUNT_UNITS.flatMap((unit) => {
		const amounts = held.flatMap((i) => (i.unit === unit && i.amount !== null ? [i.amount] : []));
		if (amounts.length === 0) return [];
		return [{ unit, least: Math.min(...amounts), most: Math.max(...amounts) }];
	});
}
