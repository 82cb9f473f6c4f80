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
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import { groupByStudy } from '#lib/synthesis/body-directions.ts';
import { beforeAfterFinding, controlledFinding } from '#lib/synthesis/finding-sentences.ts';
import { captionFor, compareFacets, facetOf, type Facet } from './facets.ts';
import { OWN_GROUPS, QUESTION_GROUPS, type GroupText, type OwnGroup } from './group-text.ts';
import { placeOf } from './rows.ts';
import type { Subject } from './setting-text.ts';
import { studiesOf, type RowOrder, type StudyRows } from './study-rows.ts';

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
	/** Of what is shown. */
	readonly studies: number;
	readonly results: number;
	/** Results of other grades than those asked for; the finding counts them as well. */
	readonly hidden: number;
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
	/** Shows only results of these grades; null shows all. */
	readonly grades?: readonly Grade[] | null;
	/** Within a ruler. */
	readonly order?: RowOrder;
}

const ROWS_PER_STUDY = 2;

/**
 * Groups results for the chart. Nothing is dropped, save what another arm did against its own start
 * where a subject is given: that is not the subject's. What a choice of grades hides is counted, and a
 * panel's finding stays that of all its results: hiding the weak ones does not change what was found.
 */
export function buildResultsSeries(
	results: readonly AssessedResult[],
	{
		subject = null,
		rowsPerStudy = ROWS_PER_STUDY,
		grades = null,
		order = 'study'
	}: SeriesOptions = {}
): ResultsSeries {
	const oriented = results.flatMap((r) => orientEffects(r, subject?.slug ?? null));
	const controlled = oriented.filter((o) => o.question !== null);
	const own = oriented.filter((o) => o.question === null);
	const build = { subject, rowsPerStudy, grades, order };
	return {
		subject,
		controlled: panel('controlled', controlledFinding(controlled), controlled, build),
		beforeAfter: panel('before_after', beforeAfterFinding(own), own, build)
	};
}

type Build = Required<SeriesOptions>;
type Oriented = OrientedEffect<AssessedResult>;

function panel(
	contrast: Contrast,
	finding: string | null,
	all: readonly Oriented[],
	build: Build
): PanelSeries | null {
	if (finding === null) return null;
	const { grades } = build;
	const results = all.filter((o) => grades?.includes(o.weighed.assessment.grade) ?? true);
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
		results: results.length,
		hidden: all.length - results.length
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

function facetsOf(members: readonly Oriented[], build: Build): FacetSeries[] {
	const facets = new Map<string, { facet: Facet; members: Oriented[] }>();
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
