/**
 * How far a study is from a product that somebody uses on their face at home. Five facts; two of
 * them in one study make it indirect.
 */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { AmountUnit, Assessment, BodySite, Delivery } from '#lib/evidence/vocabulary.ts';
import { FEWEST_PRODUCTS, type AmountInProduct } from '#lib/reliability/fit-of-dose.ts';

export interface IndirectFacts {
	/** Tried elsewhere than on the face or around the eyes. A site that is not stated is not elsewhere. */
	readonly otherSite: boolean;
	/** Not just applied by hand at home: a microneedle patch, iontophoresis, or staff who apply it. */
	readonly byStaff: boolean;
	/** Every stated amount lies outside what products contain; null: nothing to compare with. */
	readonly doseOutside: boolean | null;
	/** Nobody judged it by eye: only an instrument or a microscope did. */
	readonly instrumentOnly: boolean;
	readonly amountUnstated: boolean;
}

/** At least so many of the facts make a study indirect. */
export const INDIRECT_LIMIT = 2;

const ON_THE_FACE: readonly BodySite[] = ['face', 'periorbital'];
const NOT_BY_HAND: readonly Delivery[] = ['microneedle_patch', 'iontophoresis'];
/** As a frequency may say who applies it: "up to 3 times a week by study staff". */
const BY_STAFF =
	/\bby (?:an? |the )?(?:study |trained )?(?:staff|clinicians?|physicians?|technicians?|nurses?)\b/i;
const NOT_BY_EYE: readonly Assessment[] = ['instrumental', 'histology'];

type Amount = { readonly amount: number | null; readonly unit: AmountUnit };

export function indirectCount(facts: IndirectFacts): number {
	return Object.values(facts).filter((fact) => fact === true).length;
}

/**
 * The facts of one study.
 * @param results those that stand for the study in the body: the primary and all that tie with it
 * @param amounts of the ingredient, in the arms that it is counted for
 * @param products that state an amount of the ingredient; empty: the amount is not judged
 */
export function indirectFacts(
	results: readonly OrientedEffect[],
	amounts: readonly Amount[],
	products: readonly AmountInProduct[] = []
): IndirectFacts {
	const site = results[0]?.weighed.study.bodySite ?? null;
	const arms = results.flatMap(
		({ weighed: { arm, comparator }, turned }) => (turned ? comparator : arm) ?? []
	);
	return {
		otherSite: site !== null && !ON_THE_FACE.includes(site),
		byStaff: arms.some(
			({ delivery, frequency }) =>
				(delivery !== null && NOT_BY_HAND.includes(delivery)) || BY_STAFF.test(frequency ?? '')
		),
		doseOutside: doseOutside(amounts, products),
		instrumentOnly:
			results.length > 0 &&
			results.every(({ weighed }) => NOT_BY_EYE.includes(weighed.result.assessment)),
		amountUnstated: amounts.every(({ amount }) => amount === null)
	};
}

function doseOutside(
	amounts: readonly Amount[],
	products: readonly AmountInProduct[]
): boolean | null {
	const judged = amounts.flatMap(({ amount, unit }) => {
		const alike = products.filter((product) => product.unit === unit).map((one) => one.amount);
		if (amount === null || alike.length < FEWEST_PRODUCTS) return [];
		return [amount < Math.min(...alike) || amount > Math.max(...alike)];
	});
	return judged.length === 0 ? null : judged.every((outside) => outside);
}
