/**
 * What the grade of a result is read from, flat and named like the columns. Everything else (what a
 * result found, how large, how significant, who paid) is not here, so the grade cannot read it.
 */
import {
	comparedPeople,
	controlOf,
	isSmallestGroupHalved,
	isWithinPersonDesign,
	smallestGroup
} from '#lib/evidence/people.ts';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { ResultInContext, Study } from '#lib/evidence/types.ts';
import type {
	ArmRole,
	Assessment,
	Blinding,
	Contrast,
	Design,
	PeerReviewed,
	ResultFlag,
	Statistic,
	YesNoNotReported
} from '#lib/evidence/vocabulary.ts';

export interface GradingFields {
	readonly contrast: Contrast;
	/** The role of the result's own comparator; null without a concurrent control. */
	readonly control: ArmRole | null;
	readonly design: Design;
	/** Whether the design makes every person their own control. */
	readonly within_person_design: boolean;
	readonly randomization_described: YesNoNotReported;
	readonly blinding: Blinding;
	readonly assessment: Assessment;
	readonly n_enrolled: number | null;
	readonly n_analyzed: number | null;
	readonly dropouts: number | null;
	/** Per cent of those who began. Null when the losses cannot be derived. */
	readonly lost_percent: number | null;
	readonly statistic: Statistic;
	readonly flags: readonly ResultFlag[];
	readonly registration: string | null;
	/** Whether what is reported is what was registered. No column holds it; a curator may set it. */
	readonly reported_as_registered: YesNoNotReported;
	readonly peer_reviewed: PeerReviewed;
	readonly doi: string | null;
	readonly pmid: string | null;
	readonly pmcid: string | null;
	readonly people: number | null;
	/** Both sides belong to the same people, by design or by their numbers. */
	readonly within_person: boolean;
	readonly smallest_group: number | null;
	/** No group sizes are stated, and the groups are taken to be equal. Changes words only. */
	readonly smallest_group_halved: boolean;
	readonly outcome: Outcome;
	readonly week: number | null;
}

export type GradingColumn = keyof GradingFields;

/** A cell as it was read: what an explanation keeps and a page shows. */
export interface FieldRead {
	readonly column: string;
	readonly value: string | number | boolean | null;
}

/** What a curator judged that no column of the files holds. */
export interface CuratedFacts {
	readonly reportedAsRegistered?: YesNoNotReported;
}

export function readGradingFields(
	context: ResultInContext,
	{ reportedAsRegistered = 'not_reported' }: CuratedFacts = {}
): GradingFields {
	const { result, study } = context;
	const { people, withinPerson } = comparedPeople(context);
	return {
		contrast: result.contrast,
		control: controlOf(context),
		design: study.design,
		within_person_design: isWithinPersonDesign(study),
		randomization_described: study.randomizationDescribed,
		blinding: study.blinding,
		assessment: result.assessment,
		n_enrolled: study.nEnrolled,
		n_analyzed: study.nAnalyzed,
		dropouts: study.dropouts,
		lost_percent: lostPercent(study),
		statistic: result.statistic,
		flags: result.flags,
		registration: study.registration,
		reported_as_registered: reportedAsRegistered,
		peer_reviewed: study.peerReviewed,
		doi: study.doi,
		pmid: study.pmid,
		pmcid: study.pmcid,
		people,
		within_person: withinPerson,
		smallest_group: smallestGroup(context),
		smallest_group_halved: isSmallestGroupHalved(context),
		outcome: result.outcome,
		week: result.week
	};
}

/**
 * People lost, in per cent of those who began: the larger of the stated dropouts and of enrolled
 * minus analysed, over enrolled (else analysed plus dropouts). Null when it cannot be derived, also
 * when more people are said to be analysed than began and nothing else is stated.
 */
export function lostPercent({
	nEnrolled,
	nAnalyzed,
	dropouts
}: Pick<Study, 'nEnrolled' | 'nAnalyzed' | 'dropouts'>): number | null {
	if (dropouts === 0 && nEnrolled === null) return 0;
	const missing = nEnrolled === null || nAnalyzed === null ? null : nEnrolled - nAnalyzed;
	const lost = Math.max(dropouts ?? -1, missing ?? -1);
	const began = nEnrolled ?? (nAnalyzed === null ? null : nAnalyzed + lost);
	if (lost < 0 || began === null || began <= 0) return null;
	return Math.min(100, (100 * lost) / began);
}

/** The named cells, with lists as the files write them. */
export function fieldsRead(
	fields: GradingFields,
	columns: readonly GradingColumn[]
): readonly FieldRead[] {
	return columns.map((column) => {
		const value = fields[column];
		return { column, value: typeof value === 'object' && value !== null ? value.join(';') : value };
	});
}
