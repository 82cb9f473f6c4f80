import { describe, expect, it } from 'vitest';
import { group } from 'd3-array';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { comparedPeople } from '#lib/evidence/people.ts';
import { assessResult } from '#lib/reliability/assess.ts';
import { summaryOf, type AssessedResult } from '#lib/reliability/assessed-result.ts';
import { RULES_VERSION } from '#lib/reliability/rules.ts';
import { gradeOfStudy } from '#lib/reliability/study-grade.ts';
import type { StoredExplanation } from '#lib/server/db/queries/assessments.ts';
import { readSeedContexts } from '../../../../tests/fixtures/seed-results.ts';
import { trustView, type TrustView } from './trust-view.ts';

const studies = group(readSeedContexts(), ({ study }) => study.studyId);
const MADE = new Date('2025-03-14T10:00:00Z');

function contextsOf(studyId: string): readonly ResultInContext[] {
	const found = studies.get(studyId);
	if (!found) throw new Error(`the seed has no study ${studyId}`);
	return found;
}

const assessed = (context: ResultInContext): AssessedResult => ({
	...context,
	effects: deriveEffects(context),
	people: comparedPeople(context).people,
	assessment: summaryOf(assessResult(context))
});

function storedOf(context: ResultInContext): StoredExplanation {
	const { resultId, grade, rulesVersion, entries } = assessResult(context).explanation;
	return { resultId, grade, rulesVersion, entries, dataVersion: '7', assessedAt: MADE };
}

function viewOf(
	studyId: string,
	{
		history = [],
		change = (stored) => stored
	}: {
		history?: Parameters<typeof trustView>[0]['trust']['history'];
		change?: (stored: StoredExplanation) => StoredExplanation;
	} = {}
): TrustView {
	const contexts = contextsOf(studyId);
	const results = contexts.map(assessed);
	const grades = contexts.map((context) => {
		const { resultId, grade, position } = assessResult(context);
		const { outcome, contrast } = context.result;
		return { resultId, grade, position, outcome, contrast };
	});
	return trustView({
		results,
		names: new Map([['retinol', 'Retinol']]),
		trust: {
			explanations: new Map(
				contexts.map((context) => [context.result.resultId, change(storedOf(context))])
			),
			history,
			grade: gradeOfStudy(grades),
			inProducts: {}
		}
	});
}

/** As it is, once for all tests. */
const VIEWS: ReadonlyMap<string, TrustView> = new Map(
	[...studies.keys()].map((studyId) => [studyId, viewOf(studyId)])
);

function shipped(studyId: string): TrustView {
	const view = VIEWS.get(studyId);
	if (!view) throw new Error(`the seed has no study ${studyId}`);
	return view;
}

describe('trustView of every shipped study', () => {
	it('loses no result: each is told in full, of the same kind as that one, or in one group', () => {
		for (const [studyId, contexts] of studies) {
			const { others, ofResult } = shipped(studyId);
			const wanted = contexts.map(({ result }) => result.resultId).toSorted();
			expect(Object.keys(ofResult).toSorted()).toEqual(wanted);
			const withLead = wanted.filter((id) => ofResult[id]?.shared.id === 'why');
			const grouped = others.flatMap(({ id, results }) => {
				expect(results.every((one) => ofResult[one]?.shared.id === id)).toBe(true);
				return results;
			});
			expect([...withLead, ...grouped].toSorted()).toEqual(wanted);
		}
	});

	it('shows every domain that was judged of every result, and every fact that is unknown', () => {
		for (const [studyId, contexts] of studies) {
			const { lead, others } = shipped(studyId);
			for (const context of contexts) {
				const { result } = context;
				const { domains, notKnown, grade } = assessResult(context);
				const reasons =
					others.find(({ results }) => results.includes(result.resultId))?.reasons ?? lead?.reasons;
				expect(reasons?.grade).toBe(grade);
				expect(reasons?.domains.map(({ domain, sentence }) => [domain, sentence])).toEqual(
					domains.map(({ domain, sentence }) => [domain, sentence])
				);
				expect(reasons?.unknowns.map(({ column }) => column)).toEqual(
					notKnown.unknowns.map(({ column }) => column)
				);
				expect([reasons?.highest, reasons?.lowest]).toEqual([
					notKnown.highestGrade,
					notKnown.lowestGrade
				]);
			}
		}
	});

	it('names people first among the unknowns, and says that no assumption adds any', () => {
		const { lead } = shipped('makino-2021-neck-cream');
		expect(lead?.reasons.unknowns[0]).toMatchObject({
			column: 'people',
			best: 'No assumption can make a trial larger'
		});
		expect(lead?.reasons.headline).toMatch(/^People not stated\./);
	});

	it('has a way to every reason: of a group where it is shared, else of the result told in full', () => {
		for (const studyId of studies.keys()) {
			const { others, ofResult } = shipped(studyId);
			for (const [resultId, { shared }] of Object.entries(ofResult)) {
				const place = others.find(({ results }) => results.includes(resultId));
				expect(shared.id).toBe(place?.id ?? 'why');
			}
		}
	});

	it('says of every group what tells it from the result told in full', () => {
		for (const studyId of studies.keys()) {
			for (const { differs } of shipped(studyId).others) expect(differs).not.toEqual([]);
		}
	});

	it('writes no gap and no raw value into a sentence', () => {
		for (const studyId of studies.keys()) {
			const { lead, others, ofResult } = shipped(studyId);
			const text = JSON.stringify([
				lead?.finding,
				lead?.reasons.headline,
				lead?.reasons.lowering,
				lead?.reasons.unknowns,
				others.map(({ differs, outcomes }) => [differs, outcomes]),
				Object.values(ofResult).map(({ shared, scales }) => [
					shared.headline,
					shared.finding,
					scales
				])
			]);
			expect(text).not.toMatch(/undefined|NaN|[{]\w+[}]/);
		}
	});
});

