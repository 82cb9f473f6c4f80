/**
 * The estimates of a multilevel model, sorted into their clusters: between clusters everything is
 * independent, so a model is a sum over clusters and no matrix is ever larger than one of them.
 */
import { orthogonalBasis, type OrthogonalBasis } from '../orthogonal-basis.ts';
import type { Matrix } from '../matrix.ts';
import { correlatedWeights, independentWeights } from './cluster-weights.ts';
import type { ClusterWeights, Components } from './cluster-weights.ts';

/** The name of a cluster, usually that of a study. */
export type ClusterId = string | number;

export interface ClusteredEstimates {
	/** Effects. */
	readonly yi: readonly number[];
	/** Their sampling variances, each above 0. */
	readonly vi: readonly number[];
	/** The cluster of each. */
	readonly cluster: readonly ClusterId[];
	/**
	 * Sampling covariances by rows, where errors within a cluster are not independent; its diagonal
	 * is used instead of `vi`.
	 */
	readonly covariance?: readonly (readonly number[])[];
}

/** One cluster, with the columns of the design in an orthonormal basis. */
export interface Cluster {
	/** Places of its estimates in the input. */
	readonly members: readonly number[];
	readonly effects: Float64Array;
	readonly design: readonly Float64Array[];
	readonly weights: (components: Components) => ClusterWeights | null;
}

export interface Clusters {
	readonly clusters: readonly Cluster[];
	readonly k: number;
	readonly basis: OrthogonalBasis;
}

/** Sorts estimates into clusters, in the order in which the clusters first appear. */
export function clustersOf(
	{ yi, vi, cluster, covariance }: ClusteredEstimates,
	design: Matrix
): Clusters {
	const basis = orthogonalBasis(design);
	const clusters = groupMembers(cluster).map((members): Cluster => {
		const pick = (values: ArrayLike<number>) => Float64Array.from(members, (i) => values[i] ?? 0);
		const variances = pick(vi);
		const block = covariance && members.map((i) => members.map((j) => covariance[i]?.[j] ?? 0));
		return {
			members,
			effects: pick(yi),
			design: basis.columns.map(pick),
			weights: (components) =>
				block ? correlatedWeights(block, components) : independentWeights(variances, components)
		};
	});
	return { clusters, k: yi.length, basis };
}

/** The places of equal names, in the order in which the names first appear. */
export function groupMembers(names: readonly ClusterId[]): readonly (readonly number[])[] {
	const groups = new Map<ClusterId, number[]>();
	names.forEach((name, i) => {
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [i]);
		else group.push(i);
	});
	return [...groups.values()];
}
