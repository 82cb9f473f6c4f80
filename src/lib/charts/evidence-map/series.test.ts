import { describe, expect, it } from 'vitest';
import {
	SIMULATED_VEHICLE,
	simulatedArm,
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { Result } from '#lib/evidence/types.ts';
import type { Direction } from '#lib/evidence/vocabulary.ts';
import { evidenceMapSeries, type MapCell, type WeighedBody } from './series.ts';

const INGREDIENTS = [
	{ slug: 'substance', name: 'Substance', studies: 2 },
	{ slug: 'other', name: 'Other', studies: 1 },
	{ slug: 'unstudied', name: 'Unstudied', studies: 0 }
];

const holding = (slug: string, armId = 'b') =>
	simulatedArm({
		armId,
		role: 'active_comparator',
		ingredients: [{ slug, amount: null, unit: 'not_reported' }]
	});

function vehicleTrial(studyId: string, direction: Direction, overlapGroup: string | null = null) {
	return simulatedWeighed({
		study: { studyId, overlapGroup },
		effects: [simulatedControlled({ direction })]
	});
}

const againstOther = (studyId: string, direction: Direction) =>
	simulatedWeighed({
		study: { studyId },
		comparator: holding('other'),
		effects: [simulatedControlled({ isolates: 'active_vs_active', direction })]
	});

const beforeAfter = (studyId: string) =>
	simulatedWeighed({ study: { studyId }, comparator: null, effects: [simulatedBeforeAfter()] });

function cellOf(
	results: Parameters<typeof evidenceMapSeries>[0],
	slug = 'substance',
	bodies: readonly WeighedBody[] = []
) {
	const { columns, rows } = evidenceMapSeries(results, INGREDIENTS, bodies);
	const row = rows.find((r) => r.slug === slug);
	const cell = row?.cells[columns.findIndex((c) => c.outcome === 'fine_lines')];
	if (!cell) throw new Error('the cell is empty');
	return cell;
}

const told = ({ marks }: MapCell) => marks.map((m) => [m.studyId, m.kind, m.direction]);

describe('evidenceMapSeries', () => {
	it('gives a study one mark in a cell, by the comparison that bears most on the ingredient', () => {
		const cell = cellOf([
			beforeAfter('s1'),
			againstOther('s1', 'against'),
			vehicleTrial('s1', 'favours'),
			againstOther('s2', 'favours'),
			beforeAfter('s2'),
			beforeAfter('s3')
		]);
		expect(told(cell)).toEqual([
			['s1', 'vehicle', 'favours'],
			['s2', 'other', 'favours'],
			['s3', 'before_after', null]
		]);
		expect(cell.vehicleTrials).toBe(1);
	});

	it('gives a mark the letter of the result that gives it its side, and no other', () => {
		const graded = (
			id: string,
			grade: Grade,
			result: Partial<Result> = {},
			more: Parameters<typeof simulatedWeighed>[0] = {}
		) =>
			simulatedWeighed({
				...more,
				study: { studyId: 's1' },
				result: { ...result, resultId: id },
				assessment: { grade }
			});
		const cell = cellOf([
			graded('s1-01', 'B', { week: 4 }),
			graded('s1-02', 'C', { week: 12 }),
			graded('s1-03', 'B', { outcome: 'roughness' }),
			graded(
				's1-04',
				'A',
				{ week: 24 },
				{
					comparator: holding('other'),
					effects: [simulatedControlled({ isolates: 'active_vs_active' })]
				}
			)
		]);
		expect(cell.marks.map((m) => m.reliability)).toEqual([{ grade: 'C', resultId: 's1-02' }]);
	});

	it('gives before and after no letter', () => {
		expect(cellOf([beforeAfter('s1')]).marks[0]?.reliability).toBeNull();
	});

	it('reads a comparison from the other side for the ingredient in the comparator', () => {
		expect(told(cellOf([againstOther('s1', 'favours')], 'other'))).toEqual([
			['s1', 'other', 'against']
		]);
	});

	it('counts studies that may share people as one trial and keeps a mark for each', () => {
		const cell = cellOf([vehicleTrial('s1', 'favours', 'g'), vehicleTrial('s2', 'favours', 'g')]);
		expect(cell.vehicleTrials).toBe(1);
		expect(cell.marks).toHaveLength(2);
	});

	it('leaves out a trial with the ingredient on both sides', () => {
		const strengths = simulatedWeighed({
			comparator: holding('substance'),
			effects: [simulatedControlled({ isolates: 'dose_or_form', direction: 'favours' })]
		});
		expect(() => cellOf([strengths])).toThrow('empty');
		expect(evidenceMapSeries([strengths], INGREDIENTS, []).rows[0]?.studies).toBe(2);
	});

	it('says what a body of evidence comes to, also where no study is about the ingredient alone', () => {
		const body = {
			slug: 'substance',
			key: 'fine_lines',
			state: 'other_questions_only',
			level: null,
			short: 'only against another strength or form'
		} as const;
		const strengths = simulatedWeighed({
			comparator: holding('substance'),
			effects: [simulatedControlled({ isolates: 'dose_or_form' })]
		});
		expect(cellOf([strengths], 'substance', [body])).toEqual({
			outcome: 'fine_lines',
			vehicleTrials: 0,
			words: 'only against another strength or form',
			marks: []
		});
		expect(cellOf([beforeAfter('s1')], 'substance', [{ ...body, slug: 'other' }]).words).toBeNull();
	});

	it('never turns an unknown direction into a side', () => {
		expect(told(cellOf([vehicleTrial('s1', 'not_reported')]))).toEqual([
			['s1', 'vehicle', 'not_reported']
		]);
	});

	it('orders rows by their trials against vehicle, then by their studies', () => {
		const other = simulatedWeighed({
			study: { studyId: 's9' },
			arm: { ingredients: [{ slug: 'other', amount: 1, unit: '%' }] },
			comparator: SIMULATED_VEHICLE
		});
		const { rows } = evidenceMapSeries(
			[beforeAfter('s1'), beforeAfter('s2'), other],
			INGREDIENTS,
			[]
		);
		expect(rows.map((r) => [r.slug, r.vehicleTrials, r.studies])).toEqual([
			['other', 1, 1],
			['substance', 0, 2]
		]);
	});

	it('has no row for an ingredient without a result, and none at all without results', () => {
		expect(evidenceMapSeries([], INGREDIENTS, []).rows).toEqual([]);
	});
});
