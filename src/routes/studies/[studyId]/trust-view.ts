/**
 * How far every result of a study can be relied on, as its page shows it: one result in full, the
 * others grouped by what was judged of them, and with each of them what is its own.
 */
import type { Concern } from '#lib/reliability/domain.ts';
import { JUDGEMENT_LABELS } from '#lib/reliability/grade-meanings.ts';
import { compareGrades, type Grade } from '#lib/reliability/grades.ts';
import type { StoredExplanation } from '#lib/server/db/queries/assessments.ts';
import type { StudyDossier, StudyTrust } from '#lib/server/evidence/study-page.ts';
import { worstDomainOf } from '#lib/reliability/other-scales.ts';
import { count } from '#lib/wording/numbers.ts';
import { layoutSwing, type PlacedSwing } from '#lib/charts/swing/layout.ts';
import { axesOf, statementsApart, type Axes, type StatementWords } from './trust-axes.ts';
import {
	groupJudged,
	reasonsGroup,
	resultId,
	type Judged,
	type ReasonsGroup
} from './trust-groups.ts';
import { othersFinding, registrationCaution, unknownFinding } from './trust-finding.ts';
import { reasonsOf, type LoweringRow, type Reasons } from './trust-reasons.ts';

/** What results of which the same was judged have in common. */
export interface SharedTrust {
	/** Where it is told, and of how many results. */
	readonly id: string;
	readonly results: number;
	readonly grade: Grade;
	readonly headline: string;
	/** How far all unknowns together could move it; without a full stop. */
	readonly finding: string;
	readonly domains: Reasons['domains'];
}

/** What is said beside one result. */
export interface ResultTrust {
	readonly shared: SharedTrust;
	/** What the rules that may lower say of it and not of the results that share its domains. */
	readonly lowering: readonly Pick<LoweringRow, 'name' | 'sentence'>[];
	/** Columns whose values are not those of the results that share its domains. */
	readonly read: readonly string[];
	/** A reading after the trial proper. */
	readonly caution: string | null;
	/** On the other two axes, what the result told in full does not share. */
	readonly apart: readonly StatementWords[];
	/** What other scales say of it; null where they say the same of the result told in full. */
	readonly scales: string | null;
}

export interface LeadTrust {
	readonly resultId: string;
	/** The heading: the letter, of which results it is the best, and how far it could move. */
	readonly finding: string;
	readonly reasons: Reasons;
	readonly axes: Axes;
	readonly worstDomain: string;
	/** What the letter does not read and a reader must know. */
	readonly cautions: readonly string[];
	/** How many facts are not stated. */
	readonly unknownFinding: string;
	readonly swing: PlacedSwing;
}

export interface EarlierAssessment {
	readonly resultId: string;
	readonly grade: Grade;
	readonly rulesVersion: number;
	readonly dataVersion: string;
	/** Days, as text. */
	readonly from: string;
	readonly until: string;
}

export interface TrustView {
	/** Null for a study without results. */
	readonly lead: LeadTrust | null;
	/** The groups that the result told in full does not belong to, best letter first. */
	readonly others: readonly ReasonsGroup[];
	/** How many of them have which letter. */
	readonly othersFinding: string;
	readonly ofResult: Readonly<Record<string, ResultTrust>>;
	readonly made: {
		readonly rulesVersion: number;
		readonly dataVersion: string;
		readonly on: string;
	} | null;
	readonly earlier: readonly EarlierAssessment[];
}

type Input = Pick<StudyDossier, 'results' | 'names'> & { readonly trust: StudyTrust };

export function trustView({ results, names, trust }: Input): TrustView {
	const judged = judgedOf({ results, names, trust });
	const wanted = trust.grade?.resultId;
	const lead = judged.find(({ weighed }) => weighed.result.resultId === wanted) ?? judged[0];
	const earlier = trust.history.map(({ assessedAt, supersededAt, ...past }) => ({
		...past,
		from: day(assessedAt),
		until: day(supersededAt)
	}));
	if (lead === undefined)
		return { lead: null, others: [], othersFinding: '', ofResult: {}, made: null, earlier };
	const groups = groupJudged(judged);
	const own = groups.find((members) => members.includes(lead)) ?? [lead];
	const others = groups
		.filter((members) => members !== own)
		.toSorted(([a], [b]) => compareGrades(a.reasons.grade, b.reasons.grade))
		.map((members, index) => reasonsGroup(members, lead, `reasons-${index + 2}`));
	// One object for all results of a group, so that the page holds it once.
	const ofLead = sharedTrust('why', lead.reasons, own.length);
	const shared = others.map(({ id, reasons, results: of }) => sharedTrust(id, reasons, of.length));
	return {
		lead: leadTrust(lead, { judged, trust }),
		others,
		othersFinding: othersFinding(others, lead.reasons.grade),
		ofResult: Object.fromEntries(
			judged.map((one) => {
				const place = others.find(({ results: of }) => of.includes(resultId(one)));
				const common = shared.find(({ id }) => id === place?.id) ?? ofLead;
				return [resultId(one), resultTrust(one, lead, place, common)];
			})
		),
		made: madeOf(lead.stored),
		earlier
	};
}

