import { describe, expect, it } from 'vitest';
import {
	simulatedBody,
	simulatedTrial,
	weighed,
	type SimulatedRow
} from '../../../tests/fixtures/simulated-evidence.ts';
import type { Study } from '#lib/evidence/types.ts';
import type { BodyOfEvidence } from './body.ts';

const WORDS = { valueKind: 'words_only', reportedVerdict: 'favours_arm' } as const;

const bodyOf = (...trials: readonly (readonly [Partial<Study>, readonly SimulatedRow[]])[]) =>
	simulatedBody(weighed(trials.flatMap(([study, rows]) => simulatedTrial(study, rows))));

/** Every set-aside result by id with its reason. */
const reasonsOf = ({ shown, excluded }: BodyOfEvidence) =>
	Object.fromEntries([...shown, ...excluded].map(({ resultId, reason }) => [resultId, reason]));

describe('what is counted', () => {
	it('is one question a study, the one nearest to whether it works', () => {
		const body = bodyOf([
			{ studyId: 'one' },
			[
				{ of: 'added', ...WORDS },
				{ of: 'untreated', ...WORDS },
				{ of: 'alone', ...WORDS }
			]
		]);
		expect(body.counted).toEqual(['one-03']);
		expect(reasonsOf(body)).toEqual({
			'one-01': 'another_result_stands',
			'one-02': 'another_result_stands'
		});
		expect(body.shown[0]?.sentence).toMatch(/one-03\. What decided: the ingredient alone against/);
		expect(body.leading).toBe('single_vs_vehicle');
	});

	it('is no result after the comparison was opened, but one as allocated of a further question', () => {
		const body = bodyOf([
			{ studyId: 'one' },
			[
				{ of: 'alone', phase: 'open', ...WORDS },
				{ of: 'added', ...WORDS }
			]
		]);
		expect([body.counted, body.leading]).toEqual([['one-02'], 'add_on']);
		const open = bodyOf([{ studyId: 'one' }, [{ of: 'alone', phase: 'follow_up', ...WORDS }]]);
		expect(open.counted).toEqual([]);
		expect(open.shown[0]?.sentence).toMatch(/after use had stopped/);
	});

	it('is, of studies that may share people, the one whose primary result comes first', () => {
		const overlapGroup = 'one-panel';
		const body = bodyOf(
			[{ studyId: 'instrument', overlapGroup }, [{ of: 'alone', assessment: 'instrumental' }]],
			[{ studyId: 'grade', overlapGroup }, [{ of: 'alone', ...WORDS }]]
		);
		expect(body.counted).toEqual(['grade-01']);
		expect(reasonsOf(body)).toEqual({ 'instrument-01': 'same_people' });
		expect(body.eligible).toEqual(['grade-01', 'instrument-01']);
	});

	it('never leads with a comparison against no treatment', () => {
		const body = bodyOf([{ studyId: 'one' }, [{ of: 'untreated', ...WORDS }]]);
		expect([body.counted, body.leading, body.state, body.level]).toEqual([
			['one-01'],
			null,
			'other_questions_only',
			null
		]);
	});
});

describe('what is set aside', () => {
	it.each([
		['mixture', 'shown', 'mixture_vs_inert'],
		['strengths', 'shown', 'dose_or_form'],
		['head_to_head', 'shown', 'active_vs_active'],
		['before_after', 'shown', 'before_after'],
		['on_both_sides', 'excluded', 'on_both_sides'],
		['unknown', 'excluded', 'cannot_tell']
	] as const)('%s is %s, because of %s', (of, place, reason) => {
		const body = bodyOf([{ studyId: 'one' }, [{ of, ...WORDS }]]);
		expect(body[place]).toMatchObject([{ resultId: 'one-01', studyId: 'one', reason }]);
		expect(body.counted).toEqual([]);
	});

	it('is the same measurement filed under another outcome, beside the counts', () => {
		const depth = { of: 'alone', assessment: 'instrumental', measure: 'Rz' } as const;
		const body = bodyOf([
			{ studyId: 'one' },
			[
				{ ...depth, outcome: 'wrinkle_depth' },
				{ ...depth, outcome: 'roughness' }
			]
		]);
		expect(body.filedElsewhere).toMatchObject([
			{ resultId: 'one-02', sentence: 'The same measurement (Rz), filed under roughness.' }
		]);
		expect(body.counted).toEqual(['one-01']);
		expect([...body.shown, ...body.excluded]).toEqual([]);
	});
});

describe('the state of a body', () => {
	it.each([
		[['before_after'], 'before_after_only', 'very low'],
		[['before_after', 'unknown'], 'before_after_only', 'very low'],
		[['before_after', 'head_to_head'], 'other_questions_only', null],
		[['on_both_sides'], 'other_questions_only', null],
		[[], 'nothing', null]
	] as const)('of %j is %s', (comparisons, state, level) => {
		const rows = comparisons.map((of) => ({ of, ...WORDS }));
		const body = bodyOf([{ studyId: 'one' }, rows]);
		expect([body.state, body.level]).toEqual([state, level]);
	});

	it('is mixed where as many favour it as not, and has no direction where none is stated', () => {
		const against = { ...WORDS, reportedVerdict: 'favours_comparator' } as const;
		const nothing = { ...WORDS, reportedVerdict: 'no_difference' } as const;
		const favoured = bodyOf([{ studyId: 'one' }, [{ of: 'alone', ...WORDS }]]);
		const divided = bodyOf(
			[{ studyId: 'one' }, [{ of: 'alone', ...WORDS }]],
			[{ studyId: 'two' }, [{ of: 'alone', ...against }]]
		);
		const silent = bodyOf([{ studyId: 'one' }, [{ of: 'alone', ...nothing }]]);
		expect([favoured.state, divided.state, silent.state]).toEqual([
			'counted',
			'mixed',
			'no_direction'
		]);
	});
});

describe('a counted study', () => {
	it('says what the other order of assessments would choose, and which later week there is', () => {
		const body = bodyOf([
			{ studyId: 'one', durationWeeks: 26 },
			[
				{ of: 'alone', week: 12, ...WORDS },
				{
					of: 'alone',
					week: 24,
					assessment: 'instrumental',
					...WORDS,
					reportedVerdict: 'favours_comparator'
				}
			]
		]);
		expect(body.strata.single_vs_vehicle.studies).toMatchObject([
			{
				primary: 'one-01',
				direction: 'favours',
				otherOrder: { primary: 'one-02', assessment: 'instrumental', direction: 'against' },
				week: 12,
				laterWeek: 26
			}
		]);
	});

	it('is left out of the sensitivities that concern it', () => {
		const body = bodyOf(
			[
				{ studyId: 'one', funding: 'mixed' },
				[{ of: 'alone', ...WORDS, flags: ['inferred_sign', 'secondary_source'] }]
			],
			[{ studyId: 'two', blinding: 'open' }, [{ of: 'alone', ...WORDS }]],
			[{ studyId: 'three' }, [{ of: 'alone', ...WORDS }]]
		);
		const { sensitivities } = body.strata.single_vs_vehicle;
		expect(sensitivities.map(({ name, leftOut }) => [name, leftOut])).toEqual([
			['without_inferred_sign', ['one']],
			['without_secondary_source', ['one']],
			['without_high_concern', ['two']],
			['without_industry_funding', ['one']]
		]);
		expect(sensitivities[0]?.directions).toMatchObject({ studies: 2, favours: 2 });
	});
});
