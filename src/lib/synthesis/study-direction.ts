/**
 * Which way a study points in a body of evidence: its primary result and every result that ties
 * with it. Chosen by how a thing was measured and when, never by its size, p or precision.
 */
import { assessmentRank } from '#lib/evidence/assessment-order.ts';
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Direction } from '#lib/evidence/vocabulary.ts';

export type StudyDirection = Direction | 'mixed';

/** At least this share of a study's known directions must agree (Boon & Thomson 2021). */
export const AGREEMENT = 0.7;
/** At least this share of its results must have a known direction. */
export const KNOWN = 0.5;

interface Criterion {
	/** What comes first, for readers. */
	readonly prefers: string;
	/** Lower is preferred. */
	readonly rank: (oriented: OrientedEffect) => number;
}

/** The criteria of the primary result before the lowest id; the first difference decides. */
export const PRIMARY_CRITERIA: readonly Criterion[] = [
	{
		prefers: 'the groups or sides as they were first compared',
		rank: ({ weighed: { result } }) =>
			result.phase === null || result.phase === 'as_allocated' ? 0 : 1
	},
	{
		prefers: 'the way of assessing that comes first for the outcome',
		rank: ({ weighed: { result, study } }) => assessmentRank(result, study)
	},
	{
		prefers: 'the latest week; a week that is not stated comes last',
		rank: ({ weighed: { result } }) => (result.week === null ? Number.MAX_VALUE : -result.week)
	},
	{
		prefers: 'the whole scale before a split into improved and not improved',
		rank: ({ weighed: { result } }) =>
			result.metric === 'responder_rate' || result.metric === 'odds_ratio' ? 1 : 0
	},
	{
		prefers: 'a figure before words',
		rank: ({ weighed: { result } }) => (result.valueKind === 'figure' ? 0 : 1)
	},
	{
		prefers: 'a mean before other statistics',
		rank: ({ weighed: { result } }) => (result.statistic === 'mean' ? 0 : 1)
	}
];

/** Negative when the first is preferred; 0 when the two tie on every criterion. */
export function comparePrimary(a: OrientedEffect, b: OrientedEffect): number {
	for (const { rank } of PRIMARY_CRITERIA) {
		const difference = rank(a) - rank(b);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** The primary result of one study and those that tie with it. Empty for no results. */
export function primaryResults<T extends OrientedEffect>(results: readonly T[]): readonly T[] {
	const [first] = [...results].sort(comparePrimary);
	return first ? results.filter((r) => comparePrimary(r, first) === 0) : [];
}

/**
 * The direction of one study. At least half of the tied results must state one and 70 % of those
 * agree; none known is `not_reported`, all equal `exactly_equal`, anything else `mixed`.
 */
export function studyDirection(results: readonly OrientedEffect[]): StudyDirection {
	const directions = primaryResults(results).map((r) => r.effect.direction);
	const known = directions.filter((d) => d !== 'not_reported');
	if (known.length === 0) return 'not_reported';
	if (known.every((d) => d === 'exactly_equal')) return 'exactly_equal';
	if (known.length / directions.length < KNOWN) return 'mixed';
	for (const direction of ['favours', 'against'] as const) {
		const agree = known.filter((d) => d === direction).length;
		if (agree / known.length >= AGREEMENT) return direction;
	}
	return 'mixed';
}
