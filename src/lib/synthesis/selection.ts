/**
 * Which results of an ingredient are about the outcomes asked, which of them compare it in a way that
 * counts, and which result stands for each study. Nothing here looks at what was found, but for the id
 * by which a study's direction is named.
 */
import { orientEffects, standingOf, type OrientedEffect } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { STRATA, type BodyQuestion, type StratumName } from './body.ts';
import { groupByStudy, oncePerOverlap } from './body-directions.ts';
import { primaryOf } from './counted-studies.ts';
import { primaryResults } from './study-direction.ts';

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
	/** Results of studies that may share people with a counted one, and which that is. */
	readonly samePeople: readonly { readonly result: Oriented; readonly counted: SelectedStudy }[];
	/** Results of studies that have none here of the groups or sides as they were allocated. */
	readonly notAsAllocated: readonly Oriented[];
}

export interface Selection {
	/** Every result in which the ingredient takes part, each once, by id. */
	readonly results: readonly AssessedResult[];
	/** Those on the outcomes asked, by id. */
	readonly asked: readonly AssessedResult[];
	/** All that the asked results say of the ingredient, controlled and before–after. */
	readonly oriented: readonly Oriented[];
	readonly strata: Readonly<Record<StratumName, StratumSelection>>;
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
	const stratum = (name: StratumName) =>
		selectStratum(oriented.filter(({ question }) => question === name));
	return {
		results,
		asked,
		oriented,
		strata: Object.fromEntries(STRATA.map((name) => [name, stratum(name)])) as Selection['strata']
	};
}

/** The stratum that a conclusion is about: an untreated comparison never is. */
export function leadingStratum(
	strata: Readonly<Record<StratumName, { readonly counted: readonly unknown[] }>>
): StratumName | null {
	const leads = (name: StratumName) => strata[name].counted.length > 0;
	return (['single_vs_vehicle', 'add_on'] as const).find(leads) ?? null;
}

function selectStratum(eligible: readonly Oriented[]): StratumSelection {
	const studies = groupByStudy(eligible);
	const competing = studies.filter((study) => study.some(isAsAllocated));
	const counted = oncePerOverlap(competing)
		.flatMap((study) => selectedStudy(study) ?? [])
		.sort(byCitation);
	const samePeople = competing.flatMap((study) => {
		const overlap = overlapOf(study[0]);
		const one = counted.find(({ primary }) => overlapOf(primary) === overlap);
		const isIt = one?.primary.weighed.study.studyId === study[0]?.weighed.study.studyId;
		return one === undefined || isIt ? [] : study.map((result) => ({ result, counted: one }));
	});
	const notAsAllocated = studies.filter((study) => !study.some(isAsAllocated)).flat();
	return { eligible, counted, samePeople, notAsAllocated };
}

function selectedStudy(results: readonly Oriented[]): SelectedStudy | null {
	const primary = primaryOf(results);
	return primary && { results, tied: primaryResults(results), primary };
}

function isAsAllocated({ weighed: { result } }: Oriented): boolean {
	return result.phase === null || result.phase === 'as_allocated';
}

function overlapOf(result: Oriented | undefined): string | null {
	const study = result?.weighed.study;
	return study === undefined ? null : (study.overlapGroup ?? study.studyId);
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
