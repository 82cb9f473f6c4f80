/**
 * What was studied, ingredient by outcome, as data without pixels: one mark is one study, and a
 * cell leads with the trials that set the ingredient alone against vehicle or placebo.
 *
 * The letter of a mark is that of the result which gives the mark its side: the study's primary
 * result on the cell's outcome, for the mark's question. A better letter of another result of the
 * study would speak for something that the mark does not show.
 */
import {
	orientEffects,
	QUESTIONS,
	type OrientedEffect,
	type Question
} from '#lib/evidence/orientation.ts';
import {
	BENEFIT_OUTCOMES,
	outcomeDefinition,
	type Outcome,
	type OutcomeFamily
} from '#lib/evidence/outcomes.ts';
import type { Study } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { BodyKey } from '#lib/synthesis/body-question.ts';
import type { BodyState, Certainty } from '#lib/synthesis/body.ts';
import { primaryOf } from '#lib/synthesis/counted-studies.ts';
import { studyDirection, type StudyDirection } from '#lib/synthesis/study-direction.ts';
import { group } from 'd3-array';

/**
 * `vehicle`: alone against vehicle or placebo, the only kind that bears on whether the ingredient
 * works. `other`: any other comparison in which it stands on one side only. `before_after`: no
 * comparison.
 */
export type MarkKind = 'vehicle' | 'other' | 'before_after';

export interface StudyMark {
	readonly studyId: string;
	/** Studies that may share people share a trial; a trial counts once. */
	readonly trial: string;
	readonly citation: string;
	readonly kind: MarkKind;
	/** Null for before and after. */
	readonly question: Question | null;
	/** Null for before and after: nothing to be better than. */
	readonly direction: StudyDirection | null;
	/** Null for before and after. */
	readonly reliability: MarkReliability | null;
}

/** How far the result behind a mark can be relied on. */
export interface MarkReliability {
	readonly grade: Grade;
	readonly resultId: string;
}

export interface MapCell {
	readonly outcome: Outcome;
	/** Trials of kind `vehicle`. */
	readonly vehicleTrials: number;
	/** What the cell comes to, in a few words; null where it was not weighed. */
	readonly words: string | null;
	/** In the order of kinds, then of directions, then of ids. Empty: nothing that is about it. */
	readonly marks: readonly StudyMark[];
}

export interface MapRow {
	readonly slug: string;
	readonly name: string;
	/** Studies that name it in any arm, whatever they report. */
	readonly studies: number;
	/** Trials of kind `vehicle` over all columns. */
	readonly vehicleTrials: number;
	/** One a column; null where it was not studied. */
	readonly cells: readonly (MapCell | null)[];
}

export interface MapColumn {
	readonly outcome: Outcome;
	readonly name: string;
	readonly family: OutcomeFamily;
}

export interface EvidenceMap {
	readonly columns: readonly MapColumn[];
	/** Most vehicle trials first, then most studies, then by name. */
	readonly rows: readonly MapRow[];
}

export interface NamedIngredient {
	readonly slug: string;
	readonly name: string;
	/** Studies that name it in any arm, with or without a result. */
	readonly studies: number;
}

/** A body of evidence, of an outcome or of a family, as the map reads it. */
export interface WeighedBody {
	readonly slug: string;
	readonly key: BodyKey;
	readonly state: BodyState;
	readonly level: Certainty | null;
	/** "may reduce · low certainty" */
	readonly short: string;
}

const KINDS: readonly MarkKind[] = ['vehicle', 'other', 'before_after'];
const DIRECTION_ORDER: readonly (StudyDirection | null)[] = [
	'favours',
	'against',
	'exactly_equal',
	'mixed',
	'not_reported',
	null
];
/** With the ingredient on both sides a trial asks about something else, such as its strength. */
const NOT_ABOUT_IT: readonly Question[] = ['on_both_sides', 'dose_or_form'];

const COLUMNS: readonly MapColumn[] = BENEFIT_OUTCOMES.map((outcome) => {
	const { name, family } = outcomeDefinition(outcome);
	return { outcome, name, family };
});

