/**
 * The largest amounts that a law allows in cosmetic products, where the law itself was read. An
 * ingredient that is not here has none that we know of, which is not the same as none.
 *
 * Commission Regulation (EU) 2024/996 of 3 April 2024, Annex III of Regulation (EC) No 1223/2009:
 * retinol 0.3 % (as retinol equivalent) in leave-on and rinse-off products other than body lotion,
 * for products new on the market since 1 November 2025; genistein 0.007 %. Retinyl esters fall under
 * the same limit as retinol equivalent and would have to be converted first, so they are left out.
 */
import type { AmountUnit } from '#lib/evidence/vocabulary.ts';

export interface LegalLimit {
	readonly amount: number;
	readonly unit: AmountUnit;
	/** Where the limit holds, within a sentence: "the EU allows … in products for the face". */
	readonly where: string;
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
		where: 'in products for the face that are new since November 2025'
	},
	genistein: { ...REGULATION, amount: 0.007, unit: '%', where: 'in cosmetic products' }
};
