import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/reliability/grades.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import { layoutEvidenceMap } from './layout.ts';
import type { EvidenceMap, MarkKind, StudyMark } from './series.ts';

/** A row of one cell, SIMULATED. */
function place(marks: readonly StudyMark[], atLeast: Grade | null = null) {
	const series: EvidenceMap = {
		columns: [{ outcome: 'fine_lines', name: 'Fine lines', family: 'wrinkles' }],
		rows: [
			{
				slug: 'substance',
				name: 'Substance',
				studies: marks.length,
				vehicleTrials: 0,
				cells: [
					{
						outcome: 'fine_lines',
						words: 'not known',
						vehicleTrials: marks.filter((m) => m.kind === 'vehicle').length,
						marks
					}
				]
			}
		]
	};
	const map = layoutEvidenceMap(series, atLeast);
	const [row] = map.rows;
	const cell = row?.cells[0];
	if (!row || !cell) throw new Error('nothing was placed');
	return { map, row, cell };
}

function marksOf(...kinds: readonly (readonly [MarkKind, StudyDirection | null])[]): StudyMark[] {
	return kinds.map(([kind, direction], i) => ({
		studyId: `s${i}`,
		trial: `s${i}`,
		citation: `Simulated ${i}`,
		kind,
		question: kind === 'vehicle' ? 'single_vs_vehicle' : null,
		direction,
		reliability: kind === 'before_after' ? null : { grade: 'C', resultId: `s${i}-01` }
	}));
}

describe('layoutEvidenceMap', () => {
	it('puts better to the right, worse to the left and equal on the line', () => {
		const { cell } = place(
			marksOf(['vehicle', 'favours'], ['vehicle', 'against'], ['vehicle', 'exactly_equal'])
		);
		const x = (direction: StudyDirection) =>
			cell.marks.find((m) => m.direction === direction)?.x ?? NaN;
		expect(x('favours')).toBeGreaterThan(0);
		expect(x('against')).toBe(-x('favours'));
		expect(x('exactly_equal')).toBe(0);
	});

	it('puts what has no direction below every line', () => {
		const { cell } = place(
			marksOf(['vehicle', 'not_reported'], ['other', 'favours'], ['before_after', null])
		);
		const lowestLine = Math.max(...cell.lines.map((line) => line.bottom));
		for (const mark of cell.marks.filter((m) => m.direction !== 'favours')) {
			expect(mark.y).toBeGreaterThan(lowestLine);
		}
	});

	it.each([
		['a plumb', marksOf(['vehicle', 'not_reported']), ['plumb']],
		[
			'a plumb above the others',
			marksOf(['vehicle', 'favours'], ['other', 'favours']),
			['plumb', 'other']
		],
		['no plumb for other comparisons', marksOf(['other', 'not_reported']), ['other']],
		['a broken line before and after', marksOf(['before_after', null]), ['start']]
	])('hangs %s', (_, marks, lines) => {
		expect(place(marks).cell.lines.map((line) => line.kind)).toEqual(lines);
	});

	it('hangs nothing where there is no mark, and still says what it comes to', () => {
		const { cell } = place([]);
		expect([cell.lines, cell.words]).toEqual([[], 'not known']);
	});

	it('prints how many trials only where there is one', () => {
		expect(place(marksOf(['vehicle', 'favours'])).cell.trials?.text).toBe('1');
		expect(place(marksOf(['other', 'favours'])).cell.trials).toBeNull();
	});

	it('prints the letter left of every mark, and none for before and after alone', () => {
		const { cell } = place(marksOf(...Array<['other', 'against']>(5).fill(['other', 'against'])));
		expect(cell.letter).toMatchObject({ grade: 'C' });
		const leftmost = Math.min(...cell.marks.map((m) => m.x), ...cell.more.map((m) => m.x));
		expect(cell.letter?.x).toBeLessThan(leftmost);
		expect(place(marksOf(['before_after', null])).cell.letter).toBeNull();
	});

	it('draws faintly what does not reach the grade that is asked for', () => {
		const marks = marksOf(['vehicle', 'favours']);
		expect(place(marks).cell.faint).toBe(false);
		expect(place(marks, 'C').cell.faint).toBe(false);
		expect(place(marks, 'B').cell.faint).toBe(true);
		expect(place(marksOf(['before_after', null]), 'D').cell.faint).toBe(true);
	});

	it('draws every study or counts it, inside its row, no two in one place', () => {
		const mark = fc.tuple(
			fc.constantFrom<MarkKind>('vehicle', 'other', 'before_after'),
			fc.constantFrom<StudyDirection>(
				'favours',
				'against',
				'exactly_equal',
				'mixed',
				'not_reported'
			)
		);
		fc.assert(
			fc.property(fc.array(mark, { minLength: 1, maxLength: 24 }), (kinds) => {
				const marks = marksOf(
					...kinds.map(([kind, d]) => [kind, kind === 'before_after' ? null : d] as const)
				);
				const { cell, row } = place(marks);
				const counted = cell.more.reduce((sum, label) => sum + Number(label.text.slice(1)), 0);
				expect(cell.marks.length + counted).toBe(marks.length);
				expect(new Set(cell.marks.map((m) => `${m.x} ${m.y}`)).size).toBe(cell.marks.length);
				for (const { y } of cell.marks) {
					expect(y).toBeGreaterThan(0);
					expect(y).toBeLessThan(row.height);
				}
			})
		);
	});

	it('names each family once with the number of its columns', () => {
		expect(place(marksOf(['vehicle', 'favours'])).map.families).toEqual([
			{ family: 'wrinkles', span: 1 }
		]);
	});
});
