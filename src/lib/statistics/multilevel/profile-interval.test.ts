import { describe, expect, it } from 'vitest';
import { dropLevel } from './drop-level.ts';
import { fitMultilevel, type MultilevelInput } from './fit-multilevel.ts';
import { componentInterval } from './profile-interval.ts';

/** Between clusters the estimates differ much more than within. */
const APART: MultilevelInput = {
	yi: [0, 0.4, 2, 2.4, 4, 4.4, 6, 6.4],
	vi: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
	cluster: [1, 1, 2, 2, 3, 3, 4, 4]
};

const fitOf = (input: MultilevelInput) => {
	const outcome = fitMultilevel(input);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value;
};
const intervalOf = (component: 'between' | 'within', level?: number) => {
	const outcome = componentInterval(APART, fitOf(APART), component, level);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return { lower: outcome.value.lower, upper: outcome.value.upper ?? Infinity };
};

describe('componentInterval', () => {
	it('excludes 0 exactly where the likelihood-ratio test does', () => {
		for (const component of ['between', 'within'] as const) {
			const dropped = dropLevel(APART, fitOf(APART), component);
			const pValue = dropped.ok ? dropped.value.pValue : NaN;
			expect(intervalOf(component).lower > 0).toBe(pValue < 0.05);
		}
		expect(intervalOf('between').lower).toBeGreaterThan(0);
		expect(intervalOf('within').lower).toBe(0);
	});

	it('ends at 0 at the level of the p-value of the test', () => {
		const dropped = dropLevel(APART, fitOf(APART), 'between');
		const pValue = dropped.ok ? dropped.value.pValue : NaN;
		expect(intervalOf('between', 1 - 1.0001 * pValue).lower).toBeGreaterThan(0);
		expect(intervalOf('between', 1 - 1.0001 * pValue).lower).toBeLessThan(1e-3);
		expect(intervalOf('between', 1 - 0.9999 * pValue).lower).toBe(0);
	});

	it('holds the estimate, and more the higher the level', () => {
		const { between } = fitOf(APART).components;
		const [narrow, wide] = [intervalOf('between', 0.8), intervalOf('between', 0.95)];
		expect(narrow.lower).toBeLessThan(between);
		expect(narrow.upper).toBeGreaterThan(between);
		expect(wide.lower).toBeLessThan(narrow.lower);
		expect(wide.upper).toBeGreaterThan(narrow.upper);
	});

	it('refuses a level that is none', () => {
		expect(componentInterval(APART, fitOf(APART), 'within', 1)).toMatchObject({
			reason: { reason: 'out_of_range', input: 'level' }
		});
	});
});
