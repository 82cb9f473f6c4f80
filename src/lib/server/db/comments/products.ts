import { claims, independentTests, productIngredients, products } from '../schema.ts';
import { describe } from './describe.ts';

export const PRODUCT_COMMENTS = [
	describe(
		products,
		'Products as their makers, shops or the press describe them. Null or not_seen: not in what was read, never “does not exist”.',
		{
			productId: 'Key.',
			brand: 'Brand.',
			name: 'Name of the product.',
			category: 'Kind of product.',
			country: 'Country of the brand, ISO 3166 alpha-2.',
			inciTruncated:
				'Whether the source cuts the ingredient list off after the last entry. False as well where no list was seen.',
			deliveryTechnology: 'Delivery technology as named. Null: none named.',
			packaging: 'Kind of container.',
			sizeMl: 'Content in millilitres.',
			price: 'Price in currency, at the time it was seen.',
			currency: 'ISO 4217.',
			priceSeenOn: 'The page on which the price was seen.',
			trialSize: 'Whether there is a trial size.',
			fragrance: 'Whether it contains fragrance.',
			alcoholDenat: 'Whether it contains denatured alcohol.',
			sourceUrl: 'The page on which the facts were read.',
			notes: 'What a careful reader needs to know.'
		}
	),
	describe(
		productIngredients,
		'The key actives and the ingredient list of a product as its source prints them. No row with source inci: no list seen.',
		{
			productId: 'The product.',
			source: 'key_active: named as an active. inci: an entry of the ingredient list of the pack.',
			position: 'Place among the key actives, or in the ingredient list as printed, from 1.',
			nameAsPrinted: 'Name as printed.',
			amount: 'Strength, in unit. Null: not seen; an ingredient list states none.',
			unit: 'Unit of the amount; not_reported where there is none.',
			slug: 'The ingredient of which the name is exactly a spelling. Null: no match.'
		}
	),
	describe(
		claims,
		'What somebody says that a product does, and how it is said to have been tested. Not evidence.',
		{
			claimId: 'Key.',
			productId: 'The product.',
			claimText: 'The bare phrase, or a paraphrase.',
			outcome: 'What the claim is about: an outcome of the evidence, or other.',
			claimedPercent: 'Per cent, positive is better. Null: the claim prints no percentage.',
			statistic:
				'What kind of number the claim prints, which decides what it can be compared with.',
			durationWeeks: 'Weeks; 0 is at once. Null: not stated.',
			nSubjects: 'People tested. Null: not stated.',
			testType: 'How it is said to have been tested.',
			comparator: 'What it is said to have been tested against.',
			population: 'Who was tested, in words.',
			sourceUrl: 'The page on which the claim was read.',
			sourceKind: 'Who says it.',
			flags: 'Ways in which the claim says more than its test, and what a regulator did about it.',
			notes: 'What a careful reader needs to know.'
		}
	),
	describe(
		independentTests,
		'Tests of products by consumer organisations. Not claims of the brand.',
		{
			testId: 'Key.',
			organisation: 'Who tested.',
			year: 'Year of the test. Null: not stated.',
			productId: 'The product. Null: several products, or one that is not listed.',
			productAsNamed: 'Product or group of products as the organisation names it.',
			outcome: 'What was tested: an outcome of the evidence, or other.',
			valuePercent: 'Per cent; what it means is in value_meaning. Null: no figure stated.',
			valueMeaning: 'What the value measures, or the finding in words.',
			nPerProduct: 'People who tested each product.',
			durationWeeks: 'Weeks of use.',
			method: 'How it was measured.',
			comparator: 'What it was compared with, in words. Null: not stated.',
			priceEurSeen: 'Price in euro as given by the organisation.',
			sourceUrl: 'The page on which the test was read.',
			notes: 'What a careful reader needs to know.'
		}
	)
];