describe('trustView', () => {
	it('leads kafi-2007 with its B, the fact that would lower it, and the range of all unknowns', () => {
		const { lead, others, made } = shipped('kafi-2007-retinol');
		expect(lead?.finding).toBe(
			'Reliability B. All that is not reported could together make it a D; nothing that is missing here could make it better'
		);
		expect(lead?.reasons.headline).toBe(
			'One fact at a time, it would be a C if the draw turned out not to be random.'
		);
		expect(lead?.cautions).toEqual([expect.stringContaining('The trial is registered.')]);
		expect(lead?.reasons.domains.map(({ name, word }) => `${name}: ${word}`)).toEqual([
			'Allocation: some concern',
			'Blinding and expectation: low concern',
			'Missing data: not reported, counted as some concern',
			'Measurement: low concern',
			'Selective reporting: some concern',
			'Two sides of one person: low concern'
		]);
		expect(lead?.axes.scales.map(({ name, points }) => `${name} ${points}`)).toEqual([
			'Jadad 0 to 5 of 5',
			'PEDro 6 to 10 of 10'
		]);
		expect(lead?.worstDomain).toBe('some concern');
		expect(others).toEqual([]);
		expect(made).toEqual({ rulesVersion: RULES_VERSION, dataVersion: '7', on: '2025-03-14' });
	});

	it('says why a rule that could lower had nothing to look at', () => {
		const { lead } = shipped('kafi-2007-retinol');
		expect(lead?.reasons.lowering.map(({ lowers }) => lowers)).toEqual([
			false,
			false,
			false,
			false
		]);
		expect(lead?.reasons.lowering[1]?.sentence).toBe(
			'Not asked here: both sides are the same people.'
		);
	});

	it('says that a D stays a D where few people would lower it', () => {
		const sentences = [...studies.keys()]
			.flatMap((studyId) => shipped(studyId).lead?.reasons.lowering ?? [])
			.filter(({ lowers, grade }) => lowers && grade === 'D')
			.map(({ sentence }) => sentence);
		expect(sentences.some((s) => s.endsWith('It is a D already and stays one.'))).toBe(true);
	});

	it('says what a D stands for here, not all that it may stand for', () => {
		const { lead, others } = viewOf('wang-2013-argireline');
		expect(lead?.reasons.meaning).toBe('A controlled comparison with one weak point.');
		expect(others[0]?.reasons.meaning).toBe(
			'Nothing to compare with: skin changed, and nothing shows that the product did it.'
		);
	});

	it('warns beside babcock-2015 that its eighteen results are one sentence without a figure', () => {
		const { lead } = shipped('babcock-2015-retinol-tretinoin');
		expect(lead?.finding).toContain('the same for all 18 results');
		expect(lead?.cautions).toEqual([
			'One statement of the source, in words, stands for 18 results; none of them has a figure.'
		]);
	});

	it('warns beside a reading after the comparison was opened', () => {
		const { caution } = shipped('watson-2009-no7').ofResult['watson-2009-no7-04'] ?? {};
		expect(caution).toMatch(/^Read after the comparison was opened/);
	});

	it('does not say of one unknown draw two things', () => {
		const { lead } = shipped('saraf-2012-herbal-creams');
		const draw = lead?.reasons.unknowns.find(({ column }) => column === 'randomization_described');
		expect(draw?.worst).toBe('as in the line below');
	});

	it('keeps what was said before, by day', () => {
		const { earlier } = viewOf('kafi-2007-retinol', {
			history: [
				{
					resultId: 'kafi-2007-retinol-01',
					grade: 'C',
					rulesVersion: RULES_VERSION,
					dataVersion: '3',
					assessedAt: new Date('2025-01-02T00:00:00Z'),
					supersededAt: MADE
				}
			]
		});
		expect(earlier).toMatchObject([{ grade: 'C', from: '2025-01-02', until: '2025-03-14' }]);
	});

	it('tells a record that was made under other rules in its own sentences', () => {
		const change = (stored: StoredExplanation) => ({ ...stored, rulesVersion: 99 });
		const { lead } = viewOf('kafi-2007-retinol', { change });
		expect(lead?.reasons.headline).toBe('B; would be C if the draw turned out not to be random.');
		expect(lead?.reasons.unknowns.map(({ name }) => name)).toEqual([
			'Not known: how the draw was made.',
			'Not known: how many were lost.'
		]);
	});

	it('has nothing to tell of a study without results', () => {
		const trust = { explanations: new Map(), history: [], grade: null, inProducts: {} };
		expect(trustView({ results: [], names: new Map(), trust })).toMatchObject({
			lead: null,
			ofResult: {}
		});
	});
});
