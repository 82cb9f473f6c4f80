import { describe, expect, it } from 'vitest';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { gradeResult } from './grade.ts';
import { jadadOf, pedroOf, worstDomainOf } from './other-scales.ts';

function contextOf(resultId: string): ResultInContext {
	const context = readSeedContexts().find(({ result }) => result.resultId === resultId);
	if (!context) throw new Error(`the seed has no result ${resultId}`);
	return context;
}

describe('jadadOf', () => {
	it('gives kikuchi-2009 3 points for certain and up to 5: random, double-blind, losses told', () => {
		expect(jadadOf(contextOf('kikuchi-2009-retinol-01'))).toMatchObject({
			atLeast: 3,
			atMost: 5,
			outOf: 5
		});
	});

	it('gives an open study without a control none for certain', () => {
		expect(jadadOf(contextOf('herndon-2016-retinol-vitc-01'))).toMatchObject({
			atLeast: 0,
			atMost: 1
		});
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
		expect(no).toEqual([
			'Groups alike at the start',
			'Groups compared statistically',
			'Point estimate and spread'
		]);
	});

	it('never ends below where it begins', () => {
		for (const context of readSeedContexts()) {
			for (const { atLeast, atMost, outOf } of [jadadOf(context), pedroOf(context)]) {
				expect(atLeast <= atMost && atMost <= outOf).toBe(true);
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
