/** Entries of list cells: `slug:amount:unit`, and the same with a product's own name of an active. */
import type { ProductActive } from '#lib/claims/types.ts';
import type { ArmIngredient } from '#lib/evidence/types.ts';
import { AMOUNT_UNITS, type AmountUnit } from '#lib/evidence/vocabulary.ts';
import { read, refuse, wordReader, type Reader, type Reading } from './cells.ts';
import { numberReader } from './numbers.ts';
import { slugReader } from './texts.ts';

interface Amount {
	readonly amount: number | null;
	readonly unit: AmountUnit;
}

const readFigure = numberReader({ above: 0 });
const readUnit = wordReader(AMOUNT_UNITS);

/** An ingredient of an arm: `retinol:0.4:%`, `retinol::not_reported`. */
export const armIngredientReader: Reader<ArmIngredient> = (text) => {
	const parts = text.split(':');
	const [slugText = '', amountText = '', unitText = ''] = parts;
	if (parts.length !== 3) return refuse('bad_list', 'is not slug:amount:unit');
	const slug = slugReader(slugText);
	if (!slug.ok) return slug;
	const amount = readAmount(amountText, unitText);
	return amount.ok ? read({ slug: slug.value, ...amount.value }) : amount;
};

/** An active as a maker names it: `L-ascorbic acid:15:%`. The name may itself hold a colon. */
export const productActiveReader: Reader<ProductActive> = (text) => {
	const match = /^(.*\S)\s*:([^:]*):([^:]*)$/s.exec(text);
	if (!match) return refuse('bad_list', 'is not name:amount:unit');
	const [, name = '', amountText = '', unitText = ''] = match;
	const amount = readAmount(amountText, unitText);
	return amount.ok ? read({ name, ...amount.value }) : amount;
};

/** `0.4:%` or `:not_reported`, as they stand in a list cell. */
export function printAmount({ amount, unit }: Amount): string {
	return `${amount ?? ''}:${unit}`;
}

function readAmount(amountText: string, unitText: string): Reading<Amount> {
	const unit = readUnit(unitText.trim());
	if (!unit.ok) return unit;
	if (amountText.trim() === '') {
		return unit.value === 'not_reported'
			? read({ amount: null, unit: unit.value })
			: refuse('bad_list', 'has a unit but no amount');
	}
	const amount = readFigure(amountText.trim());
	if (!amount.ok) return amount;
	if (unit.value === 'not_reported') return refuse('bad_list', 'has an amount but no unit');
	if (unit.value === '%' && amount.value > 100) return refuse('bad_list', 'has more than 100 %');
	return read({ amount: amount.value, unit: unit.value });
}