/** Every ingredient with a result, in the order of the map; ingredients without one are left out. */
export function evidenceMapSeries(
	results: readonly AssessedResult[],
	ingredients: readonly NamedIngredient[],
	bodies: readonly WeighedBody[]
): EvidenceMap {
	const bySlug = groupBySlug(results);
	const words = new Map(bodies.map(({ slug, key, short }) => [`${slug} ${key}`, short]));
	const rows = ingredients.flatMap((ingredient) => {
		const own = bySlug.get(ingredient.slug);
		return own ? [rowOf(ingredient, own, words)] : [];
	});
	return { columns: COLUMNS, rows: rows.sort(compareRows) };
}

function compareRows(a: MapRow, b: MapRow): number {
	return (
		b.vehicleTrials - a.vehicleTrials || b.studies - a.studies || a.name.localeCompare(b.name, 'en')
	);
}

function groupBySlug(results: readonly AssessedResult[]): Map<string, AssessedResult[]> {
	const groups = new Map<string, AssessedResult[]>();
	for (const weighed of results) {
		const { arm, comparator } = weighed;
		const slugs = [...arm.ingredients, ...(comparator?.ingredients ?? [])].map((i) => i.slug);
		for (const slug of new Set(slugs)) {
			const group = groups.get(slug);
			if (group) group.push(weighed);
			else groups.set(slug, [weighed]);
		}
	}
	return groups;
}

function rowOf(
	{ slug, name, studies }: NamedIngredient,
	results: readonly AssessedResult[],
	words: ReadonlyMap<string, string>
): MapRow {
	const oriented = results.flatMap((weighed) => orientEffects(weighed, slug));
	const cells = COLUMNS.map(({ outcome }) =>
		cellOf(outcome, oriented, words.get(`${slug} ${outcome}`) ?? null)
	);
	const marks = cells.flatMap((cell) => cell?.marks ?? []);
	return {
		slug,
		name,
		studies,
		vehicleTrials: countTrials(marks),
		cells
	};
}

function countTrials(marks: readonly StudyMark[]): number {
	return new Set(marks.filter((m) => m.kind === 'vehicle').map((m) => m.trial)).size;
}

function cellOf(
	outcome: Outcome,
	oriented: readonly OrientedEffect<AssessedResult>[],
	words: string | null
): MapCell | null {
	const byStudy = group(
		oriented.filter((o) => o.weighed.result.outcome === outcome),
		(o) => o.weighed.study.studyId
	);
	const marks = [...byStudy.values()]
		.flatMap((own) => markOf(own) ?? [])
		.sort(
			(a, b) =>
				KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
				DIRECTION_ORDER.indexOf(a.direction) - DIRECTION_ORDER.indexOf(b.direction) ||
				(a.studyId < b.studyId ? -1 : 1)
		);
	if (marks.length === 0 && words === null) return null;
	return { outcome, vehicleTrials: countTrials(marks), words, marks };
}

/** One study of a cell: its comparison that bears most on the ingredient, else its before and after. */
function markOf(own: readonly OrientedEffect<AssessedResult>[]): StudyMark | null {
	const study = own[0]?.weighed.study;
	if (!study) return null;
	const question = QUESTIONS.find(
		(q) => !NOT_ABOUT_IT.includes(q) && own.some((o) => o.question === q)
	);
	if (question !== undefined) {
		const answers = own.filter((o) => o.question === question);
		return {
			...identify(study),
			kind: question === 'single_vs_vehicle' ? 'vehicle' : 'other',
			question,
			direction: studyDirection(answers),
			reliability: reliabilityOf(answers)
		};
	}
	if (!own.some((o) => o.question === null)) return null;
	return {
		...identify(study),
		kind: 'before_after',
		question: null,
		direction: null,
		reliability: null
	};
}

/** Of the result that the study is counted for, so that a mark and its letter are of one result. */
function reliabilityOf(answers: readonly OrientedEffect<AssessedResult>[]): MarkReliability | null {
	const primary = primaryOf(answers);
	if (primary === null) return null;
	const { result, assessment } = primary.weighed;
	return { grade: assessment.grade, resultId: result.resultId };
}

function identify(study: Study): Pick<StudyMark, 'studyId' | 'trial' | 'citation'> {
	const { studyId, citation, overlapGroup } = study;
	return { studyId, citation, trial: overlapGroup ?? studyId };
}
