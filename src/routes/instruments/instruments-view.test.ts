import { describe, expect, it } from 'vitest';
import { findingsOf } from '#lib/instruments/checks.ts';
import { INSTRUMENTS, instrumentOf } from '#lib/instruments/catalogue.ts';
import { typicalValues, type TypicalValue } from '#lib/instruments/typical-values.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { detectableText, limitsOf } from './instrument-words.ts';
import { instrumentsView } from './instruments-view.ts';
import { typicalRows } from './typical-rows.ts';

const contexts = readSeedContexts();
const view = instrumentsView({
	contexts,
	typical: typicalValues(contexts),
	findings: findingsOf(contexts)
});
const entries = view.families.flatMap(({ instruments }) => instruments);

describe('the page of instruments', () => {
	it('gives every result to one entry or to none, and loses none', () => {
		const shown = entries.reduce((sum, { results }) => sum + results, 0);
		expect(shown + view.unnamed.results).toBe(contexts.length);
		for (const { results, studies } of entries) {
			expect(studies.reduce((sum, study) => sum + study.results, 0)).toBe(results);
		}
	});

	it('counts what is not named by outcome', () => {
		const { outcomes, results } = view.unnamed;
		expect(outcomes.reduce((sum, one) => sum + one.results, 0)).toBe(results);
	});

	it('shows every entry of the catalogue, as each occurs in the evidence', () => {
		expect(entries.map(({ id }) => id).sort()).toEqual(INSTRUMENTS.map(({ id }) => id).sort());
	});

	it('summarises nothing whose device or scale is not named', () => {
		const unnamed = entries.filter(({ oneRuler }) => !oneRuler);
		expect(unnamed.flatMap(({ typical }) => typical)).toEqual([]);
		expect(entries.some(({ typical }) => typical.length > 0)).toBe(true);
	});

	it('lists the findings worth checking once, by study', () => {
		const ids = view.toCheck.flatMap(({ groups }) => groups.flatMap((group) => group.resultIds));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBe(view.checkedResults);
	});
});

describe('typical values as rows', () => {
	const value = (values: number[], more: Partial<TypicalValue> = {}): TypicalValue => ({
		instrumentId: 'cutometer',
		parameterId: 'r2',
		quantity: 'change_with_product',
		unit: '%',
		values: values.map((one, i) => ({ studyId: `s${i}`, value: one })),
		summary: null,
		decimals: 2,
		...more
	});
	const row = (one: TypicalValue) => typicalRows(instrumentOf('cutometer'), [one])[0];

	it('list under three studies, each with its own digits', () => {
		expect(row(value([11.36, 15.2]))?.text).toBe('11.36\u202f% · 15.2\u202f%');
		expect(row(value([11.36, 15.2]))?.marks).toBeNull();
	});

	it('give the median with quartiles and the range from three on', () => {
		const summary = { least: 4, lowerQuartile: 5, median: 6, upperQuartile: 8, greatest: 10 };
		const summarised = row(value([4, 6, 10], { summary, decimals: 0 }));
		expect(summarised?.text).toBe('6\u202f% (5 to 8)');
		expect(summarised?.range).toBe('4 to 10\u202f%');
		// From no change at 0 (4 %) to the greatest at 10 (96 %).
		expect(summarised?.zero).toBe('4%');
		expect(summarised?.marks?.map(({ place }) => place)).toEqual(['40.8%', '59.2%', '96%']);
	});
});

describe('the words of an entry', () => {
	it('tell limits that come from the measure, and keep ours to the checks', () => {
		expect(limitsOf(instrumentOf('glogau'))).toBe('1 to 4\u202fpoints'.replace('\u202f', '\u00a0'));
		expect(limitsOf(instrumentOf('primos'))).toBeNull();
		expect(limitsOf(instrumentOf('corneometer'))).toBeNull();
	});

	it('reckon what can be detected only from a figure of the very device', () => {
		// 2.77 × √(1 − 0.9) = 0.876; 2.77 × √(1 − 0.5) = 1.959.
		const cutometer = detectableText(instrumentOf('cutometer'));
		expect(cutometer).toContain('0.88 (one rater, ICC 0.90)');
		expect(cutometer).toContain('1.96 (between raters, ICC 0.50)');
		expect(cutometer).toMatch(/very roughly.*other people and other skin.*may be larger/);
		expect(detectableText(instrumentOf('primos'))).toContain(
			'1.07 (one rater and between raters, ICC 0.85)'
		);
		expect(cutometer).not.toMatch(/at most|up to|mean of/);
		expect(detectableText(instrumentOf('ten-point-photographs'))).toBeNull();
		expect(detectableText(instrumentOf('ultrasound'))).toBeNull();
		expect(detectableText(instrumentOf('visioscan'))).toBeNull();
	});

	it('reckon what can be detected from the spread of repeats in per cent', () => {
		// 2.77 × 3.36 = 9.31, × 3.4 = 9.42; 2.77 × 8.2 = 22.71, × 10.7 = 29.64.
		const visia = detectableText(instrumentOf('visia'));
		expect(visia).toContain('reckoned by us');
		expect(visia).toMatch(/\(area of wrinkles\) must move by 9\.3 to 9\.4\s%.*within a session/);
		expect(visia).toMatch(/\(wrinkles, percentile\) must move by 22\.7 to 29\.6\s%/);
	});
});
