/**
 * Kendall's rank correlation of two columns: of all pairs, the share ordered alike less the share
 * ordered oppositely, pairs tied in a column set aside (tau-b).
 *
 * Null distributions. Without ties, the number of pairs ordered alike is distributed as the number of
 * pairs in order in a random permutation, counted by Kendall's recursion (Kendall 1938, Biometrika
 * 30:81). With ties the score S is taken as normal, with the variance corrected for ties of Kendall
 * (1970), Rank Correlation Methods, 4th ed.; no continuity correction.
 *
 * Assumes independent pairs. With n below 8 or so no exact p can fall below 0.05 by much.
 */

export interface KendallScore {
	readonly n: number;
	/** Pairs ordered alike less pairs ordered oppositely. */
	readonly score: number;
	readonly tau: number;
	readonly ties: boolean;
	/** Variance of the score under independence. */
	readonly scoreVariance: number;
}

/** Scores two columns of equal length; null when a column does not vary. */
export function kendallScore(x: readonly number[], y: readonly number[]): KendallScore | null {
	const n = x.length;
	const tiesX = tieSums(x);
	const tiesY = tieSums(y);
	const pairs = (n * (n - 1)) / 2;
	const usable = (pairs - tiesX.pairs) * (pairs - tiesY.pairs);
	if (n < 2 || usable === 0) return null;
	let score = 0;
	for (let i = 0; i < n; i++) {
		for (let j = 0; j < i; j++) {
			score += Math.sign((x[i] ?? 0) - (x[j] ?? 0)) * Math.sign((y[i] ?? 0) - (y[j] ?? 0));
		}
	}
	return {
		n,
		score,
		tau: score / Math.sqrt(usable),
		ties: tiesX.pairs + tiesY.pairs > 0,
		scoreVariance: varianceOfScore(n, tiesX, tiesY)
	};
}

/**
 * Two-sided exact p of a score without ties: twice the smaller tail, at most 1.
 *
 * Counts permutations of n by their number of pairs out of order, each at most n(n-1)/2, in floating
 * point relative to n!, so that every tail keeps its relative accuracy.
 */
export function exactKendallP(n: number, score: number): number {
	const pairs = (n * (n - 1)) / 2;
	const fewer = Math.round((pairs - Math.abs(score)) / 2);
	let shares: number[] = [1];
	for (let m = 2; m <= n; m++) {
		const length = Math.min(fewer, (m * (m - 1)) / 2) + 1;
		const next: number[] = [];
		for (let inversions = 0; inversions < length; inversions++) {
			let window = 0;
			for (let added = 0; added < m && added <= inversions; added++) {
				window += shares[inversions - added] ?? 0;
			}
			next.push(window / m);
		}
		shares = next;
	}
	const tail = shares.slice(0, fewer + 1).reduce((sum, share) => sum + share, 0);
	return Math.min(1, 2 * tail);
}

interface TieSums {
	readonly pairs: number;
	readonly triples: number;
	readonly variance: number;
}

/** Over groups of t equal values: the sums of t(t-1)/2, t(t-1)(t-2) and t(t-1)(2t+5). */
function tieSums(values: readonly number[]): TieSums {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let pairs = 0;
	let triples = 0;
	let variance = 0;
	for (const t of counts.values()) {
		pairs += (t * (t - 1)) / 2;
		triples += t * (t - 1) * (t - 2);
		variance += t * (t - 1) * (2 * t + 5);
	}
	return { pairs, triples, variance };
}

function varianceOfScore(n: number, x: TieSums, y: TieSums): number {
	const main = (n * (n - 1) * (2 * n + 5) - x.variance - y.variance) / 18;
	const ofPairs = (2 * x.pairs * y.pairs) / (n * (n - 1));
	const ofTriples = n > 2 ? (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2)) : 0;
	return main + ofPairs + ofTriples;
}
