import { claimOutcomeName, formatPrice } from '#lib/claims/labels.ts';
import type { IndependentTest } from '#lib/claims/types.ts';
import { count, formatNumber, withUnit } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';

/** A consumer organisation's test in words; null is "not stated". */
export function testView(test: IndependentTest) {
	return {
		testId: test.testId,
		organisation: test.organisation,
		product: test.productAsNamed,
		productId: test.productId,
		year: test.year,
		outcome: claimOutcomeName(test.outcome),
		percent: test.valuePercent === null ? null : withUnit(formatNumber(test.valuePercent), '%'),
		meaning: test.valueMeaning,
		people:
			test.nPerProduct === null ? null : `${count(test.nPerProduct, 'person', 'people')} a product`,
		weeks: formatWeeks(test.durationWeeks),
		method: test.method,
		comparator: test.comparator,
		price: test.priceEurSeen === null ? null : formatPrice(test.priceEurSeen, 'EUR'),
		notes: test.notes,
		sourceUrl: test.sourceUrl
	};
}
export type TestView = ReturnType<typeof testView>;
