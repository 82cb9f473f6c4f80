/**
 * Confidence interval of a variance component by its profile likelihood: all its values at which twice
 * the log-likelihood, the other component and the coefficients being estimated anew, is within a
 * chi-squared quantile (one degree of freedom) of its maximum.
 *
 * Venzon & Moolgavkar (1988), Appl Stat 37:87; under REML the restricted likelihood is profiled. The
 * lower bound is 0 when 0 is not excluded. Large-sample: with few clusters its level hardly holds.
 */
import { chiSquareUpperQuantile } from '../distributions.ts';
import { answer, refuse, type Outcome } from '../result.ts';
import { clustersOf } from './clusters.ts';
import { estimateComponents } from './estimate-components.ts';
import type { MultilevelFit, MultilevelInput } from './fit-multilevel.ts';
import { designOf } from './usable-estimates.ts';

export interface ComponentInterval {
	readonly lower: number;
	/** Null where no value up to a million times the heterogeneity and the variances is excluded. */
	readonly upper: number | null;
}

const WIDEST = 1e6;
const MOST_STEPS = 200;
/** Width of the bracket at the end, as a share of the bound. */
const PRECISION = 1e-9;

/** The interval of a component of `full`, the fit of the same input; `level` by default that of the fit. */
export function componentInterval(
	input: MultilevelInput,
	full: MultilevelFit,
	component: 'between' | 'within',
	level = full.level
): Outcome<ComponentInterval> {
	if (!(level > 0 && level < 1)) {
		const allowed = 'between 0 and 1';
		return refuse({ reason: 'out_of_range', input: 'level', index: null, allowed });
	}
	const data = clustersOf(input, designOf(input));
	const critical = Math.sqrt(chiSquareUpperQuantile(1 - level, 1));
	const estimate = full.components[component];
	const { between, within } = full.components;
	const { typicalVariance } = full.heterogeneity;
	const scale = between + within + typicalVariance;
	// The other component starts from where it was estimated.
	const start = Math.max(component === 'between' ? within : between, typicalVariance / 10);
	/** Above 0 where the value is excluded. The root of the statistic is close to linear in it. */
	const excess = (value: number): number => {
		const held = { between: null, within: null, [component]: value };
		const profiled = estimateComponents(data, full.method, held, start);
		if (!profiled.ok) return NaN;
		const fall = full.logLikelihood - profiled.value.state.logLik[full.method];
		return Math.sqrt(Math.max(0, 2 * fall)) - critical;
	};

	const inside = { value: estimate, excess: -critical };
	const atZero = excess(0);
	const lower = atZero > 0 ? crossing(excess, { value: 0, excess: atZero }, inside) : 0;
	let beyond = Math.max(estimate, scale / 10) * 2;
	while (beyond < WIDEST * scale && excess(beyond) < 0) beyond *= 2;
	const outside = { value: beyond, excess: excess(beyond) };
	const upper = outside.excess > 0 ? crossing(excess, outside, inside) : null;
	if ([atZero, outside.excess, lower, upper ?? 0].some(Number.isNaN)) {
		return refuse({ reason: 'not_converged', iterations: MOST_STEPS });
	}
	return answer({ lower, upper });
}

interface Point {
	readonly value: number;
	readonly excess: number;
}

/**
 * Where the excess is 0 between a value that is excluded and the estimate, which is not: regula falsi
 * with the Illinois rule (Dowell & Jarratt 1971, BIT 11:168). NaN if it does not get there.
 */
function crossing(excess: (value: number) => number, outside: Point, inside: Point): number {
	let [a, fa] = [outside.value, outside.excess];
	let [b, fb] = [inside.value, inside.excess];
	for (let step = 0; step < MOST_STEPS; step++) {
		const next = (a * fb - b * fa) / (fb - fa);
		const at = excess(next);
		if (at === 0 || Math.abs(b - a) <= PRECISION * Math.abs(b)) return next;
		if (at > 0 === fb > 0) fa /= 2;
		else [a, fa] = [b, fb];
		const moved = Math.abs(next - b);
		[b, fb] = [next, at];
		if (moved <= PRECISION * Math.abs(next) && step > 2) return next;
	}
	return NaN;
}
