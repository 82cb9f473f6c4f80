import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/reliability/grades.ts';
import type { Position } from '#lib/reliability/position.ts';
import {
	simulatedControlled,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import { buildResultsSeries, type PanelSeries } from './series.ts';

const SUBJECT = { slug: 'substance', name: 'substance' };
const rowsOf = (panel: PanelSeries | null) =>
	(panel?.groups ?? []).flatMap((group) =>
		group.facets.flatMap((facet) => facet.studies.flatMap((s) => [...s.shown, ...s.more]))
	);

describe('a choice of grades', () => {
	const graded = (n: number, grade: Grade, position = 50) =>
		simulatedWeighed({
			study: { studyId: `simulated-${n}`, citation: `Simulated ${n}` },
			effects: [simulatedControlled({ direction: n % 2 === 0 ? 'favours' : 'against' })],
			assessment: { grade, position: position as unknown as Position }
		});
	const RESULTS = [graded(1, 'C'), graded(2, 'B'), graded(3, 'D'), graded(4, 'B')];
	const choose = (grades: readonly Grade[] | null) =>
		buildResultsSeries(RESULTS, { subject: SUBJECT, grades }).controlled;

	it('keeps only results of these grades and counts the others', () => {
		const panel = choose(['B', 'D']);
		expect(rowsOf(panel).map((row) => row.grade)).toEqual(['B', 'D', 'B']);
		expect([panel?.results, panel?.studies, panel?.hidden]).toEqual([3, 3, 1]);
	});

	it('hides nothing where none is chosen', () => {
		expect([choose(null)?.results, choose(null)?.hidden]).toEqual([4, 0]);
	});

	it('leaves the finding that of all results', () => {
		expect(choose(['B'])?.finding).toBe(choose(null)?.finding);
	});

	it('keeps a panel of which everything is hidden, with its finding', () => {
		expect(choose(['A'])).toMatchObject({ groups: [], results: 0, hidden: 4 });
		expect(choose(['A'])?.finding).toBe(choose(null)?.finding);
	});

	it('orders by reliability within a ruler when asked, else by the name of the study', () => {
		const results = [graded(1, 'C', 45), graded(2, 'B', 62), graded(3, 'B', 70)];
		const order = (order: 'study' | 'reliability') =>
			rowsOf(buildResultsSeries(results, { subject: SUBJECT, order }).controlled).map(
				(row) => row.study
			);
		expect(order('study')).toEqual(['Simulated 1', 'Simulated 2', 'Simulated 3']);
		expect(order('reliability')).toEqual(['Simulated 3', 'Simulated 2', 'Simulated 1']);
	});
});
