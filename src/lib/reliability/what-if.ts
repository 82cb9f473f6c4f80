/**
 * What a reader's own rules would change: every result graded again by the same function with other
 * choices. Nothing is kept; ours stay what they are.
 */
import { group } from 'd3-array';
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { DomainName } from './domain.ts';
import { readGradingFields, type CuratedFacts, type GradingFields } from './fields.ts';
import { gradeFields, type GradedResult } from './grade.ts';
import { betterGrade, type Grade } from './grades.ts';
import { ingredientAlone } from './ingredient-alone.ts';
import { jadadOf, pedroOf, worstDomainOf, type ScaleScore } from './other-scales.ts';
import { rulesWith } from './rules.ts';
import { gradingResults } from './study-grade.ts';
import { isOurs, ruleChoicesOf, VETO_DOMAINS, type WhatIfChoices } from './what-if-choices.ts';
import {
	compareRankings,
	CONCERNS,
	OTHER_RULES,
	type OrderedResult,
	type Ranking
} from './what-if-orders.ts';

/** A result as ours judge it, with all that grading it again needs. The same for every reader. */
export interface RegradableResult extends Omit<OrderedResult, 'yours'> {
	readonly resultId: string;
	readonly fields: GradingFields;
	/** Domains of high concern. */
	readonly high: readonly DomainName[];
}

export function regradable(context: ResultInContext, curated: CuratedFacts = {}): RegradableResult {
	const { result } = context;
	const fields = readGradingFields(context, curated);
	const { grade, domains } = gradeFields(fields);
	return {
		resultId: result.resultId,
		studyId: result.studyId,
		outcome: result.outcome,
		contrast: result.contrast,
		ingredient: ingredientAlone(context),
		fields,
		ours: grade,
		high: domains.filter(({ countsAs }) => countsAs === 'high').map(({ domain }) => domain),
		other: {
			jadad: notStated(jadadOf(context)),
			pedro: notStated(pedroOf(context)),
			worst_domain: CONCERNS.indexOf(worstDomainOf(domains))
		}
	};
}

/** Only points for what is stated count: what a source does not state earns none, and costs none. */
function notStated({ stated, outOf }: ScaleScore): number {
	return outOf - stated;
}

export interface Regraded<Id> {
	readonly id: Id;
	readonly ours: Grade;
	readonly yours: Grade;
}

/** What becomes of the results in which a domain lost its veto, all else being the reader's. */
export interface LostVetoes {
	/** Controlled results with high concern in such a domain. */
	readonly held: number;
	/** Of these: another grade than with the veto. */
	readonly moved: number;
	/** Of the others: the domain counts among too many of some concern. */
	readonly tooManySome: number;
	/** Of the others: a domain that kept its veto is of high concern too. */
	readonly otherHigh: number;
}

export interface WhatIf {
	readonly ours: boolean;
	/** Every result, in the order given. */
	readonly results: readonly Regraded<string>[];
	/** Those without anything to compare with. */
	readonly beforeAfter: number;
	/** Every study that has a grade. */
	readonly studies: readonly Regraded<string>[];
	/** Null where every domain keeps its veto. */
	readonly lostVetoes: LostVetoes | null;
	readonly rankings: readonly Ranking[];
}

/** Grades every result by the reader's choices and says what that changes. */
export function whatIf(judged: readonly RegradableResult[], choices: WhatIfChoices): WhatIf {
	const ours = isOurs(choices);
	const regraded = judged.map((one) => {
		const graded = ours ? null : regrade(one, choices);
		return { ...one, graded, yours: graded?.grade ?? one.ours };
	});
	return {
		ours,
		results: regraded.map(({ resultId, ours, yours }) => ({ id: resultId, ours, yours })),
		beforeAfter: judged.filter(({ contrast }) => contrast === 'before_after').length,
		studies: regradedStudies(regraded),
		lostVetoes: lostVetoes(regraded, choices),
		rankings: compareRankings(regraded, ours ? OTHER_RULES : ['yours', ...OTHER_RULES])
	};
}

function regrade({ fields }: RegradableResult, choices: WhatIfChoices): GradedResult {
	return gradeFields(fields, rulesWith(ruleChoicesOf(choices)));
}

function regradedStudies(results: readonly OrderedResult[]): readonly Regraded<string>[] {
	return [...group(results, ({ studyId }) => studyId)].flatMap(([id, ofStudy]) => {
		const lending = gradingResults(ofStudy);
		const [first, ...others] = lending;
		if (first === undefined) return [];
		const best = (which: 'ours' | 'yours'): Grade =>
			others.reduce((found, other) => betterGrade(found, other[which]), first[which]);
		return [{ id, ours: best('ours'), yours: best('yours') }];
	});
}

interface RegradedResult extends RegradableResult {
	readonly graded: GradedResult | null;
	readonly yours: Grade;
}

function lostVetoes(results: readonly RegradedResult[], choices: WhatIfChoices): LostVetoes | null {
	const lost = VETO_DOMAINS.filter((domain) => !choices.veto.includes(domain));
	if (lost.length === 0) return null;
	const held = results.filter(
		({ contrast, high }) => contrast === 'controlled' && high.some((one) => lost.includes(one))
	);
	const withVeto: WhatIfChoices = { ...choices, veto: VETO_DOMAINS };
	const unmoved = held.filter((one) => regrade(one, withVeto).grade === one.yours);
	const because = (...rules: readonly string[]): number =>
		unmoved.filter(({ graded }) => rules.includes(graded?.bias.rule ?? '')).length;
	return {
		held: held.length,
		moved: held.length - unmoved.length,
		tooManySome: because('many_some'),
		otherHigh: because('one_high', 'several_high')
	};
}
