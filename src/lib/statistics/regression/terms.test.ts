import { describe, expect, it } from 'vitest';
import { planDesign, type PredictorRow, type Term } from './terms.ts';

const ROWS: readonly PredictorRow[] = [
	{ dose: 'high', side: 'left', week: 4 },
	{ dose: 'low', side: 'right', week: 8 },
	{ dose: 'none', side: 'left', week: 12 }
];
const DOSE: Term = { kind: 'factor', name: 'dose' };
const SIDE: Term = { kind: 'factor', name: 'side' };
const WEEK: Term = { kind: 'continuous', name: 'week' };

const columns = (terms: readonly Term[], hasIntercept: boolean) =>
	planDesign(terms, ROWS, hasIntercept).map((column) => ROWS.map((row) => column.valueOf(row)));

describe('planDesign', () => {
	it('leaves the first level out beside an intercept', () => {
		expect(columns([DOSE, SIDE], true)).toEqual([
			[1, 1, 1],
			[0, 1, 0],
			[0, 0, 1],
			[0, 1, 0]
		]);
	});

	it('has every level of the first factor without one, and of no other', () => {
		const withEveryDose = [
			[1, 0, 0],
			[0, 1, 0],
			[0, 0, 1]
		];
		expect(columns([DOSE, SIDE], false)).toEqual([...withEveryDose, [0, 1, 0]]);
		expect(columns([WEEK, DOSE], false)).toEqual([[4, 8, 12], ...withEveryDose]);
	});

	it('multiplies the columns of an interaction', () => {
		const crossed: Term = { kind: 'interaction', of: [SIDE, WEEK] };
		expect(columns([crossed], true)).toEqual([
			[1, 1, 1],
			[0, 8, 0]
		]);
	});
});
