import { describe, expect, it } from 'vitest';
import { foundBy, reading } from '../../../tests/fixtures/simulated-readings.ts';
import { simulatedArm, simulatedSide } from '../../../tests/fixtures/simulated-results.ts';
import { detectableChange } from './check-detectable.ts';
import { findingsOf, measureView } from './checks.ts';

describe('the check of what can be detected', () => {
	it('reckons 2.77 × SD × √(1 − ICC) (worked by hand)', () => {
		// √(1 − 0.91) = 0.3; 2.77 × 10 × 0.3 = 8.31.
		expect(detectableChange(10, 0.91)).toBeCloseTo(8.31, 10);
	});

	const small = { n: 30, baselineMean: 40, baselineSd: 8.0001, value: 42, sd: 8 };

	it('notes a change within the scatter of one person, as a rough size', () => {
		// 2.77 × 8.0001 × √0.046 = 4.7528.
		const finding = foundBy(reading({ arm: simulatedSide(small) }), 'detectable');
		expect(finding?.weight).toBe('note');
		expect(finding?.sentence).toContain('a change of 2\u00a0device units');
		expect(finding?.sentence).toContain('very roughly 4.7528\u00a0device units');
		expect(finding?.sentence).toContain('may be larger');
		expect(finding?.sentence).toContain('nor of the product');
		expect(finding?.sentence).not.toMatch(/at most|up to|mean of/);
	});

	it('reckons each kind of repeats by itself, and notes only what is below all', () => {
		const r2 = (value: number) =>
			reading({
				measure: 'Cutometer R2',
				unit: 'ratio',
				outcome: 'elasticity',
				arm: simulatedSide({ n: 30, baselineMean: 0.6, baselineSd: 0.1, value, sd: 0.1 })
			});
		// One rater 2.77 × 0.1 × √0.1 = 0.0876; between raters 2.77 × 0.1 × √0.5 = 0.196.
		const sentence = foundBy(r2(0.65), 'detectable')?.sentence;
		expect(sentence).toContain('0.1 (one rater, ICC 0.90)');
		expect(sentence).toContain('0.2 (between raters, ICC 0.50)');
		expect(foundBy(r2(0.75), 'detectable')).toBeUndefined();
	});

	it('is silent on an undefined ±, and on a result read without the rest of its study', () => {
		const arm = simulatedSide(small);
		expect(foundBy(reading({ arm, spreadKind: 'undefined' }), 'detectable')).toBeUndefined();
		expect(measureView(reading({ arm })).findings).toEqual([]);
	});

	it('is barred by a doubtful ± of another row of the study, and of no other study', () => {
		const row = (resultId: string, studyId: string, arm: Parameters<typeof simulatedSide>[0]) => {
			const context = reading({ resultId, arm: simulatedSide(arm) });
			return {
				...context,
				study: { ...context.study, studyId },
				result: { ...context.result, studyId }
			};
		};
		const doubtful = row('a-1', 'a', { ...small, baselineSd: 1.5, value: 46, sd: 1.5 });
		const findings = findingsOf([doubtful, row('a-2', 'a', small), row('b-1', 'b', small)]);
		expect(findings.map(({ resultId, check }) => `${resultId} ${check}`)).toEqual([
			'a-1 spread',
			'b-1 detectable'
		]);
	});

	it('is silent on a larger change, a vehicle, an unnamed device and a doubtful spread', () => {
		expect(foundBy(reading(), 'detectable')).toBeUndefined();
		const arm = simulatedSide(small);
		const context = reading({ arm });
		const vehicle = { ...context, arm: simulatedArm({ role: 'vehicle' }) };
		expect(foundBy(vehicle, 'detectable')).toBeUndefined();
		expect(
			foundBy(reading({ arm, measure: 'ultrasound skin thickness' }), 'detectable')
		).toBeUndefined();
		expect(foundBy(reading({ arm, flags: ['implausible_spread'] }), 'detectable')).toBeUndefined();
	});
});
