/** The results of a study by what was judged of them, and what tells one group from another. */
import { group } from 'd3-array';
import { OUTCOME_DEFINITIONS } from '#lib/evidence/outcomes.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { StoredExplanation } from '#lib/server/db/queries/assessments.ts';
import type { Axes } from './trust-axes.ts';
import type { DomainRow, LoweringRow, Reasons } from './trust-reasons.ts';

export interface Judged {
	readonly weighed: AssessedResult;
	readonly stored: StoredExplanation;
	readonly reasons: Reasons;
	readonly axes: Axes;
}

/** Results of which the same was judged from the same. */
export interface ReasonsGroup {
	/** The id of its place on the page. */
	readonly id: string;
	readonly reasons: Omit<Reasons, 'lowering'>;
	readonly lowering: readonly SharedLowering[];
	/** Their ids. */
	readonly results: readonly string[];
	/** "Wrinkle depth (4), Elasticity" */
	readonly outcomes: string;
	/** What differs from the result told in full. */
	readonly differs: readonly string[];
}

/** A rule that may lower, with what it said of each result of a group. */
export interface SharedLowering extends Omit<LoweringRow, 'sentence'> {
	/** Null where it differs; then each result says its own. */
	readonly sentence: string | null;
}

export type Members = readonly [Judged, ...Judged[]];

/** By all that was judged; what it was read from, and the sentences on people and weeks, may differ. */
export function groupJudged(judged: readonly Judged[]): readonly Members[] {
	const alike = group(judged, ({ reasons }) =>
		JSON.stringify({
			...reasons,
			domains: reasons.domains.map((row) => ({ ...row, read: [] })),
			lowering: reasons.lowering.map(({ rule, lowers, grade }) => ({ rule, lowers, grade }))
		})
	);
	return [...alike.values()].flatMap(([first, ...rest]) =>
		first === undefined ? [] : [[first, ...rest] as const]
	);
}

export function reasonsGroup(members: Members, lead: Judged, id: string): ReasonsGroup {
	const [first] = members;
	const { lowering: ownLowering, ...rest } = first.reasons;
	const domains = rest.domains.map((row) => ({ ...row, read: sharedRead(row, members) }));
	const reasons = { ...rest, domains };
	const lowering = ownLowering.map((row) => ({
		...row,
		sentence: sharedSentence(row, members)
	}));
	return {
		id,
		reasons,
		lowering,
		results: members.map(resultId),
		outcomes: outcomesOf(members),
		differs: differences(reasons, lowering, lead.reasons)
	};
}

export const resultId = ({ weighed }: Judged): string => weighed.result.resultId;

function sharedSentence({ rule }: LoweringRow, members: readonly Judged[]): string | null {
	const said = new Set(
		members.map(({ reasons }) => reasons.lowering.find((row) => row.rule === rule)?.sentence)
	);
	const [sentence] = said;
	return said.size === 1 ? (sentence ?? null) : null;
}

/** What was read of every member; "differs" in place of a value that is not the same for all. */
function sharedRead({ domain }: DomainRow, members: Members): readonly string[] {
	const reads = members.map(({ reasons }) => readOf(reasons, domain));
	const [first = []] = reads;
	return first.map((cell, index) =>
		reads.every((read) => read[index] === cell)
			? cell
			: `${cell.slice(0, cell.indexOf(' = '))} differs from result to result`
	);
}

const readOf = ({ domains }: Reasons, wanted: string): readonly string[] =>
	domains.find(({ domain }) => domain === wanted)?.read ?? [];

function outcomesOf(members: readonly Judged[]): string {
	return OUTCOME_DEFINITIONS.flatMap(({ outcome, name }) => {
		const n = members.filter(({ weighed }) => weighed.result.outcome === outcome).length;
		return n === 0 ? [] : [n === 1 ? name : `${name} (${n})`];
	}).join(', ');
}

/** What a reader would notice first: other judgements, other lowering; else other unknowns. */
function differences(
	of: ReasonsGroup['reasons'],
	lowering: readonly SharedLowering[],
	from: Reasons
): readonly string[] {
	const judged = of.domains.flatMap(({ domain, name, word, sentence }) => {
		const other = from.domains.find((row) => row.domain === domain);
		if (other?.word === word && other.sentence === sentence) return [];
		return [other?.word === word ? `${name}: ${sentence}` : `${name}: ${word}. ${sentence}`];
	});
	const gone = from.domains
		.filter(({ domain }) => !of.domains.some((row) => row.domain === domain))
		.map(({ name }) => `${name}: not asked here.`);
	const lowered = lowering.flatMap(({ rule, lowers, name, sentence }) => {
		const other = from.lowering.find((row) => row.rule === rule);
		if (lowers === other?.lowers) return [];
		const said = sentence ?? 'each result falls short of it in its own way.';
		return [lowers ? `${name}: ${said}` : `${name}: lowers nothing here.`];
	});
	const told = [...judged, ...gone, ...lowered];
	return told.length > 0 ? told : ['The same judgements; other facts are unknown.'];
}
