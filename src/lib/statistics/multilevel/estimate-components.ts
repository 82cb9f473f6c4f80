/**
 * Variance components by maximum likelihood, full or restricted: Fisher scoring from several starts,
 * kept at or above zero, until the score is zero (or negative at a component of zero).
 *
 * Method: Harville (1977), J Am Stat Assoc 72:320, section 5. A step that would lower the likelihood is
 * halved; a component that would fall below zero is set to zero, and set free again if its score turns
 * positive. Of the starts (variance shared, all between, all within) the highest likelihood counts,
 * since that of two components can have more than one peak.
 *
 * Few clusters: the estimate exists from two clusters on, but is close to no information below about
 * ten.
 */
import { refuse, answer, type Outcome } from '../result.ts';
import type { Clusters } from './clusters.ts';
import type { Components } from './cluster-weights.ts';
import { modelAt, type LikelihoodMethod, type ModelState } from './likelihood.ts';

/** Which components are estimated; the others are zero. */
export interface Estimated {
	readonly between: boolean;
	readonly within: boolean;
}

export interface FittedComponents {
	readonly components: Components;
	readonly state: ModelState;
	readonly iterations: number;
}

const MOST_ITERATIONS = 2000;
const MOST_HALVINGS = 50;
/** Largest last step, as a share of the scale of the components. */
const SETTLED = 1e-13;

/**
 * The components that maximise the likelihood. `scale` is a variance of the right size to start from
 * and to measure steps by. Refuses when no start converges.
 */
export function estimateComponents(
	data: Clusters,
	method: LikelihoodMethod,
	estimated: Estimated,
	scale: number
): Outcome<FittedComponents> {
	const fits = startsFor(estimated, scale).flatMap((start) => {
		const fit = scoring(data, method, estimated, start, scale);
		return fit === null ? [] : [fit];
	});
	const best = fits.reduce<FittedComponents | null>(
		(top, fit) => (top === null || fit.state.logLik[method] > top.state.logLik[method] ? fit : top),
		null
	);
	return best === null
		? refuse({ reason: 'not_converged', iterations: MOST_ITERATIONS })
		: answer(best);
}

function startsFor({ between, within }: Estimated, scale: number): readonly Components[] {
	if (!between && !within) return [{ between: 0, within: 0 }];
	if (!between) return [{ between: 0, within: scale }];
	if (!within) return [{ between: scale, within: 0 }];
	return [
		{ between: scale / 2, within: scale / 2 },
		{ between: scale, within: 0 },
		{ between: 0, within: scale }
	];
}

function scoring(
	data: Clusters,
	method: LikelihoodMethod,
	estimated: Estimated,
	start: Components,
	scale: number
): FittedComponents | null {
	let components = start;
	let state = modelAt(data, components);
	for (let iterations = 0; state !== null && iterations < MOST_ITERATIONS; iterations++) {
		const step = fisherStep(state, method, freeOf(estimated, components, state, method));
		const next = improved(data, method, components, state, step);
		const moved = Math.max(
			Math.abs(next.components.between - components.between),
			Math.abs(next.components.within - components.within)
		);
		({ components, state } = next);
		const size = scale + components.between + components.within;
		if (moved <= SETTLED * size) return { components, state, iterations };
	}
	return null;
}

/** Components that may move: estimated ones, unless they are zero and the score would lower them. */
function freeOf(
	estimated: Estimated,
	components: Components,
	state: ModelState,
	method: LikelihoodMethod
): Estimated {
	const [between, within] = state.score[method];
	return {
		between: estimated.between && (components.between > 0 || between > 0),
		within: estimated.within && (components.within > 0 || within > 0)
	};
}

/** Information^-1 times score, over the free components. */
function fisherStep(state: ModelState, method: LikelihoodMethod, free: Estimated): Components {
	const [between, within] = state.score[method];
	const [ofBetween, crossed, ofWithin] = state.information[method];
	const determinant = ofBetween * ofWithin - crossed * crossed;
	if (free.between && free.within && determinant > Number.EPSILON * ofBetween * ofWithin) {
		return {
			between: (ofWithin * between - crossed * within) / determinant,
			within: (ofBetween * within - crossed * between) / determinant
		};
	}
	return {
		between: free.between && ofBetween > 0 ? between / ofBetween : 0,
		within: free.within && ofWithin > 0 ? within / ofWithin : 0
	};
}

/** The model after the step, or after as many halves of it as it takes not to lose likelihood. */
function improved(
	data: Clusters,
	method: LikelihoodMethod,
	components: Components,
	state: ModelState,
	step: Components
): { readonly components: Components; readonly state: ModelState } {
	const noise = 1e-13 * (1 + Math.abs(state.logLik[method]));
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
	return { components, state };
}
