/**
 * How many studies seem to be missing on the left of a funnel: the estimators R0 and L0 of Duval &
 * Tweedie (2000a, J Am Stat Assoc 95:89; 2000b, Biometrics 56:455).
 *
 * Effects are centred and ranked by their distance from the centre. If k0 are missing on the left,
 * the k0 furthest are all on the right:
 * - R0: the run of largest ranks that are all on the right, less 1;
 * - L0: (4 S - k(k+1)) / (2k - 1), S being the sum of the ranks on the right.
 * The variance of S is that of Duval & Tweedie (2000a).
 */

export type MissingEstimator = 'L0' | 'R0';

export interface MissingNumber {
	/** Whole studies, at least 0. */
	readonly missing: number;
	/** Null where its variance estimate is negative. */
	readonly se: number | null;
	/** R0 only: chance of so long a run if none is missing. */
	readonly pValue: number | null;
}

/** From effects centred and in ascending order; equal distances rank in that order. */
export function missingOnTheLeft(
	centred: readonly number[],
	estimator: MissingEstimator
): MissingNumber {
	const k = centred.length;
	const ranks = ranksOfDistance(centred);
	if (estimator === 'R0') {
		const furthestLeft = Math.max(0, ...ranks.filter((_, i) => (centred[i] ?? 0) < 0));
		const missing = Math.max(0, k - furthestLeft - 1);
		return { missing, se: Math.sqrt(2 * missing + 2), pValue: 0.5 ** (missing + 1) };
	}
	const ofRight = ranks.reduce((sum, rank, i) => ((centred[i] ?? 0) > 0 ? sum + rank : sum), 0);
	const exact = (4 * ofRight - k * (k + 1)) / (2 * k - 1);
	const variance = (16 * varianceOfRankSum(k, exact)) / (2 * k - 1) ** 2;
	return {
		missing: Math.max(0, roundHalfToEven(exact)),
		se: variance >= 0 ? Math.sqrt(variance) : null,
		pValue: null
	};
}

function ranksOfDistance(centred: readonly number[]): readonly number[] {
	const distances = centred.map(Math.abs);
	const order = distances
		.map((_, i) => i)
		.sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
	const ranks = new Array<number>(centred.length).fill(0);
	order.forEach((place, rank) => (ranks[place] = rank + 1));
	return ranks;
}

function varianceOfRankSum(k: number, missing: number): number {
	const m = missing;
	return (
		(k * (k + 1) * (2 * k + 1) +
			10 * m ** 3 +
			27 * m ** 2 +
			17 * m -
			18 * k * m ** 2 -
			18 * k * m +
			6 * k ** 2 * m) /
		24
	);
}

/** To the nearest whole number, a half to the even one. */
export function roundHalfToEven(value: number): number {
	const below = Math.floor(value);
	const share = value - below;
	if (share !== 0.5) return Math.round(value);
	return below % 2 === 0 ? below : below + 1;
}
