/**
 * The inverse of the covariance matrix of one cluster of estimates, as an operator.
 *
 * Within a cluster the estimates share a random effect of variance `between` and each has its own of
 * variance `within`, on top of their sampling (co)variances: M = V + within I + between 11'. With
 * independent sampling errors V is diagonal and the inverse is known in closed form, at a cost that
 * grows with the size of the cluster and not with its cube (Sherman & Morrison 1950, Ann Math Stat
 * 21:124): with w = 1/(v + within), W = diag(w) - c ww', c = between/(1 + between sum w).
 */
import { choleskyFactor, choleskyInverse, choleskyLogDeterminant } from '../cholesky.ts';
import { elementOf, matrixOf, productWithVector } from '../matrix.ts';

/** Variances of the random effects: between clusters, and between the estimates of a cluster. */
export interface Components {
	readonly between: number;
	readonly within: number;
}

/** W = M^-1 of one cluster. */
export interface ClusterWeights {
	/** log |M|. */
	readonly logDeterminant: number;
	/** tr W. */
	readonly trace: number;
	/** tr WW. */
	readonly traceOfSquare: number;
	/** W times a column. */
	readonly times: (column: Float64Array) => Float64Array;
}

/** For independent sampling errors with these variances; null when a weight is not finite. */
export function independentWeights(
	variances: Float64Array,
	{ between, within }: Components
): ClusterWeights | null {
	const weights = variances.map((variance) => 1 / (variance + within));
	let first = 0;
	let second = 0;
	let third = 0;
	let logs = 0;
	for (const weight of weights) {
		first += weight;
		second += weight * weight;
		third += weight * weight * weight;
		logs -= Math.log(weight);
	}
	if (!Number.isFinite(third)) return null;
	const shared = between / (1 + between * first);
	return {
		logDeterminant: logs + Math.log1p(between * first),
		trace: first - shared * second,
		traceOfSquare: second - 2 * shared * third + (shared * second) ** 2,
		times: (column) => {
			let projection = 0;
			weights.forEach((weight, i) => (projection += weight * (column[i] ?? 0)));
			return weights.map((weight, i) => weight * ((column[i] ?? 0) - shared * projection));
		}
	};
}

/** For any sampling covariance matrix, given by rows; null when M is not positive definite. */
export function correlatedWeights(
	covariance: readonly (readonly number[])[],
	{ between, within }: Components
): ClusterWeights | null {
	const marginal = matrixOf(
		covariance.map((row, i) => row.map((value, j) => value + between + (i === j ? within : 0)))
	);
	const factor = choleskyFactor(marginal);
	if (factor === null) return null;
	const inverse = choleskyInverse(factor);
	let trace = 0;
	for (let i = 0; i < inverse.rows; i++) trace += elementOf(inverse, i, i);
	return {
		logDeterminant: choleskyLogDeterminant(factor),
		trace,
		traceOfSquare: inverse.values.reduce((sum, value) => sum + value * value, 0),
		times: (column) => productWithVector(inverse, column)
	};
}
