/**
 * Trim and fill: how many studies would make the funnel symmetric, and what the pooled effect would be
 * with them (Duval & Tweedie 2000a, J Am Stat Assoc 95:89; 2000b, Biometrics 56:455).
 *
 * For studies missing on the left: the k0 largest effects are trimmed, the rest pooled, k0 estimated
 * again from the ranks about that centre, until it no longer changes; then the mirror images of the
 * trimmed studies are added and all are pooled. The right is the same with the signs turned. Without a
 * side, the missing studies are sought opposite to where the small ones lie: on the right when the
 * slope of the effects on their standard errors is negative.
 *
 * A sensitivity analysis, not a corrected truth: the added studies are invented. Refused below three
 * studies, where the effects do not differ, and, without a side, where the standard errors do not.
 */
import { fitModel } from '../pooling/fit-model.ts';
import type { Method, ModelFit, TestName } from '../pooling/model.ts';
import { answer, refuse, type Outcome } from '../result.ts';
import { eggerTest } from './egger.ts';
import { constant, refusalOfStudies, warningsOfAsymmetry, type Studies } from './studies.ts';
import { missingOnTheLeft, type MissingEstimator, type MissingNumber } from './trimmed-number.ts';

export type Side = 'left' | 'right';

export interface TrimAndFillOptions {
	readonly method: Method;
	readonly estimator?: MissingEstimator;
	/** Where studies are missing; without it the data decide. */
	readonly side?: Side;
	/** Of the pooled effect with the added studies; by default z, whatever is used elsewhere. */
	readonly test?: TestName;
	readonly level?: number;
}

export interface TrimAndFill {
	readonly side: Side;
	readonly estimator: MissingEstimator;
	readonly missing: MissingNumber;
	/** The studies that were added. */
	readonly filled: Studies;
	/** The model with them. */
	readonly fit: ModelFit;
	readonly iterations: number;
}

const NEEDED = 3;
const MOST_ITERATIONS = 100;

/** Trims and fills. */
export function trimAndFill(studies: Studies, options: TrimAndFillOptions): Outcome<TrimAndFill> {
	const refusal = refusalOfStudies(studies, NEEDED);
	if (refusal !== null) return refusal;
	if (constant(studies.yi)) return refuse({ reason: 'no_variation', input: 'yi' });
	const { method, estimator = 'L0', test = 'z', level = 0.95 } = options;
	const side = options.side === undefined ? sideOf(studies, method) : answer(options.side);
	if (!side.ok) return side;
	const sign = side.value === 'left' ? 1 : -1;
	const ascending = sorted(studies, sign);
	const trimmed = trim(ascending, method, estimator);
	if (!trimmed.ok) return trimmed;

	const { missing, centre, iterations } = trimmed.value;
	const first = ascending.yi.length - missing.missing;
	const filled = {
		yi: ascending.yi.slice(first).map((y) => sign * (2 * centre - y)),
		vi: ascending.vi.slice(first)
	};
	const fit = fitModel({
		yi: [...studies.yi, ...filled.yi],
		vi: [...studies.vi, ...filled.vi],
		method,
		test,
		level
	});
	if (!fit.ok) return fit;
	return answer(
		{ side: side.value, estimator, missing, filled, fit: fit.value, iterations },
		warningsOfAsymmetry(studies.yi.length)
	);
}

/** The side opposite to the small studies, by a regression on the standard error. */
function sideOf(studies: Studies, method: Method): Outcome<Side> {
	const egger = eggerTest(studies, { kind: 'rma', method, test: 'z' });
	if (!egger.ok) return egger;
	return answer(egger.value.slope.estimate < 0 ? 'right' : 'left');
}

/** In ascending order of sign times effect; equal ones stay in their order. */
function sorted({ yi, vi }: Studies, sign: 1 | -1): Studies {
	const order = yi.map((_, i) => i).sort((a, b) => sign * ((yi[a] ?? 0) - (yi[b] ?? 0)));
	return { yi: order.map((i) => sign * (yi[i] ?? 0)), vi: order.map((i) => vi[i] ?? 0) };
}

interface Trimmed {
	readonly missing: MissingNumber;
	readonly centre: number;
	readonly iterations: number;
}

function trim({ yi, vi }: Studies, method: Method, estimator: MissingEstimator): Outcome<Trimmed> {
	const k = yi.length;
	let missing = 0;
	for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
		const kept = k - missing;
		const fit = fitModel({ yi: yi.slice(0, kept), vi: vi.slice(0, kept), method, test: 'z' });
		if (!fit.ok) return fit;
		const centre = fit.value.coefficients[0]?.estimate ?? 0;
		const next = missingOnTheLeft(
			yi.map((y) => y - centre),
			estimator
		);
		if (next.missing === missing) return answer({ missing: next, centre, iterations });
		missing = next.missing;
	}
	return refuse({ reason: 'not_converged', iterations: MOST_ITERATIONS });
}
