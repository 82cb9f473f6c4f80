/** What was used, against what and how it was measured, in the few words of a row. */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Arm } from '#lib/evidence/types.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { ROLE_LABELS } from '#lib/wording/labels.ts';

/** The ingredient whose side a chart takes; null where it takes the arm's as the source orders it. */
export interface Subject {
	readonly slug: string;
	readonly name: string;
}

/** The arm that the row speaks for, and the one that it is set against. */
export function sidesOf({ weighed, turned }: OrientedEffect): { own: Arm; other: Arm | null } {
	if (!turned || weighed.comparator === null) {
		return { own: weighed.arm, other: weighed.comparator };
	}
	return { own: weighed.comparator, other: weighed.arm };
}

/** "0.4 %", "0.25 % then 0.5 %", or null where an amount is missing. */
export function amountText(arm: Arm, slug: string): string | null {
	const amounts = arm.ingredients
		.filter((ingredient) => ingredient.slug === slug)
		.map(({ amount, unit }) => formatAmount(amount, unit));
	return amounts.length > 0 && amounts.every((a) => a !== null) ? amounts.join(' then ') : null;
}

/**
 * The row's own side. The amount is enough where it tells the arms of a study apart; otherwise the
 * arm's label, which holds what an amount cannot (a step-up, a molecular weight, a patch).
 */
export function ownText(arm: Arm, subject: Subject | null, amountIsEnough: boolean): string {
	if (subject === null || !amountIsEnough) return arm.label;
	const amount = amountText(arm, subject.slug);
	if (amount === null) return arm.label;
	const others = new Set(arm.ingredients.map((i) => i.slug).filter((s) => s !== subject.slug)).size;
	return others === 0
		? amount
		: `${amount} with ${others === 1 ? 'one other' : `${others} others`}`;
}

/** The other side: what it was, "vehicle" or "placebo" where it held nothing, else its label. */
export function otherText(arm: Arm): string {
	switch (arm.role) {
		case 'vehicle':
		case 'placebo':
			return arm.ingredients.length === 0 ? ROLE_LABELS[arm.role] : arm.label;
		case 'intervention':
		case 'active_comparator':
		case 'untreated':
		case 'not_reported':
			return arm.label;
	}
}
