/**
 * The largest amounts that a law allows in cosmetic products, where the law itself was read. An
 * ingredient that is not here has none that we know of, which is not the same as none.
 *
 * Commission Regulation (EU) 2024/996 of 3 April 2024, Annex III of Regulation (EC) No 1223/2009:
 * retinol 0.05 % (as retinol equivalent) in body lotion and 0.3 % in other leave-on and rinse-off
 * products, for products new on the market since 1 November 2025 and all on it from 1 May 2027
 * (entry 376, also as the European Chemicals Agency lists it:
 * https://echa.europa.eu/legislation-obligation/-/obligations/100.000.621); genistein 0.007 %. Retinyl
 * esters fall under the same limit as retinol equivalent and would have to be converted first, so
 * they are left out.
 */
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';

export interface LegalLimit {
	readonly amount: number;
	readonly unit: AmountUnit;
	/** Where the limit holds, within a sentence: "the EU allows … in products for the face". */
	readonly where: string;
	/** A lower limit for other products; null where there is one limit. */
	readonly elsewhere: { readonly amount: number; readonly where: string } | null;
	readonly source: string;
	readonly url: string;
}

const REGULATION = {
	source: 'Regulation (EU) 2024/996',
	url: 'https://eur-lex.europa.eu/eli/reg/2024/996/oj'
} as const;

/** By slug. */
export const LEGAL_LIMITS: Readonly<Record<string, LegalLimit>> = {
	retinol: {
		...REGULATION,
		amount: 0.3,
		unit: '%',
		where: 'in products for the face that are new since November 2025',
		elsewhere: { amount: 0.05, where: 'in body lotion' }
	},
	genistein: {
		...REGULATION,
		amount: 0.007,
		unit: '%',
		where: 'in cosmetic products',
		elsewhere: null
	}
};
