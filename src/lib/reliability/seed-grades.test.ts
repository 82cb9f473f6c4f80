import { describe, expect, it } from 'vitest';
import { GRADED_B } from '../../../tests/golden/hand-graded/b.ts';
import { GRADED_C_OR_D } from '../../../tests/golden/hand-graded/c-and-d.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { assessResult, type ResultAssessment } from './assess.ts';
import type { DomainJudgement } from './domain.ts';
import { gradeOfStudy, type StudyGrade } from './study-grade.ts';

const GOLDEN = '../../../tests/golden';
const HAND_GRADED = [...GRADED_B, ...GRADED_C_OR_D];
const judged = readSeedContexts().map((context) => ({ context, a: assessResult(context) }));

const assessmentOf = (resultId: string): ResultAssessment => {
	const found = judged.find(({ a }) => a.resultId === resultId);
	if (!found) throw new Error(`the seed has no result ${resultId}`);
	return found.a;
};

/** As the hand-graded list writes it. */
function shorthand({ judgement, countsAs }: DomainJudgement): string {
	if (judgement !== 'not_reported') return judgement;
	return countsAs === 'high' ? '?!' : '?';
}

describe('the results graded by hand before the rules were run', () => {
	it('are more than twenty beside the four of the rules, each of them once', () => {
		expect(new Set(HAND_GRADED.map(({ resultId }) => resultId)).size).toBe(HAND_GRADED.length);
		expect(HAND_GRADED.length).toBeGreaterThanOrEqual(24);
	});

	it.each(HAND_GRADED)('$resultId is $grade, as found by hand', (byHand) => {
		const { grade, domains, notKnown } = assessmentOf(byHand.resultId);
		const inAllDesigns = domains.filter(({ domain }) => domain !== 'within_person');
		expect({
			domains: inAllDesigns.map(shorthand),
			grade,
			lowest: notKnown.lowestGrade,
			highest: notKnown.highestGrade,
			raisedBy: notKnown.raising?.column ?? null,
			loweredBy: notKnown.lowering?.column ?? null
		}).toEqual({
			domains: byHand.domains,
			grade: byHand.grade,
			lowest: byHand.lowest,
			highest: byHand.highest,
			raisedBy: byHand.raisedBy,
			loweredBy: byHand.loweredBy
		});
	});
});

describe('the grades of the shipped results', () => {
	it('are as many of each kind as recorded: none A, a minority B, two thirds D', async () => {
		const grades = tally(judged.map(({ a }) => a.grade));
		expect(grades).toEqual({ B: 110, C: 137, D: 519 });
		await expect(asJson(countsOf())).toMatchFileSnapshot(`${GOLDEN}/grade-counts.json`);
	});

	it('are the recorded ones, line by line', async () => {
		const lines = Object.fromEntries(judged.map(({ a }) => [a.resultId, lineOf(a)]));
		await expect(asJson(lines)).toMatchFileSnapshot(`${GOLDEN}/grades.json`);
	});

	it('are B only where the source calls the trial double-blind, of words and figures alike', () => {
		const good = judged.filter(({ a }) => a.grade === 'B').map(({ context }) => context);
		expect(tally(good.map(({ study }) => study.blinding))).toEqual({ double: 110 });
		expect(tally(good.map(({ result }) => result.valueKind))).toEqual({
			figure: 46,
			words_only: 64
		});
	});
});

function countsOf(): Record<string, Record<string, number>> {
	const domains = judged.flatMap(({ a }) => a.domains);
	return {
		grade_of_results: tally(judged.map(({ a }) => a.grade)),
		grade_of_controlled_results: tally(
			judged.filter(({ context: c }) => c.result.contrast === 'controlled').map(({ a }) => a.grade)
		),
		grade_of_studies: tally(studyGrades().map((study) => study?.grade ?? 'none')),
		letter: tally(judged.map(({ a }) => a.bias.letter)),
		letter_rule: tally(judged.map(({ a }) => a.bias.rule)),
		lowered_by: tally(
			judged.flatMap(({ a }) => a.lowering.filter((step) => step.lowers).map((step) => step.rule))
		),
		domain: tally(domains.map((d) => `${d.domain} ${shorthand(d)}`)),
		domain_cell: tally(domains.map((d) => `${d.domain}.${d.cell}`)),
		range: tally(judged.map(({ a }) => `${a.notKnown.lowestGrade} to ${a.notKnown.highestGrade}`)),
		raised_by: tally(judged.map(({ a }) => a.notKnown.raising?.column ?? 'none')),
		lowered_by_unknown: tally(judged.map(({ a }) => a.notKnown.lowering?.column ?? 'none')),
		facts_reported: tally(
			judged.map(({ a }) => String(a.facts.filter(({ reported }) => reported).length))
		)
	};
}

function studyGrades(): readonly (StudyGrade | null)[] {
	const byStudy = new Map<string, typeof judged>();
	for (const one of judged) {
		byStudy.set(one.a.studyId, [...(byStudy.get(one.a.studyId) ?? []), one]);
	}
	return [...byStudy.values()].map((results) =>
		gradeOfStudy(
			results.map(({ context: { result }, a }) => ({
				resultId: result.resultId,
				outcome: result.outcome,
				contrast: result.contrast,
				grade: a.grade,
				position: a.position
			}))
		)
	);
}

function lineOf({ grade, domains, notKnown, position }: ResultAssessment): string {
	const range = `${notKnown.lowestGrade} to ${notKnown.highestGrade}`;
	return [grade, range, JSON.stringify(position), domains.map(shorthand).join(' ')].join(' | ');
}

function tally(words: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

function asJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
