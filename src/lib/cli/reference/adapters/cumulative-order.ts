/**
 * In which order a reference accumulated its studies.
 *
 * Reference files state an order, and some hold numbers for its inverse instead: what was meant as the
 * places of the studies in order was read as the rank of each. Q tells which it was, since it depends on
 * the order alone and on no method. The difference is reported, not hidden.
 */
import { cumulative } from '#lib/statistics/diagnostics/cumulative.ts';
import type { Studies } from '#lib/statistics/diagnostics/studies.ts';

export interface FollowedOrder {
	/** Places of the studies, from 0. */
	readonly order: readonly number[];
	readonly isInverse: boolean;
}

/** The stated order, or its inverse if only that gives the reference's values of Q. */
export function followedOrder(
	stated: readonly number[],
	q: readonly unknown[],
	studies: Studies
): FollowedOrder {
	const inverse = stated.map((_, place) => stated.indexOf(place));
	const isInverse = !gives(stated, q, studies) && gives(inverse, q, studies);
	return { order: isInverse ? inverse : stated, isInverse };
}

function gives(order: readonly number[], q: readonly unknown[], studies: Studies): boolean {
	const steps = cumulative({ ...studies, method: 'EE', test: 'z' }, order);
	if (!steps.ok) return false;
	return steps.value.every(({ fit }, step) => {
		const theirs = q[step];
		const ours = fit.ok ? fit.value.heterogeneity.q : null;
		if (typeof theirs !== 'number' || ours === null) return false;
		return Math.abs(ours - theirs) <= 1e-6 * Math.max(1, theirs);
	});
}
