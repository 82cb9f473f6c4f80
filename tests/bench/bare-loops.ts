/** The arithmetic of a model in a bare loop, without checks, records or tails of distributions. */

export interface BareFit {
	readonly tauSquared: number;
	readonly mean: number;
	readonly se: number;
}

/** Tau squared by DerSimonian and Laird, and the mean with its standard error. */
export function bareDerSimonianLaird({
	yi,
	vi
}: {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
}): BareFit {
	const k = yi.length;
	let sum = 0;
	let squares = 0;
	let weighted = 0;
	for (let i = 0; i < k; i++) {
		const weight = 1 / (vi[i] ?? 1);
		sum += weight;
		squares += weight * weight;
		weighted += weight * (yi[i] ?? 0);
	}
	const fixed = weighted / sum;
	let q = 0;
	for (let i = 0; i < k; i++) q += ((yi[i] ?? 0) - fixed) ** 2 / (vi[i] ?? 1);
	const tauSquared = Math.max(0, (q - (k - 1)) / (sum - squares / sum));
	let randomSum = 0;
	let randomWeighted = 0;
	for (let i = 0; i < k; i++) {
		const weight = 1 / ((vi[i] ?? 1) + tauSquared);
		randomSum += weight;
		randomWeighted += weight * (yi[i] ?? 0);
	}
	return { tauSquared, mean: randomWeighted / randomSum, se: Math.sqrt(1 / randomSum) };
}
