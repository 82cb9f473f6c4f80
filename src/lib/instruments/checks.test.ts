import { describe, expect, it } from 'vitest';
import { foundBy, reading } from '../../../tests/fixtures/simulated-readings.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { simulatedSide } from '../../../tests/fixtures/simulated-results.ts';
import type { Result } from '#lib/evidence/types.ts';
import { findingsOf, measureView } from './checks.ts';
import type { MeasureFinding } from './findings.ts';
import type { TypicalValue } from './typical-values.ts';

it('an ordinary reading gives no finding', () => {
	expect(measureView(reading()).findings).toEqual([]);
});

describe('the check of the spread', () => {
	const tight = { n: 30, baselineMean: 40, baselineSd: 1.5, value: 46, sd: 1.5 };

	it('speaks up at more than three standard deviations over time', () => {
		// (46 − 40) / 1.5 = 4, times 1 − 3 / (4 × 29 − 1) = 3.896.
		const finding = foundBy(reading({ arm: simulatedSide(tight) }), 'spread');
		expect(finding?.sentence).toContain('from start to end by 3.9 times');
		expect(finding?.weight).toBe('check_source');
		expect(finding?.fields).toContain('baseline_sd_arm');
	});

	it('speaks up at more than three between two sides', () => {
		// (46 − 41) / 1.5 = 3.333, times 1 − 3 / (4 × 58 − 1) = 3.290.
		const arm = simulatedSide({ n: 30, value: 46, sd: 1.5 });
		const comparator = simulatedSide({ n: 30, value: 41, sd: 1.5 });
		const finding = foundBy(reading({ arm, comparator }), 'spread');
		expect(finding?.sentence).toContain('between the two sides by 3.3 times');
	});

	it('is silent at just three', () => {
		const arm = simulatedSide({ n: null, baselineMean: 40, baselineSd: 2, value: 46, sd: 2 });
		expect(foundBy(reading({ arm }), 'spread')).toBeUndefined();
	});

	it('says so where the source does not define its ±', () => {
		const finding = foundBy(
			reading({ spreadKind: 'undefined', arm: simulatedSide(tight) }),
			'spread'
		);
		expect(finding?.sentence).toContain('does not say what its ± is');
	});

	it('is silent on a stated standard error, on few people and on no spread at all', () => {
		const se = simulatedSide({ n: 30, baselineMean: 40, value: 46, se: 1.5 });
		expect(foundBy(reading({ spreadKind: 'se', arm: se }), 'spread')).toBeUndefined();
		const few = simulatedSide({ ...tight, n: 9 });
		expect(foundBy(reading({ arm: few }), 'spread')).toBeUndefined();
		const same = simulatedSide({ n: 30, baselineMean: 40, baselineSd: 0, value: 46, sd: 0 });
		expect(foundBy(reading({ arm: same }), 'spread')).toBeUndefined();
	});

	it('is silent where it could not be a standard error either', () => {
		// 15 × √30 = 82 on a mean of 40 would be odd in turn.
		const arm = simulatedSide({ n: 30, baselineMean: 95, baselineSd: 15, value: 40, sd: 15 });
		expect(foundBy(reading({ arm }), 'spread')).toBeUndefined();
	});

	it('knows a spread below the 5th percentile of twenty studies, and asks for twenty', () => {
		const arm = simulatedSide({ n: 30, value: 40, sd: 0.8 });
		const comparator = simulatedSide();
		const variations = (studies: number): TypicalValue[] => [
			{
				instrumentId: 'corneometer',
				parameterId: null,
				quantity: 'variation',
				unit: '%',
				values: Array.from({ length: studies }, (_, i) => ({ studyId: `s${i}`, value: 10 + i })),
				summary: null,
				decimals: 0
			}
		];
		const context = reading({ arm, comparator });
		expect(foundBy(context, 'spread', variations(20))?.sentence).toContain('2.0 % of its mean');
		expect(foundBy(context, 'spread', variations(19))).toBeUndefined();
	});
});

