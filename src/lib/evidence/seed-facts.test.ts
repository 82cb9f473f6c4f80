import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { constructOf } from './construct.ts';
import { deriveEffects } from './derive-effects.ts';
import { stepSentence } from './steps.ts';
import type { Effect, ResultInContext } from './types.ts';

const GOLDEN = '../../../tests/golden';
const derived = readSeedContexts().map((context) => ({ context, effects: deriveEffects(context) }));
const effects = derived.flatMap((row) => row.effects);

const effectsOf = (resultId: string): readonly Effect[] =>
	derived.find(({ context }) => context.result.resultId === resultId)?.effects ?? [];

describe('the effects of the shipped results', () => {
	it('are at least one for every result, all with finite numbers', () => {
		expect(derived.length).toBeGreaterThan(700);
		for (const row of derived) expect(row.effects.length).toBeGreaterThan(0);
		const numbers = effects.flatMap(({ estimate, se, interval, bound }) => [
			estimate,
			se,
			...(interval ?? []),
			...(bound ? [bound.se, ...bound.interval] : [])
		]);
		expect(numbers.filter((n) => n !== null && !Number.isFinite(n))).toEqual([]);
		expect(JSON.stringify(effects)).not.toMatch(/NaN|Infinity/);
	});

	it('read as sentences without a gap', () => {
		const sentences = effects.flatMap(({ steps }) => steps.map((taken) => stepSentence(taken)));
		expect(sentences.filter((s) => /[{}]|undefined|NaN/.test(s))).toEqual([]);
	});

	it('are as many of each kind as recorded', async () => {
		await expect(asJson(countsOf())).toMatchFileSnapshot(`${GOLDEN}/evidence-counts.json`);
	});

	it('are the recorded ones, line by line', async () => {
		const lines = derived.flatMap((row) =>
			row.effects.map((effect, i) => [lineKey(row.context, i), lineOf(effect)])
		);
		const text = asJson(Object.fromEntries(lines));
		await expect(text).toMatchFileSnapshot(`${GOLDEN}/evidence-effects.json`);
	});

	it('point the same way in every metric of a result', () => {
		const disagree = derived.filter(({ effects: [lead, ...others] }) =>
			others.some((e) => e.contrast === lead?.contrast && e.direction !== lead.direction)
		);
		expect(disagree.map(({ context }) => context.result.resultId)).toEqual([]);
	});

	it('withhold a percentage only where unequal starts would turn it round', () => {
		const withheld = effects.flatMap(({ resultId, steps }) =>
			steps.some(({ rule }) => rule === 'percent_withheld') ? [resultId] : []
		);
		// One trial: both sides of the same people, started 0.2 units apart on a scale of 50.
		expect(withheld).toEqual(
			['09', '10', '11', '12'].map((n) => `tangsumroengwong-nd-centella-tretinoin-${n}`)
		);
	});
});

