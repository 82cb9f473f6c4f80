/**
 * Things put in order by the best of their results, under our rules, a reader's, and three other
 * rules that can be defended. Every order has classes that are compared and never added.
 */
import { group } from 'd3-array';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { Contrast } from '#lib/evidence/vocabulary.ts';
import type { Concern } from './domain.ts';
import { GRADES, type Grade } from './grades.ts';
import {
	comparePairs,
	compareTops,
	type PairCounts,
	type Placed,
	type TopGroups
} from './rankings.ts';
import { gradingResults } from './study-grade.ts';

/** From least to most worry. */
export const CONCERNS = ['low', 'some', 'high'] as const satisfies readonly Concern[];

/** The rules that ours are always compared with. */
export const OTHER_RULES = ['jadad', 'pedro', 'worst_domain'] as const;
export type OtherRule = (typeof OTHER_RULES)[number];
export type ComparedRule = 'yours' | OtherRule;

/** One result with its class under every rule: its place on the scale, 0 the best. */
export interface OrderedResult {
	readonly studyId: string;
	/** Set alone against vehicle or placebo, on a benefit; null where nothing was. */
	readonly ingredient: string | null;
	readonly outcome: Outcome;
	readonly contrast: Contrast;
	readonly ours: Grade;
	readonly yours: Grade;
	readonly other: Readonly<Record<OtherRule, number>>;
}

export interface RankingComparison {
	readonly rule: ComparedRule;
	readonly pairs: PairCounts;
	/** `first` is ours. */
	readonly tops: TopGroups;
}

export interface Ranking {
	readonly of: 'ingredients' | 'studies';
	/** How many of them are put in order. */
	readonly things: number;
	readonly comparisons: readonly RankingComparison[];
}

/** Both rankings, ours compared with each of the rules. */
export function compareRankings(
	results: readonly OrderedResult[],
	rules: readonly ComparedRule[]
): readonly Ranking[] {
	return [
		ranking('ingredients', ofIngredients(results), rules),
		ranking('studies', ofStudies(results), rules)
	];
}

type Grouped = readonly (readonly [id: string, results: readonly OrderedResult[]])[];

function ofIngredients(results: readonly OrderedResult[]): Grouped {
	const named = results.flatMap((result) =>
		result.ingredient === null ? [] : [{ id: result.ingredient, result }]
	);
	return [...group(named, ({ id }) => id)].map(([id, of]) => [id, of.map(({ result }) => result)]);
}

/** A study without a result on a benefit has no grade and no place. */
function ofStudies(results: readonly OrderedResult[]): Grouped {
	return [...group(results, ({ studyId }) => studyId)]
		.map(([id, of]) => [id, gradingResults(of)] as const)
		.filter(([, of]) => of.length > 0);
}

function ranking(of: Ranking['of'], groups: Grouped, rules: readonly ComparedRule[]): Ranking {
	return {
		of,
		things: groups.length,
		comparisons: rules.map((rule) => {
			const placed = groups.map(([id, results]): Placed => {
				const best = (place: (result: OrderedResult) => number): number =>
					results.reduce((found, result) => Math.min(found, place(result)), Infinity);
				return {
					id,
					first: best(({ ours }) => GRADES.indexOf(ours)),
					second: best((result) => placeUnder(rule, result))
				};
			});
			return { rule, pairs: comparePairs(placed), tops: compareTops(placed) };
		})
	};
}

function placeUnder(rule: ComparedRule, { yours, other }: OrderedResult): number {
	return rule === 'yours' ? GRADES.indexOf(yours) : other[rule];
}
