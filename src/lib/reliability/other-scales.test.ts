import { describe, expect, it } from 'vitest';
import type { Result, ResultInContext, Study } from '#lib/evidence/types.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { gradeResult } from './grade.ts';
import { jadadOf, pedroOf, worstDomainOf } from './other-scales.ts';

function contextOf(resultId: string): ResultInContext {
	const context = readSeedContexts().find(({ result }) => result.resultId === resultId);
	if (!context) throw new Error(`the seed has no result ${resultId}`);
	return context;
}

describe('jadadOf', () => {
	it('gives kikuchi-2009 2 points for what is stated, and 0 to 5: either method may be unfit', () => {
		expect(jadadOf(contextOf('kikuchi-2009-retinol-01'))).toMatchObject({
			stated: 2,
			atLeast: 0,
			atMost: 5,
			outOf: 5
		});
	});

	it('gives an open study without a control none for certain', () => {
		expect(jadadOf(contextOf('herndon-2016-retinol-vitc-01'))).toMatchObject({
			stated: 0,
			atLeast: 0,
			atMost: 1
		});
	});

	it('takes a point away only where it was given and nothing is known of the method', () => {
		const under = (study: Partial<Study>) => {
			const context = contextOf('kikuchi-2009-retinol-01');
			const { stated, atLeast, atMost } = jadadOf({ study: { ...context.study, ...study } });
			return [stated, atLeast, atMost];
		};
		expect(under({ randomizationDescribed: 'yes' })).toEqual([3, 2, 5]);
		expect(under({ randomizationDescribed: 'no' })).toEqual([2, 1, 4]);
		expect(under({ blinding: 'open' })).toEqual([1, 0, 3]);
		expect(under({ randomizationDescribed: 'yes', blinding: 'not_reported' })).toEqual([2, 2, 5]);
	});

	it('knows of withdrawals only where there were none: their reasons no column holds', () => {
		const withdrawals = (study: Partial<Study>) => {
			const context = contextOf('kikuchi-2009-retinol-01');
			return jadadOf({ study: { ...context.study, ...study } }).items.at(-1)?.answer;
		};
		expect(withdrawals({ dropouts: 0 })).toBe('yes');
		expect(withdrawals({ dropouts: 2 })).toBe('unknown');
		expect(withdrawals({ nEnrolled: 20, nAnalyzed: 18 })).toBe('unknown');
		expect(withdrawals({ nAnalyzed: null })).toBe('unknown');
	});
});

describe('pedroOf', () => {
	it('gives kafi-2007 6 to 10 of 10 points: what its abstract leaves open may be good', () => {
		// Random, subjects and assessors blind, as assigned, compared, with an interval.
		expect(pedroOf(contextOf('kafi-2007-retinol-01'))).toMatchObject({
			atLeast: 6,
			atMost: 10,
			outOf: 10
		});
	});

	it('does not give a change from the start the points of a comparison', () => {
		const { items } = pedroOf(contextOf('blanesmira-2002-argireline-01'));
		const no = items.filter(({ answer }) => answer === 'no').map(({ item }) => item);
		expect(no).toEqual(['Groups alike at the start', 'Groups compared statistically']);
	});

	it('takes any printed spread for one, and the want of one in our row for unknown', () => {
		const { result, ...context } = contextOf('kafi-2007-retinol-01');
		const spread = (changes: Partial<Result>) =>
			pedroOf({ ...context, result: { ...result, ...changes } }).items.at(-1);
		expect(spread({})).toEqual({ item: 'Point estimate and spread', answer: 'yes' });
		expect(spread({ spreadKind: 'undefined' })?.answer).toBe('yes');
		expect(spread({ spreadKind: 'none' })?.answer).toBe('unknown');
		expect(spread({ spreadKind: 'none', differenceCiLow: -2 })?.answer).toBe('yes');
		expect(spread({ valueKind: 'words_only' })?.answer).toBe('unknown');
	});

	it('never ends below where it begins', () => {
		for (const context of readSeedContexts()) {
			for (const { atLeast, stated, atMost, outOf } of [jadadOf(context), pedroOf(context)]) {
				expect(0 <= atLeast && atLeast <= stated).toBe(true);
				expect(stated <= atMost && atMost <= outOf).toBe(true);
			}
		}
	});
});

describe('worstDomainOf', () => {
	it('is the worst judgement, with what is not reported as it counts', () => {
		const worst = (resultId: string) => worstDomainOf(gradeResult(contextOf(resultId)).domains);
		expect([worst('kafi-2007-retinol-01'), worst('wang-2013-argireline-01')]).toEqual([
			'some',
			'high'
		]);
		expect(worst('blanesmira-2002-argireline-01')).toBe('high');
	});

	it('is low of domains that are all low', () => {
		expect(worstDomainOf([])).toBe('low');
	});
});
