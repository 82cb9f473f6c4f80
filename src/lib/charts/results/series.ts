/**
 * Results grouped for the chart: controlled and before–after apart; controlled by the question that
 * the comparison answers; within it by metric, assessment and unit, each with a ruler of its own;
 * within that by study. No places and no pixels.
 */
import {
	orientEffects,
	QUESTIONS,
	type OrientedEffect,
	type Question
} from '#lib/evidence/orientation.ts';
import type { Contrast } from '#lib/evidence/vocabulary.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';
import { groupByStudy } from '#lib/synthesis/body-directions.ts';
import { beforeAfterFinding, controlledFinding } from '#lib/synthesis/finding-sentences.ts';
import { comparePrimary } from '#lib/synthesis/study-direction.ts';
import { captionFor, compareFacets, facetOf, type Facet } from './facets.ts';
import { OWN_GROUPS, QUESTION_GROUPS, type GroupText, type OwnGroup } from './group-text.ts';
import { placeOf, toRow, type ResultRow } from './rows.ts';
import { amountText, sidesOf, type Subject } from './setting-text.ts';

/** Rows of one study on one ruler; those beyond the first few wait under the study. */
export interface StudyRows {
	readonly studyId: string;
	readonly study: string;
	readonly shown: readonly ResultRow[];
	readonly more: readonly ResultRow[];
}

export interface FacetSeries extends Facet {
	readonly studies: readonly StudyRows[];
}

export interface GroupSeries extends GroupText {
	readonly key: Question | OwnGroup;
	readonly facets: readonly FacetSeries[];
}

export interface PanelSeries {
	readonly contrast: Contrast;
	/** What the panel comes to, by rule from its rows. */
	readonly finding: string;
	readonly groups: readonly GroupSeries[];
	readonly studies: number;
	readonly results: number;
}

export interface ResultsSeries {
	readonly subject: Subject | null;
	readonly controlled: PanelSeries | null;
	readonly beforeAfter: PanelSeries | null;
}

export interface SeriesOptions {
	/** Whose side the chart takes; without it effects stay as the source orders the arms. */
	readonly subject?: Subject | null;
	/** Rows of one study that a ruler shows at once. */
	readonly rowsPerStudy?: number;
}

const ROWS_PER_STUDY = 2;

/**
 * Groups results for the chart. Nothing is dropped, save what another arm did against its own start
 * where a subject is given: that is not the subject's.
 */
export function buildResultsSeries(
	results: readonly WeighedResult[],
	{ subject = null, rowsPerStudy = ROWS_PER_STUDY }: SeriesOptions = {}
): ResultsSeries {
	const oriented = results.flatMap((r) => orientEffects(r, subject?.slug ?? null));
	const controlled = oriented.filter((o) => o.question !== null);
	const own = oriented.filter((o) => o.question === null);
	const build = { subject, rowsPerStudy };
	return {
		subject,
		controlled: panel('controlled', controlledFinding(controlled), controlled, build),
		beforeAfter: panel('before_after', beforeAfterFinding(own), own, build)
	};
}

type Build = Required<SeriesOptions>;

function panel(
	contrast: Contrast,
	finding: string | null,
	results: readonly OrientedEffect[],
	build: Build
): PanelSeries | null {
	if (finding === null) return null;
	const keys = contrast === 'controlled' ? QUESTIONS : OWN_GROUPS.map((group) => group.key);
	const texts = new Map<string, GroupText>([
		...QUESTIONS.map((key) => [key, QUESTION_GROUPS[key]] as const),
		...OWN_GROUPS.map((group) => [group.key, group] as const)
	]);
	const groups = keys.flatMap((key): GroupSeries[] => {
		const members = results.filter((r) => groupKeyOf(r) === key);
		const text = texts.get(key);
		if (members.length === 0 || !text) return [];
		return [{ ...text, key, facets: facetsOf(members, build) }];
	});
	return {
		contrast,
		finding,
		groups,
		studies: groupByStudy(results).length,
		results: results.length
	};
}

function groupKeyOf(oriented: OrientedEffect): Question | OwnGroup {
	if (oriented.question !== null) return oriented.question;
	switch (placeOf(oriented)) {
		case 'ruler':
			return 'own_figure';
		case 'band':
			return 'own_words';
		case 'nowhere':
			return oriented.weighed.result.metric === 'responder_rate' ? 'own_share' : 'own_unplaced';
	}
}

function facetsOf(members: readonly OrientedEffect[], build: Build): FacetSeries[] {
	const facets = new Map<string, { facet: Facet; members: OrientedEffect[] }>();
	for (const member of members) {
		const facet = facetOf(member);
		const held = facets.get(facet.key);
		if (held) held.members.push(member);
		else facets.set(facet.key, { facet, members: [member] });
	}
	return [...facets.values()]
		.sort((a, b) => compareFacets(a.facet, b.facet))
		.map(({ facet, members }) => ({
			...facet,
			caption: captionFor(facet, members),
			studies: studiesOf(members, build)
		}));
}

/** Studies by name, never by size; within a study the nearest to its primary result first. */
function studiesOf(members: readonly OrientedEffect[], build: Build): StudyRows[] {
	return groupByStudy(members)
		.map((study) => studyRows(study, build))
		.sort((a, b) => a.study.localeCompare(b.study, 'en'));
}

function studyRows(
	results: readonly OrientedEffect[],
	{ subject, rowsPerStudy }: Build
): StudyRows {
	const amountIsEnough = subject !== null && amountsTellArmsApart(results, subject.slug);
	const rows = [...results]
		.sort((a, b) => comparePrimary(a, b) || byId(a, b))
		.map((r) => toRow(r, { subject, amountIsEnough }));
	const [first] = rows;
	return {
		studyId: first?.studyId ?? '',
		study: first?.study ?? '',
		...fewRows(rows, rowsPerStudy)
	};
}

/**
 * The first rows, and the first of every kind of mark that those lack: what waits under the study
 * never says anything that is not also in sight.
 */
function fewRows(rows: readonly ResultRow[], atLeast: number): Pick<StudyRows, 'shown' | 'more'> {
	const seen = new Set<string>();
	const isShown = rows.map((row, i) => {
		const kind = `${row.mark} ${Math.sign(row.estimate ?? 0)}`;
		const shows = i < atLeast || !seen.has(kind);
		if (shows) seen.add(kind);
		return shows;
	});
	return {
		shown: rows.filter((_, i) => isShown[i]),
		more: rows.filter((_, i) => !isShown[i])
	};
}

function byId(a: OrientedEffect, b: OrientedEffect): number {
	return a.weighed.result.resultId < b.weighed.result.resultId ? -1 : 1;
}

/** Whether different arms of the study hold different stated amounts of the ingredient. */
function amountsTellArmsApart(results: readonly OrientedEffect[], slug: string): boolean {
	const amounts = new Map<string, string>();
	for (const result of results) {
		const { own } = sidesOf(result);
		const amount = amountText(own, slug);
		if (amount === null) return false;
		amounts.set(own.armId, amount);
	}
	return new Set(amounts.values()).size === amounts.size;
}
