/**
 * Which results of an ingredient are about the outcomes asked, which of them compare it in a way that
 * counts, and which result stands for each study. Nothing here looks at what was found, but for the id
 * by which a study's direction is named.
 */
import { orientEffects, standingOf, type OrientedEffect } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { STRATA, type BodyQuestion, type StratumName } from './body.ts';
import { groupByStudy } from './body-directions.ts';
import { primaryOf } from './counted-studies.ts';
import { comparePrimary, primaryResults } from './study-direction.ts';

export type Oriented = OrientedEffect<AssessedResult>;

/** A study that is counted in a stratum. */
export interface SelectedStudy {
	/** Its results in the stratum, by id. */
	readonly results: readonly Oriented[];
	/** Those that tie as the primary one, by id. */
	readonly tied: readonly Oriented[];
	/** Of the tied ones, the lowest id of those with the study's direction. */
	readonly primary: Oriented;
}

export interface StratumSelection {
	/** Every result that answers the stratum's question, by id. */
	readonly eligible: readonly Oriented[];
	/** By citation, then id. */
	readonly counted: readonly SelectedStudy[];
}

/** What a result of a stratum comes to. */
export type Standing =
	| { readonly is: 'counted' }
	/** Another result stands for its study. */
	| { readonly is: 'outranked'; readonly by: SelectedStudy }
	/** Its study shares people, or may, with one that is counted. */
	| { readonly is: 'same_people'; readonly by: SelectedStudy }
	/** Its study has no result of the groups or sides as they were allocated. */
	| { readonly is: 'not_as_allocated' };

export interface Selection {
	/** Every result in which the ingredient takes part, each once, by id. */
	readonly results: readonly AssessedResult[];
	/** Those on the outcomes asked, by id. */
	readonly asked: readonly AssessedResult[];
	/** All that the asked results say of the ingredient, controlled and before–after. */
	readonly oriented: readonly Oriented[];
	readonly strata: Readonly<Record<StratumName, StratumSelection>>;
	/** Of every result of a stratum, by id. */
	readonly standings: ReadonlyMap<string, Standing>;
}

/** Selects the results of one body, in an order that does not depend on the order given. */
export function selectResults(
	{ slug, outcomes }: Pick<BodyQuestion, 'slug' | 'outcomes'>,
	given: readonly AssessedResult[]
): Selection {
	const once = new Map(given.map((weighed) => [weighed.result.resultId, weighed]));
	const results = [...once.values()]
		.filter((weighed) => standingOf(weighed, slug) !== 'absent')
		.sort((a, b) => compareText(a.result.resultId, b.result.resultId));
	const asked = results.filter(({ result }) => outcomes.includes(result.outcome));
	const oriented = asked.flatMap((weighed) => orientEffects(weighed, slug));
	const ofStrata = oriented.filter(({ question }) => isStratum(question));
	const studies = groupByStudy(ofStrata).map(ofOneStudy);
	const counted = oncePerOverlap(studies.flatMap(({ selected }) => selected ?? []));
	const stratum = (name: StratumName): StratumSelection => ({
		eligible: ofStrata.filter(({ question }) => question === name),
		counted: counted.filter(({ primary }) => primary.question === name).sort(byCitation)
	});
	return {
		results,
		asked,
		oriented,
		strata: Object.fromEntries(STRATA.map((name) => [name, stratum(name)])) as Selection['strata'],
		standings: new Map(
			studies.flatMap((study) =>
				study.results.map((one) => [idOf(one), standingIn(study, one, counted)] as const)
			)
		)
	};
}

/** The stratum that a conclusion is about: an untreated comparison never is. */
export function leadingStratum(
	strata: Readonly<Record<StratumName, { readonly counted: readonly unknown[] }>>
): StratumName | null {
	const leads = (name: StratumName) => strata[name].counted.length > 0;
	return (['single_vs_vehicle', 'add_on'] as const).find(leads) ?? null;
}

interface OneStudy {
	readonly results: readonly Oriented[];
	/** Null: no result of the groups or sides as they were allocated. */
	readonly selected: SelectedStudy | null;
}

/** A study has one primary result over all strata, and is counted in that result's stratum alone. */
function ofOneStudy(results: readonly Oriented[]): OneStudy {
	const questions = new Set(results.filter(isAsAllocated).map(({ question }) => question));
	const competing = results.filter(({ question }) => questions.has(question));
	const tied = primaryResults(competing);
	const ofStratum = competing.filter(({ question }) => question === tied[0]?.question);
	const primary = primaryOf(ofStratum);
	return { results, selected: primary && { results: ofStratum, tied, primary } };
}

/** Of studies that share or may share people, the one whose primary result ranks first. */
function oncePerOverlap(studies: readonly SelectedStudy[]): readonly SelectedStudy[] {
	const first = new Map<string, SelectedStudy>();
	for (const study of [...studies].sort(byRank)) {
		const overlap = overlapOf(study.primary);
		if (!first.has(overlap)) first.set(overlap, study);
	}
	return [...first.values()];
}

/** By the lowest id of the tied results where all else is equal, not by what they show. */
function byRank(a: SelectedStudy, b: SelectedStudy): number {
	const lowest = ({ tied, primary }: SelectedStudy) => idOf(tied[0] ?? primary);
	return comparePrimary(a.primary, b.primary) || compareText(lowest(a), lowest(b));
}

function standingIn(
	{ selected }: OneStudy,
	result: Oriented,
	counted: readonly SelectedStudy[]
): Standing {
	if (selected === null) return { is: 'not_as_allocated' };
	const by = counted.find(({ primary }) => overlapOf(primary) === overlapOf(result));
	if (by !== undefined && by !== selected) return { is: 'same_people', by };
	return selected.tied.includes(result) ? { is: 'counted' } : { is: 'outranked', by: selected };
}

function isStratum(question: Oriented['question']): boolean {
	return question !== null && (STRATA as readonly string[]).includes(question);
}

export function idOf({ weighed }: Oriented): string {
	return weighed.result.resultId;
}

function isAsAllocated({ weighed: { result } }: Oriented): boolean {
	return result.phase === null || result.phase === 'as_allocated';
}

function overlapOf({ weighed: { study } }: Oriented): string {
	return study.overlapGroup ?? study.studyId;
}

function byCitation({ primary: a }: SelectedStudy, { primary: b }: SelectedStudy): number {
	const [one, other] = [a.weighed.study, b.weighed.study];
	return (
		one.citation.localeCompare(other.citation, 'en') || compareText(one.studyId, other.studyId)
	);
}

/** By the code of the characters, the same everywhere. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
