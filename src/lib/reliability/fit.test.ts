import { describe, expect, it } from 'vitest';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import type { AxisStatement } from './axis.ts';
import type { AmountsInProducts } from './fit-of-dose.ts';
import { fitOf } from './fit.ts';

const contexts = readSeedContexts();

function contextOf(resultId: string): ResultInContext {
	const context = contexts.find(({ result }) => result.resultId === resultId);
	if (!context) throw new Error(`the seed has no result ${resultId}`);
	return context;
}

const fit = (
	resultId: string,
	inProducts?: AmountsInProducts
): Record<string, AxisStatement | undefined> =>
	Object.fromEntries(
		fitOf(contextOf(resultId), { ...(inProducts && { inProducts }) }).map((s) => [s.aspect, s])
	);

/** Simulated: no product was looked at. */
const retinol = (highest: number, legalLimit: number | null = null): AmountsInProducts => ({
	retinol: { unit: '%', lowest: 0.1, highest, legalLimit, source: 'simulated' }
});

describe('fitOf', () => {
	it('tells kafi-2007: upper arm, graded by a clinician, against the same lotion without retinol', () => {
		const said = fit('kafi-2007-retinol-01');
		expect(said.body_site).toMatchObject({ state: 'limits', sentence: 'Tried on: upper arm.' });
		expect(said.question?.state).toBe('good');
		expect(said.seen?.state).toBe('good');
		expect(said.time?.sentence).toBe(
			'Read after 24 weeks. The shortest plausible time for fine lines is 4 weeks, by our reckoning.'
		);
		expect(said.dose).toMatchObject({
			state: 'told',
			sentence: 'retinol 0.4\u202f%. Not compared with products.'
		});
	});

	it('holds an amount against products and legal limits only where they are given', () => {
		const dose = (inProducts: AmountsInProducts) => fit('kafi-2007-retinol-01', inProducts).dose;
		expect(dose(retinol(0.5))?.state).toBe('good');
		expect(dose(retinol(0.3))?.sentence).toBe(
			'retinol 0.4\u202f% is more than products contain, at most 0.3\u202f% (simulated).'
		);
		expect(dose(retinol(1, 0.3))?.sentence).toBe(
			'retinol 0.4\u202f% is above the legal limit of 0.3\u202f% (simulated).'
		);
	});

	it('says that an instrument is not an eye, and that an amount is not stated', () => {
		const said = fit('raikou-2017-ahp3-t10c-01');
		expect(said.seen?.sentence).toBe(
			'Assessed by instrument: whether anybody sees it is another question.'
		);
		expect(said.dose?.state).toBe('not_reported');
	});

	it('says of a change from the start that it answers no question about a control', () => {
		expect(fit('blanesmira-2002-argireline-01').question).toMatchObject({
			state: 'limits',
			sentence: 'A change from the start: against nothing.'
		});
	});

	it('writes every sentence of the shipped results without a gap', () => {
		const sentences = contexts.flatMap((c) => fitOf(c).map(({ sentence }) => sentence));
		expect(sentences.filter((s) => !/\.$/.test(s) || /[{}_]|undefined|null|NaN/.test(s))).toEqual(
			[]
		);
	});
});
