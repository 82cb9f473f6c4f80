import { describe, expect, it } from 'vitest';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import type { AxisStatement } from './axis.ts';
import { fitOfDose, type AmountsInProducts } from './fit-of-dose.ts';
import { fitOf } from './fit.ts';

const contexts = readSeedContexts();

function contextOf(resultId: string): ResultInContext {
	const context = contexts.find(({ result }) => result.resultId === resultId);
	if (!context) throw new Error(`the seed has no result ${resultId}`);
	return context;
}

const fit = (resultId: string): Record<string, AxisStatement | undefined> =>
	Object.fromEntries(fitOf(contextOf(resultId)).map((s) => [s.aspect, s]));

/** Simulated: no product was looked at. */
const retinol = (...amounts: readonly number[]): AmountsInProducts => ({
	retinol: amounts.map((amount, index) => ({
		productId: `simulated-${index}`,
		product: `Simulated ${index}`,
		amount,
		unit: '%'
	}))
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
			state: 'limits',
			sentence:
				'Retinol 0.4\u202f%. The EU allows 0.3\u202f% in products for the face that are new since November 2025: this is more.',
			sources: [{ kind: 'page', text: 'Regulation (EU) 2024/996' }]
		});
	});

	it('holds an amount against products only where enough of them state theirs', () => {
		const dose = (...amounts: readonly number[]) =>
			fitOfDose(contextOf('kafi-2007-retinol-01'), {
				inProducts: retinol(...amounts),
				legalLimits: {}
			});
		expect(dose()).toMatchObject({
			state: 'told',
			sentence: 'Retinol 0.4\u202f%. No product in our data states an amount.'
		});
		expect(dose(1)).toMatchObject({
			state: 'told',
			sentence:
				'Retinol 0.4\u202f%. The one product in our data that states an amount contains 1\u202f%.',
			sources: [{ kind: 'product', productId: 'simulated-0', text: 'Simulated 0' }]
		});
		expect(dose(1, 0.5)).toMatchObject({
			state: 'told',
			sentence:
				'Retinol 0.4\u202f%. 2 products in our data state an amount, 0.5 to 1\u202f%: too few to call that usual.'
		});
		expect(dose(1, 0.5, 0.5)).toMatchObject({
			state: 'limits',
			sentence:
				'Retinol 0.4\u202f%. 3 products in our data state an amount, 0.5 to 1\u202f%: this is less.'
		});
		expect(dose(1, 0.1, 0.5)).toMatchObject({
			state: 'good',
			sentence:
				'Retinol 0.4\u202f%. 3 products in our data state an amount, 0.1 to 1\u202f%: this lies within.'
		});
	});

	it('says that an instrument is not an eye, and that an amount is not stated', () => {
		const said = fit('raikou-2017-ahp3-t10c-01');
		expect(said.seen?.sentence).toBe('By instrument: whether anybody sees it is another question.');
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
