import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { simulatedSide, simulatedWeighed } from '../../../tests/fixtures/simulated-results.ts';
import { INSTRUMENTS } from './catalogue.ts';
import { identifyMeasure } from './identify.ts';
import {
	isSummarised,
	quantileOf,
	typicalValues,
	type Quantity,
	type TypicalValue
} from './typical-values.ts';

/** SIMULATED readings of one study. */
function simulated(studyId: string, result: Parameters<typeof simulatedWeighed>[0] = {}) {
	return simulatedWeighed({
		...result,
		study: { studyId, ...result.study },
		result: {
			measure: 'Corneometer',
			assessment: 'instrumental',
			outcome: 'hydration',
			better: 'higher',
			metric: 'final_mean',
			unit: 'AU',
			spreadKind: 'sd',
			...result.result
		}
	});
}

const starting = (
	studyId: string,
	baselineMean: number,
	value: number,
	baselineSd: number | null
) => simulated(studyId, { result: { arm: simulatedSide({ baselineMean, baselineSd, value }) } });

function find(values: readonly TypicalValue[], quantity: Quantity): TypicalValue | undefined {
	return values.find((value) => value.quantity === quantity);
}

describe('typical values', () => {
	it('summarise three studies and list two', () => {
		const two = [starting('a', 40, 44, 8), starting('b', 50, 53, 5)];
		const start = find(typicalValues(two), 'start');
		expect(start?.summary).toBeNull();
		expect(start?.values.map(({ value }) => value)).toEqual([40, 50]);

		const three = find(typicalValues([...two, starting('c', 46, 52, 6)]), 'start');
		// 40, 46, 50: the quartiles lie half way between neighbours.
		expect(three?.summary).toEqual({
			least: 40,
			lowerQuartile: 43,
			median: 46,
			upperQuartile: 48,
			greatest: 50
		});
	});

	it('reckon the variation between people in per cent of the mean', () => {
		const variation = find(typicalValues([starting('a', 40, 44, 8)]), 'variation');
		expect(variation?.values).toEqual([{ studyId: 'a', value: 20 }]);
		expect(variation?.unit).toBe('%');
	});

	it('count a study once, by the median of its own', () => {
		const rows = [10, 20, 60].map((baselineMean) => starting('a', baselineMean, 70, null));
		const start = find(typicalValues([...rows, ...rows]), 'start');
		expect(start?.values).toEqual([{ studyId: 'a', value: 20 }]);
	});

	it('keep what product and vehicle did apart, with the sign of the reading', () => {
		const values = typicalValues([
			simulated('a', {
				result: {
					arm: simulatedSide({ baselineMean: 40, value: 47 }),
					comparator: simulatedSide({ baselineMean: 41, value: 43 })
				}
			})
		]);
		expect(find(values, 'change_with_product')?.values[0]?.value).toBe(7);
		expect(find(values, 'change_with_vehicle')?.values[0]?.value).toBe(2);
	});

	it('take a standard deviation from a standard error and its people', () => {
		const values = typicalValues([
			simulated('a', {
				result: { spreadKind: 'se', arm: simulatedSide({ value: 40, se: 2, n: 16 }) }
			})
		]);
		expect(find(values, 'sd')?.values[0]?.value).toBe(8);
	});

	it('take no undefined ± for a spread, and keep its mean', () => {
		const undefinedSpread = simulated('a', {
			result: {
				spreadKind: 'undefined',
				arm: simulatedSide({ baselineMean: 40, baselineSd: 8, value: 44, sd: 8 })
			}
		});
		const values = typicalValues([undefinedSpread]);
		expect(find(values, 'sd')).toBeUndefined();
		expect(find(values, 'variation')).toBeUndefined();
		expect(find(values, 'start')?.values).toEqual([{ studyId: 'a', value: 40 }]);
	});

	it('are none for a device of several parameters where none is named', () => {
		const change = {
			metric: 'percent_change',
			unit: '%',
			arm: simulatedSide({ value: 30 })
		} as const;
		const of = (measure: string) =>
			typicalValues([simulated('a', { result: { ...change, measure } })]).length;
		expect(of('Cutometer firmness')).toBe(0);
		expect(of('Cutometer R0 and R7')).toBe(0);
		expect(of('Cutometer R7')).toBe(1);
	});

	it('never put units together', () => {
		const values = typicalValues([
			starting('a', 40, 44, null),
			simulated('b', {
				result: { metric: 'percent_change', unit: '%', arm: simulatedSide({ value: 12 }) }
			})
		]).filter(({ quantity }) => quantity === 'change_with_product');
		expect(values.map(({ unit, values: of }) => [unit, of.length])).toEqual([
			['AU', 1],
			['%', 1]
		]);
	});

	it('leave out a maximum, responders only and a spread marked as implausible', () => {
		const maximum = simulated('a', {
			result: {
				metric: 'percent_change',
				unit: '%',
				statistic: 'maximum',
				arm: simulatedSide({ value: 80 })
			}
		});
		const responders = simulated('b', {
			result: {
				metric: 'percent_change',
				unit: '%',
				flags: ['responders_only'],
				arm: simulatedSide({ value: 70 })
			}
		});
		const tight = simulated('c', {
			result: { flags: ['implausible_spread'], arm: simulatedSide({ value: 40, sd: 0.1 }) }
		});
		expect(typicalValues([maximum, responders, tight])).toEqual([]);
	});

	it('say nothing of readings whose device or scale is not named', () => {
		const rows = [starting('a', 40, 44, 8)].map((context) => ({
			...context,
			result: { ...context.result, measure: 'skin hydration' }
		}));
		expect(typicalValues(rows)).toEqual([]);
	});
});