describe('hand-checked results', () => {
	it('kafi-2007: retinol 1.56 points better than its vehicle, 1.18 to 1.94, with r 0.5 assumed', () => {
		const [lead, ...others] = effectsOf('kafi-2007-retinol-01');
		expect(others).toEqual([]);
		expect(lead).toMatchObject({
			contrast: 'controlled',
			isolates: 'single_vs_vehicle',
			metric: 'raw_points',
			unit: 'score',
			estimate: 1.56,
			sizeKnown: 'with_spread',
			direction: 'favours',
			significance: 'significant',
			rSide: { value: 0.5, origin: 'assumed' },
			rTime: null
		});
		expect(lead?.interval?.map((bound) => bound.toFixed(2))).toEqual(['1.18', '1.94']);
	});

	it('kikuchi-2009: 26 percentage points more people, of the same people, so without interval', () => {
		const all = effectsOf('kikuchi-2009-retinol-01');
		expect(all).toHaveLength(1);
		expect(all[0]).toMatchObject({
			isolates: 'single_vs_vehicle',
			metric: 'risk_difference',
			unit: '%',
			estimate: 26,
			interval: null,
			sizeKnown: 'bounded',
			direction: 'favours'
		});
	});

	it('hughes-2013: odds of 0.76 (0.59 to 0.98) of ageing favour sunscreen', () => {
		const [lead] = effectsOf('hughes-2013-sunscreen-01');
		expect(lead).toMatchObject({
			metric: 'odds_ratio',
			direction: 'favours',
			significance: 'significant'
		});
		expect(lead?.estimate).toBeCloseTo(1 / 0.76, 9);
		expect(lead?.interval?.map((bound) => (1 / bound).toFixed(2))).toEqual(['0.98', '0.59']);
	});

	it('watson-2009: an open week 52 gives no comparison with the former vehicle group', () => {
		expect(effectsOf('watson-2009-no7-03')[0]).toMatchObject({
			estimate: 21,
			significance: 'not_significant'
		});
		const open = effectsOf('watson-2009-no7-04');
		expect(open.map(({ contrast, direction }) => [contrast, direction])).toEqual([
			['before_after', 'not_reported']
		]);
	});

	it('chang-2025: the change of the peptide arm is a number, its test against retinol words', () => {
		const [number, words] = effectsOf('chang-2025-chp9-retinol-01');
		expect(number).toMatchObject({
			contrast: 'before_after',
			estimate: 2.2,
			interval: [0.03, 4.38]
		});
		expect(words).toMatchObject({
			contrast: 'controlled',
			isolates: 'active_vs_active',
			metric: null
		});
	});

	it('saraf-2012: 61 rows of an undefined ± stay without spread', () => {
		const saraf = effects.filter(({ resultId }) => resultId.startsWith('saraf-2012'));
		expect(saraf.filter(({ estimate }) => estimate !== null)).toHaveLength(61);
		expect(new Set(saraf.map(({ se }) => se))).toEqual(new Set([null]));
	});
});

function countsOf(): Record<string, Record<string, number>> {
	const leads = derived.flatMap((row) => row.effects.slice(0, 1));
	const controlled = leads.filter((e) => e.contrast === 'controlled');
	const beforeAfter = leads.filter((e) => e.contrast === 'before_after');
	return {
		results: {
			all: derived.length,
			controlled: controlled.length,
			before_after: beforeAfter.length
		},
		records: {
			all: effects.length,
			beside_a_before_after_figure: effects.filter((e) => e.derivedFrom !== null).length
		},
		isolates: tally(controlled.map((e) => e.isolates)),
		controlled_direction: tally(controlled.map((e) => e.direction)),
		controlled_significance: tally(controlled.map((e) => e.significance)),
		controlled_size_known: tally(controlled.map((e) => e.sizeKnown)),
		controlled_metric: tally(
			effects.filter((e) => e.contrast === 'controlled').map((e) => e.metric)
		),
		before_after_direction: tally(beforeAfter.map((e) => e.direction)),
		before_after_significance: tally(beforeAfter.map((e) => e.significance)),
		before_after_size_known: tally(beforeAfter.map((e) => e.sizeKnown)),
		before_after_metric: tally(
			effects.filter((e) => e.contrast === 'before_after').map((e) => e.metric)
		),
		construct: tally(derived.map(({ context }) => constructOf(context.result)))
	};
}

function tally(words: readonly (string | null)[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of words.map((w) => w ?? 'none').sort()) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

const lineKey = ({ result }: ResultInContext, i: number): string =>
	i === 0 ? result.resultId : `${result.resultId} (${i + 1})`;

/** One effect as a line that a diff can be read by; six digits are enough to see a change. */
function lineOf(effect: Effect): string {
	const { estimate, se, interval, bound, rSide, rTime, derivedFrom } = effect;
	const digits = (n: number): string => String(Number(n.toPrecision(6)));
	return [
		effect.contrast,
		effect.isolates ?? '',
		effect.direction,
		effect.significance,
		effect.sizeKnown,
		effect.metric ?? '',
		estimate === null ? '' : `${digits(estimate)} ${effect.unit ?? ''}`.trim(),
		se === null ? '' : `se ${digits(se)}`,
		interval === null ? '' : `[${interval.map(digits).join(', ')}]`,
		bound === null ? '' : `${bound.kind} se ${digits(bound.se)}`,
		bound === null ? '' : `[${bound.interval.map(digits).join(', ')}]`,
		rSide === null ? '' : `r_side ${rSide.value} ${rSide.origin}`,
		rTime === null ? '' : `r_time ${rTime.value} ${rTime.origin}`,
		derivedFrom === null ? '' : 'beside the before–after figure'
	]
		.filter((part) => part !== '')
		.join(' | ');
}

function asJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
