import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import type {
	ClaimComparator,
	ClaimFlag,
	ClaimOutcome,
	ClaimSourceKind,
	ClaimStatistic,
	Packaging,
	ProductCategory,
	TestType,
	YesNoNotSeen
} from './vocabulary.ts';

/** An active as the maker names it; which ingredient of the evidence it is, is matched apart. */
export interface ProductActive {
	readonly name: string;
	/** In `unit`; null when not seen. */
	readonly amount: number | null;
	readonly unit: AmountUnit;
}

/** A product as its makers, retailers or the press describe it. `null` is "not seen", never "no". */
export interface Product {
	readonly productId: string;
	readonly brand: string;
	readonly name: string;
	readonly category: ProductCategory;
	/** ISO 3166 alpha-2. */
	readonly country: string | null;
	/** The ingredient list in the order of the pack; empty when not seen. */
	readonly inci: readonly string[];
	/** Whether the source cuts the list off after the last entry. */
	readonly inciTruncated: boolean;
	/** Empty when none is named. */
	readonly keyActives: readonly ProductActive[];
	readonly deliveryTechnology: string | null;
	readonly packaging: Packaging;
	readonly sizeMl: number | null;
	/** In `currency`, at the time it was seen. */
	readonly price: number | null;
	/** ISO 4217. */
	readonly currency: string | null;
	/** The page on which the price was seen. */
	readonly priceSeenOn: string | null;
	readonly trialSize: YesNoNotSeen;
	readonly fragrance: YesNoNotSeen;
	readonly alcoholDenat: YesNoNotSeen;
	readonly sourceUrl: string;
	readonly notes: string | null;
}

/** What somebody says that a product does, and how it is said to have been tested. */
export interface Claim {
	readonly claimId: string;
	readonly productId: string;
	/** The bare phrase, or a paraphrase. */
	readonly claimText: string;
	readonly outcome: ClaimOutcome;
	/** Per cent, positive is better; null when the claim prints no percentage. */
	readonly claimedPercent: number | null;
	readonly statistic: ClaimStatistic;
	/** 0 is at once; null when not stated. */
	readonly durationWeeks: number | null;
	readonly nSubjects: number | null;
	readonly testType: TestType;
	readonly comparator: ClaimComparator;
	readonly population: string | null;
	readonly sourceUrl: string;
	readonly sourceKind: ClaimSourceKind;
	readonly flags: readonly ClaimFlag[];
	readonly notes: string | null;
}

/** A consumer organisation's own test. Not a claim of the brand. */
export interface IndependentTest {
	readonly testId: string;
	readonly organisation: string;
	readonly year: number | null;
	/** Null when the test covers several products or one that is not listed. */
	readonly productId: string | null;
	readonly productAsNamed: string;
	readonly outcome: ClaimOutcome;
	/** Per cent; what it measures is in `valueMeaning`. */
	readonly valuePercent: number | null;
	readonly valueMeaning: string;
	readonly nPerProduct: number | null;
	readonly durationWeeks: number | null;
	readonly method: string;
	readonly comparator: string | null;
	readonly priceEurSeen: number | null;
	readonly sourceUrl: string;
	readonly notes: string | null;
}