describe('a quantile', () => {
	it('lies between neighbours in proportion (worked by hand)', () => {
		// Position 0.05 × 4 = 0.2 between 1 and 3.
		expect(quantileOf([9, 1, 3, 5, 7], 0.05)).toBeCloseTo(1.4, 12);
		expect(quantileOf([4], 0.9)).toBe(4);
	});
});

describe('the typical values of the shipped results', () => {
	const contexts = readSeedContexts();
	const values = typicalValues(contexts);

	it('are those of a second reckoning, written another way', () => {
		const starts = new Map<string, Map<string, Set<number>>>();
		for (const { result } of contexts) {
			const found = identifyMeasure(result);
			if (found === null || !isSummarised(found) || result.valueKind !== 'figure') continue;
			const key = `${found.instrument.id}|${found.parameter?.id ?? ''}|${result.unit}`;
			for (const mean of [result.arm.baselineMean, result.comparator.baselineMean]) {
				if (mean === null) continue;
				const studies = starts.get(key) ?? new Map<string, Set<number>>();
				starts.set(key, studies);
				studies.set(result.studyId, (studies.get(result.studyId) ?? new Set<number>()).add(mean));
			}
		}
		const ours = values.filter(({ quantity }) => quantity === 'start');
		expect(ours.length).toBe(starts.size);
		for (const { instrumentId, parameterId, unit, values: of } of ours) {
			const theirs = starts.get(`${instrumentId}|${parameterId ?? ''}|${unit}`);
			const expected = new Map([...(theirs ?? [])].map(([id, own]) => [id, median([...own])]));
			for (const { studyId, value } of of) {
				expect(value).toBeCloseTo(expected.get(studyId) ?? Number.NaN, 10);
			}
			expect(of.length).toBe(expected.size);
		}
	});

	it('are summarised from three studies on and never before', () => {
		for (const { values: of, summary } of values) expect(summary === null).toBe(of.length < 3);
	});

	it('belong to entries of the catalogue and hold finite numbers', () => {
		const ids = new Set(INSTRUMENTS.map(({ id }) => id));
		for (const { instrumentId, values: of } of values) {
			expect(ids.has(instrumentId)).toBe(true);
			expect(of.every(({ value }) => Number.isFinite(value))).toBe(true);
		}
	});
});

function median(values: number[]): number {
	values.sort((a, b) => a - b);
	const middle = values.length / 2;
	return Number.isInteger(middle)
		? ((values[middle - 1] ?? Number.NaN) + (values[middle] ?? Number.NaN)) / 2
		: (values[Math.floor(middle)] ?? Number.NaN);
}
