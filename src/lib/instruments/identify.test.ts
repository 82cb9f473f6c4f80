import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { identifyMeasure, parametersNamed, type MeasureText } from './identify.ts';
import { MEASURE_TIERS } from './measure-rules.ts';
import { isOneRuler } from './types.ts';

const results = readSeedContexts().map(({ result }) => result);

function idOf(text: Partial<MeasureText>): string {
	const found = identifyMeasure({
		measure: '',
		assessment: 'instrumental',
		outcome: 'elasticity',
		...text
	});
	if (found === null) return 'not named';
	return [found.instrument.id, found.parameter?.id].filter(Boolean).join('/');
}

describe('the instrument of a result', () => {
	it.each([
		['Cutometer R2 gross elasticity', 'cutometer/r2'],
		['Cutometer Uf, total deformation', 'cutometer/r0'],
		['Cutometer net elasticity', 'cutometer/r5'],
		['Cutometer elasticity', 'cutometer'],
		['Cutometer Ua/Uf', 'cutometer/r2'],
		['Cutometer R2 (Ua/Uf)', 'cutometer/r2'],
		['Cutometer Ur/Ue', 'cutometer/r5'],
		['Cutometer Uv/Ue', 'cutometer/r6'],
		['Cutometer Ur/Uf', 'cutometer/r7'],
		['Cutometer Ur / Uf, cheek', 'cutometer/r7'],
		['Cutometer Ua/Uf and Ur/Uf', 'cutometer'],
		['Cutometer Ue/Uf', 'cutometer'],
		['Cutometer Ur, retraction', 'cutometer/ur'],
		['torsiometer Ur/Ue', 'torsiometer'],
		['PRIMOS periorbital roughness (parameter not named)', 'primos'],
		['FOITS Ra', 'foits/ra'],
		['FOITS Ra and Rz, periorbital', 'foits'],
		['SEw (skin wrinkle parameter)', 'visioscan/sew'],
		['skin replica Ra', 'replica/ra'],
		['replica Ra and Rz', 'replica'],
		['overall roughness, image analysis of silicone replicas', 'replica'],
		['dark circle melanin index, Mexameter', 'mexameter/melanin'],
		['periocular wrinkles (Visia/Visioline)', 'several-methods'],
		['VISIA wrinkles percentile', 'visia/wrinkles-percentile']
	])('is read from “%s”', (measure, expected) => {
		expect(idOf({ measure })).toBe(expected);
	});

	it('is not guessed where a device is not named', () => {
		for (const measure of [
			'skin elasticity (device not named)',
			'melanin index',
			'dermal density',
			'roughness, skin analyser',
			'crow’s feet wrinkle area'
		]) {
			expect(idOf({ measure })).toBe('not named');
		}
	});

	it('is who judged it where the text names nothing', () => {
		const measure = 'fine lines';
		expect(idOf({ measure, assessment: 'clinician_graded' })).toBe('clinician-grade');
		expect(idOf({ measure, assessment: 'self_assessed' })).toBe('self-assessment');
		expect(idOf({ measure, assessment: 'histology' })).toBe('biopsy');
		expect(idOf({ measure, assessment: 'not_reported' })).toBe('not named');
	});

	it('is the report itself for reactions, whoever reported them', () => {
		const measure = 'stinging';
		for (const assessment of ['self_assessed', 'clinician_graded', 'not_reported'] as const) {
			expect(idOf({ measure, assessment, outcome: 'irritation' })).toBe('reported-reactions');
		}
	});

	it('does not depend on the outcome a device’s reading is filed under', () => {
		const measure = 'FOITS Rz';
		const found = (['roughness', 'wrinkle_depth', 'fine_lines'] as const).map((outcome) =>
			idOf({ measure, outcome })
		);
		expect(new Set(found)).toEqual(new Set(['foits/rz']));
	});
});

describe('the shipped measures', () => {
	const fitting = (measure: string) =>
		MEASURE_TIERS.map((tier) => tier.filter(({ named }) => named.test(measure)));

	it('fit the rule of one instrument at most in each tier', () => {
		const clashes = results.flatMap(({ measure }) =>
			fitting(measure)
				.filter((rules) => rules.length > 1)
				.map((rules) => [measure, ...rules.map(({ instrument }) => instrument)])
		);
		expect(clashes).toEqual([]);
	});

	it('name one parameter at most', () => {
		const clashes = results.flatMap(({ measure }) =>
			fitting(measure)
				.flat()
				.map((rule) => parametersNamed(rule, measure))
				.filter((ids) => ids.length > 1)
				.map((ids) => [measure, ...ids])
		);
		expect(clashes).toEqual([]);
	});

	it('are identified as often as recorded', async () => {
		await expect(asJson(coverage())).toMatchFileSnapshot(
			'../../../tests/golden/measure-coverage.json'
		);
	});

	it('are identified in more than three of four results, a third of all by a named device or scale', () => {
		const { results: total, notNamed, deviceOrScale } = coverage();
		expect(notNamed / total).toBeLessThan(0.25);
		expect(deviceOrScale / total).toBeGreaterThan(0.3);
	});
});

function coverage() {
	const found = results.map((result) => identifyMeasure(result));
	const byInstrument: Record<string, number> = {};
	for (const measure of found) {
		const id = measure?.instrument.id ?? 'not named';
		byInstrument[id] = (byInstrument[id] ?? 0) + 1;
	}
	return {
		results: found.length,
		texts: new Set(results.map(({ measure }) => measure)).size,
		notNamed: found.filter((measure) => measure === null).length,
		deviceOrScale: found.filter((m) => m !== null && isOneRuler(m.instrument)).length,
		withParameter: found.filter((m) => m !== null && m.parameter !== null).length,
		byInstrument: Object.fromEntries(
			Object.entries(byInstrument).sort(([a], [b]) => (a < b ? -1 : 1))
		)
	};
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
