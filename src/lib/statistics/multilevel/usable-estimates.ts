/**
 * What a multilevel model refuses before it calculates: values it cannot use, named by their place,
 * and clusters or designs that do not hold the information it is asked for.
 */
import { matrixOf, type Matrix } from '../matrix.ts';
import { extremeOf } from '../pooling/studies.ts';
import { firstNonFinite, refuse, type Refused } from '../result.ts';
import { groupMembers, type ClusteredEstimates, type ClusterId } from './clusters.ts';

interface Estimates extends ClusteredEstimates {
	readonly design?: Matrix;
}

/** The design of the input, by default a column of ones. */
export function designOf({ yi, design }: Estimates): Matrix {
	return design ?? matrixOf(yi.map(() => [1]));
}

/** The refusal that the estimates call for, null when there is none. */
export function refusalOfEstimates(input: Estimates): Refused | null {
	const { yi, vi, cluster, covariance } = input;
	if (vi.length !== yi.length || cluster.length !== yi.length) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'vi', 'cluster'] });
	}
	const nonFinite = firstNonFinite('yi', yi) ?? firstNonFinite('vi', vi);
	if (nonFinite !== null) return nonFinite;
	const unusable = vi.findIndex((variance) => variance <= 0);
	if (unusable !== -1) {
		const reason = vi[unusable] === 0 ? 'zero_variance' : 'negative_variance';
		return refuse({ reason, index: unusable });
	}
	const extreme = extremeOf(yi, vi);
	if (extreme !== null) return extreme;
	if (covariance !== undefined) {
		const refusal = refusalOfCovariance(covariance, cluster);
		if (refusal !== null) return refusal;
	}
	return refusalOfClusters(cluster) ?? refusalOfDesign(input);
}

function refusalOfCovariance(
	covariance: readonly (readonly number[])[],
	cluster: readonly ClusterId[]
): Refused | null {
	const k = cluster.length;
	if (covariance.length !== k || covariance.some((row) => row.length !== k)) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'covariance'] });
	}
	for (const [index, row] of covariance.entries()) {
		const nonFinite = firstNonFinite('covariance', row);
		if (nonFinite !== null) return nonFinite;
		if (row.some((value, j) => value !== 0 && cluster[j] !== cluster[index])) {
			const allowed = '0 between estimates of different clusters';
			return refuse({ reason: 'out_of_range', input: 'covariance', index, allowed });
		}
	}
	return null;
}

function refusalOfClusters(cluster: readonly ClusterId[]): Refused | null {
	const groups = groupMembers(cluster);
	if (groups.length < 2) {
		return refuse({ reason: 'too_few_studies', needed: 2, given: groups.length });
	}
	if (groups.length === cluster.length) {
		const why = 'No cluster has two estimates, so the levels cannot be told apart.';
		return refuse({ reason: 'undefined_for_data', why });
	}
	return null;
}

function refusalOfDesign({ yi, design }: Estimates): Refused | null {
	if (design === undefined) return null;
	if (design.rows !== yi.length || design.columns === 0) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'design'] });
	}
	const cell = design.values.findIndex((value) => !Number.isFinite(value));
	if (cell === -1) return null;
	const index = Math.floor(cell / design.columns);
	return refuse({ reason: 'non_finite', input: 'design', index });
}