describe('the check of the range', () => {
	it('knows a grade outside its scale, at the start and at the end', () => {
		const glogau = (arm: Parameters<typeof simulatedSide>[0]) =>
			reading({
				measure: 'Glogau scale',
				unit: 'score',
				better: 'lower',
				arm: simulatedSide(arm),
				comparator: simulatedSide()
			});
		expect(foundBy(glogau({ value: 4.2 }), 'range')?.sentence).toContain('types I to IV');
		expect(foundBy(glogau({ baselineMean: 0.5, value: 3 }), 'range')?.fields).toContain(
			'baseline_mean_arm'
		);
		expect(foundBy(glogau({ baselineMean: 4, value: 1 }), 'range')).toBeUndefined();
	});

	it('knows a ratio above 1 and takes the same number in another unit', () => {
		const r2 = (unit: Result['unit']) =>
			reading({
				measure: 'Cutometer R2',
				unit,
				arm: simulatedSide({ value: 1.2 }),
				comparator: simulatedSide()
			});
		expect(foundBy(r2('ratio'), 'range')?.sentence).toContain('a part of a whole');
		expect(foundBy(r2('AU'), 'range')).toBeUndefined();
	});

	it('knows a negative depth, and micrometres printed as millimetres', () => {
		const relief = (value: number, unit: Result['unit']) =>
			reading({
				measure: 'FOITS Rz',
				unit,
				better: 'lower',
				arm: simulatedSide({ value }),
				comparator: simulatedSide()
			});
		expect(foundBy(relief(-12, 'um'), 'range')?.sentence).toContain('below zero');
		expect(foundBy(relief(180, 'mm'), 'range')?.sentence).toContain('Micrometres may be meant');
		expect(foundBy(relief(180, 'um'), 'range')).toBeUndefined();
	});

	it('knows a fall of more than everything, and lets a rise of more than 100 % be', () => {
		const change = (value: number) =>
			reading({
				metric: 'percent_change',
				unit: '%',
				arm: simulatedSide({ value }),
				comparator: simulatedSide()
			});
		expect(foundBy(change(-112), 'range')?.sentence).toContain('112 % is more than all there was');
		expect(foundBy(change(-100), 'range')).toBeUndefined();
		expect(foundBy(change(134), 'range')).toBeUndefined();
	});

	it('knows a change larger than the whole scale', () => {
		const change = (value: number) =>
			reading({
				measure: 'fine wrinkling, semiquantitative 0-9',
				assessment: 'clinician_graded',
				metric: 'mean_change',
				unit: 'score',
				better: 'lower',
				arm: simulatedSide({ value }),
				comparator: simulatedSide()
			});
		expect(foundBy(change(-9.5), 'range')).toBeDefined();
		expect(foundBy(change(-1.64), 'range')).toBeUndefined();
	});

	it('judges nothing whose instrument is not named', () => {
		const arm = simulatedSide({ value: -4 });
		expect(foundBy(reading({ measure: 'skin hydration', arm }), 'range')).toBeUndefined();
	});
});

describe('the check of the direction', () => {
	it('knows a reading taken the other way', () => {
		const finding = foundBy(reading({ better: 'lower' }), 'direction');
		expect(finding?.sentence).toContain('a lower reading is taken as better');
		expect(finding?.fields).toEqual(['measure', 'better']);
	});

	it('is silent on shares of people and where the direction is not settled', () => {
		expect(
			foundBy(reading({ better: 'lower', metric: 'responder_rate', unit: '%' }), 'direction')
		).toBeUndefined();
		for (const better of ['lower', 'higher'] as const) {
			expect(foundBy(reading({ measure: 'Cutometer R0', better }), 'direction')).toBeUndefined();
		}
	});
});

describe('the shipped results', () => {
	const contexts = readSeedContexts();
	const findings = findingsOf(contexts);

	it('have the recorded findings', async () => {
		const lines = findings.map(({ resultId, check, weight }) => `${resultId} ${check} ${weight}`);
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
			'../../../tests/golden/measure-findings.txt'
		);
	});

	it('are flagged for their spread where curators found it implausible, and hardly elsewhere', () => {
		const flagged = new Set(
			contexts
				.filter(({ result }) => result.flags.includes('implausible_spread'))
				.map(({ result }) => result.resultId)
		);
		const spread = findings.filter(({ check }) => check === 'spread');
		const others = spread.filter(({ resultId }) => !flagged.has(resultId));
		expect(spread.length - others.length).toBeGreaterThan(flagged.size / 2);
		expect(others.length).toBeLessThan(5);
	});

	it('are never accused: every finding to check says so, and none speaks of what can be seen', () => {
		for (const { weight, sentence } of findings) {
			expect(sentence.endsWith('Worth checking at the source.')).toBe(weight === 'check_source');
			expect(sentence).not.toMatch(/wrong|error in|mistake|safe|visible|proven|NaN|undefined/i);
		}
	});

	it('are found whatever the order of the rows', () => {
		const backwards = findingsOf([...contexts].reverse());
		const ids = (of: readonly MeasureFinding[]) =>
			of.map(({ resultId, check }) => `${resultId} ${check}`).sort();
		expect(ids(backwards)).toEqual(ids(findings));
	});
});
