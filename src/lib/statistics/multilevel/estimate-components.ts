/**
 * Variance components by maximum likelihood, full or restricted: scoring from several starts, kept at
 * or above zero, until the score is zero (or negative at a component of zero).
 *
 * Method: Harville (1977), J Am Stat Assoc 72:320. Steps are Newton's, by the observed
 * information where that curves down and by the expected elsewhere (Fisher scoring); one that would
 * lower the likelihood is halved. A component that would fall below zero is set to zero, and set free
 * again if its score turns positive. Of the starts (variance shared, all between, all within) the
 * highest likelihood counts, since it can have more than one peak.
 *
 * Few clusters: the estimate exists from two clusters on, but is close to no information below about
 * ten.
 */
import { answer, refuse, type Outcome } from '../result.ts';
import type { Components } from './cluster-weights.ts';
import type { Clusters } from './clusters.ts';
import { modelAt, type LikelihoodMethod, type ModelState } from './likelihood.ts';

/** Values at which components are held; null where they are estimated. */
export interface Held {
	readonly between: number | null;
	readonly within: number | null;
}

export interface FittedComponents {
	readonly components: Components;
	readonly state: ModelState;
	readonly iterations: number;
}

const MOST_ITERATIONS = 500;
const MOST_HALVINGS = 50;
/** Largest expected gain in likelihood of the last step: a step of 1e-10 standard errors. */
const SETTLED = 1e-20;
/** Largest one where rounding lets no step gain anything: 1e-6 standard errors. */
const STUCK = 1e-12;

/**
 * The components that maximise the likelihood. `scale` is a variance of the right size to start from.
 * Refuses when no start converges.
 */
export function estimateComponents(
	data: Clusters,
	method: LikelihoodMethod,
	held: Held,
	scale: number
): Outcome<FittedComponents> {
	let best: FittedComponents | null = null;
	for (const start of startsFor(held, scale)) {
		const fit = climb(data, method, held, start);
		if (fit === null) continue;
		if (best === null || fit.state.logLik[method] > best.state.logLik[method]) best = fit;
	}
	return best === null
		? refuse({ reason: 'not_converged', iterations: MOST_ITERATIONS })
		: answer(best);
}

function startsFor({ between, within }: Held, scale: number): readonly Components[] {
	if (between !== null && within !== null) return [{ between, within }];
	if (between !== null) return [scale, 0].map((start) => ({ between, within: start }));
	if (within !== null) return [scale, 0].map((start) => ({ between: start, within }));
	return [
		{ between: scale / 2, within: scale / 2 },
		{ between: scale, within: 0 },
		{ between: 0, within: scale }
	];
}

interface Free {
	readonly between: boolean;
	readonly within: boolean;
}

function climb(
	data: Clusters,
	method: LikelihoodMethod,
	held: Held,
	start: Components
): FittedComponents | null {
	let components = start;
	let state = modelAt(data, components);
	for (let iterations = 0; state !== null && iterations < MOST_ITERATIONS; iterations++) {
		const step = stepFrom(state, method, freeOf(held, components, state, method));
		const [ofBetween, ofWithin] = state.score[method];
		const gain = ofBetween * step.between + ofWithin * step.within;
		const next = improved(data, method, components, state, step);
		if (next === null) return gain <= STUCK ? { components, state, iterations } : null;
		({ components, state } = next);
		if (gain <= SETTLED) return { components, state, iterations };
	}
	return null;
}

/** Components that may move: estimated ones, unless they are zero and the score would lower them. */
function freeOf(
	held: Held,
	components: Components,
	state: ModelState,
	method: LikelihoodMethod
): Free {
	const [between, within] = state.score[method];
	return {
		between: held.between === null && (components.between > 0 || between > 0),
		within: held.within === null && (components.within > 0 || within > 0)
	};
}

/** Newton's step over the free components, else that of Fisher scoring. */
function stepFrom(state: ModelState, method: LikelihoodMethod, free: Free): Components {
	const expected = state.information[method];
	const [between, crossed, within] = state.curvature;
	const observed: Information = [
		between - expected[0],
		crossed - expected[1],
		within - expected[2]
	];
	const score = state.score[method];
	return (
		solved(observed, score, free) ?? solved(expected, score, free) ?? { between: 0, within: 0 }
	);
}

type Information = readonly [between: number, crossed: number, within: number];

/** Information^-1 times score over the free components; null unless it is positive definite there. */
function solved(
	[ofBetween, crossed, ofWithin]: Information,
	[between, within]: readonly [number, number],
	free: Free
): Components | null {
	if ((free.between && !(ofBetween > 0)) || (free.within && !(ofWithin > 0))) return null;
	if (!free.between || !free.within) {
		return {
			between: free.between ? between / ofBetween : 0,
			within: free.within ? within / ofWithin : 0
		};
	}
	const determinant = ofBetween * ofWithin - crossed * crossed;
	if (!(determinant > Number.EPSILON * ofBetween * ofWithin)) return null;
	return {
		between: (ofWithin * between - crossed * within) / determinant,
		within: (ofBetween * within - crossed * between) / determinant
	};
}

/** The model after the step, or after as many halves of it as it takes not to lose likelihood. */
function improved(
	data: Clusters,
	method: LikelihoodMethod,
	components: Components,
	state: ModelState,
	step: Components
): { readonly components: Components; readonly state: ModelState } | null {
	const noise = 1e-14 * (1 + Math.abs(state.logLik[method]));
	let share = 1;
	for (let halvings = 0; halvings < MOST_HALVINGS; halvings++, share /= 2) {
		const tried = {
			between: Math.max(0, components.between + share * step.between),
			within: Math.max(0, components.within + share * step.within)
		};
		const after = modelAt(data, tried);
		if (after !== null && after.logLik[method] >= state.logLik[method] - noise) {
			return { components: tried, state: after };
		}
	}
	return null;
}