function sharedTrust(id: string, reasons: ReasonsGroup['reasons'], results: number): SharedTrust {
	const { grade, headline, finding, domains } = reasons;
	return { id, results, grade, headline, finding, domains };
}

function judgedOf({ results, names, trust }: Input): readonly Judged[] {
	const ofStudy = {
		results: results.map(({ result }) => result),
		inProducts: trust.inProducts,
		names
	};
	return results.flatMap((weighed): readonly Judged[] => {
		const stored = trust.explanations.get(weighed.result.resultId);
		if (stored === undefined) return [];
		return [
			{
				weighed,
				stored,
				reasons: reasonsOf(stored, weighed.assessment),
				axes: axesOf(weighed, ofStudy)
			}
		];
	});
}

function leadTrust(
	lead: Judged,
	{ judged, trust }: { readonly judged: readonly Judged[]; readonly trust: StudyTrust }
): LeadTrust {
	const { reasons, axes, stored } = lead;
	return {
		resultId: resultId(lead),
		finding: `Reliability ${reasons.grade}${amongOthers(lead, judged, trust)}. ${reasons.finding}`,
		reasons,
		axes,
		worstDomain: JUDGEMENT_LABELS[worstDomainOf(concernsOf(stored))],
		cautions: [...cautionsOf(axes), ...registrationCaution(lead.weighed.study)],
		unknownFinding: unknownFinding(reasons.unknowns.length),
		swing: layoutSwing(reasons)
	};
}

/** Of which results the letter at the top is the best. */
function amongOthers(
	{ reasons }: Judged,
	judged: readonly Judged[],
	{ grade }: StudyTrust
): string {
	if (judged.length === 1) return '';
	if (judged.every((one) => one.reasons.grade === reasons.grade)) {
		return `, the same for all ${count(judged.length, 'result')}`;
	}
	if (grade === null) return ', of its first result';
	const kind = grade.contrast === 'controlled' ? 'with a control' : 'before and after';
	return grade.bestOf === 1
		? `, of its one result ${kind}`
		: `, the best of ${grade.bestOf} results ${kind}`;
}

function concernsOf({ entries }: StoredExplanation): readonly { readonly countsAs: Concern }[] {
	return entries.flatMap(({ about, value }) =>
		about === 'domain' && (value === 'low' || value === 'some' || value === 'high')
			? [{ countsAs: value }]
			: []
	);
}

function resultTrust(
	one: Judged,
	lead: Judged,
	place: ReasonsGroup | undefined,
	shared: SharedTrust
): ResultTrust {
	const { reasons, axes } = one;
	const readThere = shared.domains.flatMap(({ read }) => read);
	const readHere = new Set(reasons.domains.flatMap(({ read }) => read));
	const saidThere = place?.lowering ?? lead.reasons.lowering;
	const isOwn = ({ rule, sentence }: LoweringRow): boolean =>
		!saidThere.some((row) => row.rule === rule && row.sentence === sentence);
	return {
		shared,
		lowering: reasons.lowering.filter(isOwn).map(({ name, sentence }) => ({ name, sentence })),
		read: [...readHere].filter((cell) => !readThere.includes(cell)),
		caution: cautionsOf(axes, ['phase'])[0] ?? null,
		apart: statementsApart(axes, lead.axes),
		scales: scalesOf(one) === scalesOf(lead) ? null : scalesOf(one)
	};
}

/** "Jadad 2 to 5 of 5 · PEDro 6 to 10 of 10 · worst domain some concern" */
function scalesOf({ axes, stored }: Judged): string {
	return [
		...axes.scales.map(({ name, points }) => `${name} ${points}`),
		`worst domain ${JUDGEMENT_LABELS[worstDomainOf(concernsOf(stored))]}`
	].join(' · ');
}

/** `shared_statement`: many results that are one sentence. */
function cautionsOf(
	{ information }: Axes,
	aspects: readonly string[] = ['phase', 'shared_statement']
): readonly string[] {
	return information.flatMap(({ aspect, sentence }) =>
		aspects.includes(aspect) ? [sentence] : []
	);
}

function madeOf({ rulesVersion, dataVersion, assessedAt }: StoredExplanation) {
	return { rulesVersion, dataVersion, on: day(assessedAt) };
}

/** "2025-03-14" */
function day(moment: Date): string {
	return moment.toISOString().slice(0, 10);
}
