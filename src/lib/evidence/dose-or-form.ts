/** Whether two arms with the same ingredients are known to differ in strength or in form. */
import type { Arm, ArmIngredient } from './types.ts';
import type { AmountUnit } from './vocabulary.ts';

/** Parts per million by mass. Units that are missing here cannot be converted into another. */
const PARTS_PER_MILLION: Partial<Record<AmountUnit, number>> = {
	'%': 10_000,
	mg_per_g: 1_000,
	ppm: 1
};

/**
 * True when a stated amount, formulation or delivery differs, or the label says something that the
 * amount cannot hold. An amount or a form that is not stated differs from nothing.
 */
export function differsInDoseOrForm(arm: Arm, comparator: Arm): boolean {
	return (
		amountsDiffer(arm, comparator) ||
		statedAndDifferent(arm.formulation, comparator.formulation) ||
		statedAndDifferent(arm.delivery, comparator.delivery) ||
		labelWithoutAmounts(arm) !== labelWithoutAmounts(comparator)
	);
}

function statedAndDifferent(a: string, b: string): boolean {
	return a !== 'not_reported' && b !== 'not_reported' && a !== b;
}

function amountsDiffer(arm: Arm, comparator: Arm): boolean {
	const slugs = new Set(arm.ingredients.map(({ slug }) => slug));
	return [...slugs].some((slug) => {
		const these = arm.ingredients.filter((i) => i.slug === slug);
		const those = comparator.ingredients.filter((i) => i.slug === slug);
		// A step-up against one strength is another dose, whatever the amounts.
		if (these.length !== those.length) return true;
		return these.some((ingredient, i) => amountDiffers(ingredient, those[i]));
	});
}

function amountDiffers(a: ArmIngredient, b: ArmIngredient | undefined): boolean {
	if (b === undefined || a.amount === null || b.amount === null) return false;
	const [inA, inB] = [PARTS_PER_MILLION[a.unit], PARTS_PER_MILLION[b.unit]];
	if (inA !== undefined && inB !== undefined) {
		return Math.abs(a.amount * inA - b.amount * inB) > 1e-9 * Math.abs(a.amount * inA);
	}
	return a.unit === b.unit && a.unit !== 'not_reported' && a.amount !== b.amount;
}

/** The label in lower case without the amounts that the ingredient list holds already. */
function labelWithoutAmounts({ label, ingredients }: Arm): string {
	let text = ` ${label.toLowerCase()} `;
	for (const { amount } of ingredients) {
		if (amount === null) continue;
		text = text.replace(amountInLabel(amount), ' ');
	}
	return text.replace(/\s+/gu, ' ').trim();
}

/** The amount as a label repeats it: "1%", "1.0 %", "300 ppm". */
function amountInLabel(amount: number): RegExp {
	const [whole = '', decimals] = String(amount).split('.');
	const figure = decimals === undefined ? `${whole}(\\.0+)?` : `${whole}\\.${decimals}0*`;
	return new RegExp(`(?<![\\d.])${figure}\\s*(%|ppm|mg/g|µm|μm)(?![\\d.])`, 'gu');
}
