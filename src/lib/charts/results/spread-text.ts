/** The words beside a figure for its interval: printed, worked out, only bounded, or what is missing. */
import { isRatioMetric, type OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Effect, Result } from '#lib/evidence/types.ts';
import { formatRange } from '#lib/wording/numbers.ts';
import { formatP } from '#lib/wording/p-values.ts';

/** The p that belongs to this contrast, in words, or null. */
export function pOf({ effect, weighed: { result } }: OrientedEffect): string | null {
	return formatP(effect.contrast === 'controlled' ? result.pBetween : result.pWithin);
}

/** "1.18 to 1.94", "1.0 to 19.7, worked out from p = 0.031", "± not defined in the source". */
export function spreadText(oriented: OrientedEffect, decimals: number): string {
	const { effect, weighed } = oriented;
	const range = (interval: readonly [number, number]) =>
		formatRange(...interval, isRatioMetric(effect.metric) ? Math.max(decimals, 2) : decimals);
	if (effect.interval !== null) return range(effect.interval) + originOf(oriented);
	if (effect.bound === null) return whyNoInterval(effect, weighed.result);
	const { kind, interval } = effect.bound;
	const at = `interval ${kind === 'at_most' ? 'at most' : 'at least'} ${range(interval)}`;
	return isOfCounts(effect)
		? `${at}, from counts of the same people`
		: `only ${pOf(oriented) ?? 'a p'} stated: ${at}`;
}

/** What an interval rests on, where it is not a printed spread alone. */
function originOf(oriented: OrientedEffect): string {
	const { effect } = oriented;
	if (effect.sizeKnown === 'derived_spread') {
		return `, worked out from ${isOfCounts(effect) ? 'the counts' : (pOf(oriented) ?? 'p')}`;
	}
	return isDerivedSpread(effect) ? ', derived' : '';
}

/** Spreads of shares come from counts of people, all others that we work out from p. */
function isOfCounts({ metric }: Effect): boolean {
	return metric === 'risk_difference' || isRatioMetric(metric);
}

/** What the source prints of a spread, where no interval stands around the figure. */
function whyNoInterval({ sizeKnown, se }: Effect, { flags, spreadKind }: Result): string {
	if (sizeKnown === 'with_spread') {
		return se === null
			? 'spread printed; people not stated'
			: 'spread printed; one person has no interval';
	}
	if (flags.includes('implausible_spread')) return 'printed spread implausibly small';
	switch (spreadKind) {
		case 'undefined':
			return '± not defined in the source';
		case 'none':
			return 'no spread reported';
		case 'sd':
		case 'se':
		case 'ci':
			return 'spread printed; no interval from it';
	}
}

/** Whether the interval rests on a correlation that we assumed, on a p or on counts, not on a printed spread. */
export function isDerivedSpread(effect: Effect): boolean {
	return (
		effect.sizeKnown === 'derived_spread' ||
		effect.rSide?.origin === 'assumed' ||
		effect.rTime?.origin === 'assumed'
	);
}
