/** products.csv: one row a product, as its makers, retailers or the press describe it. */
import type { Product } from '#lib/claims/types.ts';
import { PACKAGINGS, PRODUCT_CATEGORIES, YES_NO_NOT_SEEN } from '#lib/claims/vocabulary.ts';
import { printAmount, productActiveReader } from '../amounts.ts';
import { list, oneOf, optional, read, required } from '../cells.ts';
import type { RowFault } from '../findings.ts';
import { numberReader } from '../numbers.ts';
import { countryReader, currencyReader, slugReader, textReader, urlReader } from '../texts.ts';
import { defineRow } from './row.ts';

/** How the column says that no technology was named. */
const NO_TECHNOLOGY = 'none stated';

/** The last entry of an ingredient list that the source cuts off. */
const TRUNCATED = 'truncated';

export const productRow = defineRow({
	file: 'products.csv',
	cells: {
		product_id: required(slugReader),
		brand: required(textReader),
		name: required(textReader),
		category: oneOf(PRODUCT_CATEGORIES),
		country: optional(countryReader),
		inci: list(textReader),
		key_actives: list(productActiveReader),
		delivery_technology: optional((text) =>
			text === NO_TECHNOLOGY ? read(null) : textReader(text)
		),
		packaging: oneOf(PACKAGINGS),
		size_ml: optional(numberReader({ above: 0 })),
		price: optional(numberReader({ above: 0 })),
		currency: optional(currencyReader),
		price_seen_on: optional(urlReader),
		trial_size: oneOf(YES_NO_NOT_SEEN),
		fragrance: oneOf(YES_NO_NOT_SEEN),
		alcohol_denat: oneOf(YES_NO_NOT_SEEN),
		source_url: required(urlReader),
		notes: optional(textReader)
	},
	check: (row) => [...checkPrice(row), ...checkList(row.inci)],
	toValue: (row): Product => ({
		productId: row.product_id,
		brand: row.brand,
		name: row.name,
		category: row.category,
		country: row.country,
		inci: row.inci.filter((entry) => entry !== TRUNCATED),
		inciTruncated: row.inci.includes(TRUNCATED),
		keyActives: row.key_actives,
		deliveryTechnology: row.delivery_technology,
		packaging: row.packaging,
		sizeMl: row.size_ml,
		price: row.price,
		currency: row.currency,
		priceSeenOn: row.price_seen_on,
		trialSize: row.trial_size,
		fragrance: row.fragrance,
		alcoholDenat: row.alcohol_denat,
		sourceUrl: row.source_url,
		notes: row.notes
	}),
	toCells: (product) => ({
		product_id: product.productId,
		brand: product.brand,
		name: product.name,
		category: product.category,
		country: product.country,
		inci: [...product.inci, ...(product.inciTruncated ? [TRUNCATED] : [])].join('; '),
		key_actives: product.keyActives
			.map((active) => `${active.name}:${printAmount(active)}`)
			.join(';'),
		delivery_technology: product.deliveryTechnology ?? NO_TECHNOLOGY,
		packaging: product.packaging,
		size_ml: product.sizeMl,
		price: product.price,
		currency: product.currency,
		price_seen_on: product.priceSeenOn,
		trial_size: product.trialSize,
		fragrance: product.fragrance,
		alcohol_denat: product.alcoholDenat,
		source_url: product.sourceUrl,
		notes: product.notes
	})
});

interface PriceCells {
	readonly price: number | null;
	readonly currency: string | null;
	readonly price_seen_on: string | null;
}

/** A price means nothing without its currency and cannot be traced without its page. */
function checkPrice(row: PriceCells): RowFault[] {
	const columns = ['price', 'currency', 'price_seen_on'] as const;
	const missing = columns.filter((column) => row[column] === null);
	if (missing.length === columns.length) return [];
	return missing.map((column) => ({
		code: 'required',
		column,
		reason: 'must not be empty: price, currency and price_seen_on go together'
	}));
}

/** What was cut off follows what was read. */
function checkList(entries: readonly string[]): RowFault[] {
	const place = entries.indexOf(TRUNCATED);
	if (place === -1 || (place > 0 && place === entries.length - 1)) return [];
	const reason = `has "${TRUNCATED}" at place ${place + 1}: it can only follow the last entry read`;
	return [{ code: 'bad_list', column: 'inci', reason }];
}
