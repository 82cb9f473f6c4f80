/**
 * Which way a study points in a body of evidence: its primary result and every result that ties
 * with it. Chosen by how a thing was measured and when, never by its size, p or precision.
 */
import { assessmentRank, otherAssessmentRank } from '#lib/evidence/assessment-order.ts';
import { QUESTIONS, type OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Direction } from '#lib/evidence/vocabulary.ts';

export type StudyDirection = Direction | 'mixed';

/** At least this share of a study's known directions must agree (Boon & Thomson 2021). */
export const AGREEMENT = 0.7;
/** At least this share of its results must have a known direction. */
export const KNOWN = 0.5;

export interface Criterion {
	/** What comes first, for readers. */
	readonly prefers: string;
	/** Lower is preferred. */
	readonly rank: (oriented: OrientedEffect) => number;
}

type Rank = Criterion['rank'];

/** The criteria of the primary result before the lowest id; the first difference decides. */
export const PRIMARY_CRITERIA = criteriaWith(({ weighed: { result, study } }) =>
	assessmentRank(result, study)
);

/** The same with grade first and instrument first exchanged. */
export const OTHER_ORDER_CRITERIA = criteriaWith(({ weighed: { result, study } }) =>
	otherAssessmentRank(result, study)
);

function criteriaWith(rankOfAssessment: Rank): readonly Criterion[] {
	return [
		{
			prefers:
				'the ingredient alone against the same product without it, then added to another, then against no treatment',
			rank: ({ question }) => (question === null ? QUESTIONS.length : QUESTIONS.indexOf(question))
		},
		{
			prefers: 'the groups or sides as they were first compared',
			rank: ({ weighed: { result } }) =>
				result.phase === null || result.phase === 'as_allocated' ? 0 : 1
		},
		{
			prefers: 'the way of assessing that comes first for the outcome',
			rank: rankOfAssessment
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
			rank: (oriented) => (isFigure(oriented) ? 0 : 1)
		},
		{
			prefers: 'a mean before other statistics',
			rank: (oriented) =>
				isFigure(oriented) && oriented.weighed.result.statistic === 'mean' ? 0 : 1
		}
	];
}

/** Beside a change of one arm, a p between the arms is words about the comparison, not its figure. */
function isFigure({ weighed: { result }, effect }: OrientedEffect): boolean {
	return result.valueKind === 'figure' && effect.derivedFrom === null;
}

/** Negative when the first is preferred; 0 when the two tie on every criterion. */
export function comparePrimary(
	a: OrientedEffect,
	b: OrientedEffect,
	criteria: readonly Criterion[] = PRIMARY_CRITERIA
): number {
	for (const { rank } of criteria) {
		const difference = rank(a) - rank(b);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** The primary result of one study and those that tie with it. Empty for no results. */
export function primaryResults<T extends OrientedEffect>(
	results: readonly T[],
	criteria: readonly Criterion[] = PRIMARY_CRITERIA
): readonly T[] {
	const compare = (a: T, b: T) => comparePrimary(a, b, criteria);
	const [first] = [...results].sort(compare);
	return first ? results.filter((r) => compare(r, first) === 0) : [];
}

/**
 * The direction of one study. At least half of the tied results must state one and 70 % of those
 * agree; none known is `not_reported`, all equal `exactly_equal`, anything else `mixed`.
 */
export function studyDirection(
	results: readonly OrientedEffect[],
	criteria: readonly Criterion[] = PRIMARY_CRITERIA
): StudyDirection {
	const directions = primaryResults(results, criteria).map((r) => r.effect.direction);
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
