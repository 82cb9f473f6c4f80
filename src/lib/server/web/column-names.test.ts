import { describe, expect, it } from 'vitest';
import { toColumnNames } from './column-names.ts';

describe('toColumnNames', () => {
	it('names keys like the columns, at every depth', () => {
		expect(toColumnNames({ nAnalyzed: 3, arms: [{ armId: 'a' }] })).toEqual({
			n_analyzed: 3,
			arms: [{ arm_id: 'a' }]
		});
	});

	it('keeps null, zero and the empty text apart', () => {
		expect(toColumnNames([null, 0, '', false])).toEqual([null, 0, '', false]);
	});

	it('leaves values alone, also those that look like keys', () => {
		expect(toColumnNames({ rule: 'differenceOfArms' })).toEqual({ rule: 'differenceOfArms' });
	});

	it('refuses what JSON cannot say', () => {
		expect(() => toColumnNames({ estimate: NaN })).toThrow('NaN');
		expect(() => toColumnNames(() => 1)).toThrow('function');
	});
});
