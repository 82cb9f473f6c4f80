import { describe, expect, it } from 'vitest';
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { orientEffects } from '#lib/evidence/orientation.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import { peopleCompared } from '#lib/evidence/people.ts';
import { assessResult } from '#lib/reliability/assess.ts';
import { summaryOf } from '#lib/reliability/assessed-result.ts';
import { readSeedContexts } from '../../../../tests/fixtures/seed-results.ts';
import { layoutResults, type PlacedPanel, type PlacedResults } from './layout.ts';
import { buildResultsSeries } from './series.ts';

const RESULTS = readSeedContexts().map((context) => ({
	...context,
	effects: deriveEffects(context),
	people: peopleCompared(context),
	assessment: summaryOf(assessResult(context))
}));
const SLUGS = [
	...new Set(
		RESULTS.flatMap(({ arm, comparator }) =>
			[...arm.ingredients, ...(comparator?.ingredients ?? [])].map((i) => i.slug)
		)
	)
];
const chartOf = (slug: string, family?: string): PlacedResults =>
	layoutResults(
		buildResultsSeries(
			RESULTS.filter(
				({ result }) => !family || outcomeDefinition(result.outcome).family === family
			),
			{ subject: { slug, name: slug } }
		)
	);
const rowsOf = (panel: PlacedPanel | null) =>
	(panel?.groups ?? []).flatMap((group) =>
		group.facets.flatMap((facet) =>
			facet.studies.flatMap((s) => [...s.shown, ...s.more].map((row) => ({ row, facet, group })))
		)
	);

describe.each(SLUGS)('the chart of %s', (slug) => {
	const chart = chartOf(slug);
	const rows = [...rowsOf(chart.controlled), ...rowsOf(chart.beforeAfter)];

	it('shows every result of it once, with a source to follow', () => {
		const expected = RESULTS.flatMap((r) => orientEffects(r, slug)).length;
		expect(rows).toHaveLength(expected);
		expect(new Set(rows.map(({ row }) => row.rowId)).size).toBe(expected);
		for (const { row } of rows) expect(row.source.url).toMatch(/^https?:\/\//);
	});

	it('places nothing outside its strip and writes nothing that is not a number', () => {
		for (const { row, facet } of rows) {
			const places = [
				row.x ?? 50,
				...(row.interval ? [row.interval.x1, row.interval.x2] : []),
				...(facet.ruler?.ticks.map((t) => t.x) ?? [])
			];
			for (const x of places) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(100);
			}
			const { main, detail, sides } = row.figure;
			const words = [row.sentence, row.own, row.against, main, detail, sides].join(' ');
			expect(words).not.toMatch(/NaN|Infinity|null|undefined(?! in)/);
		}
	});
});

describe('the wrinkles of retinol', () => {
	const { controlled } = chartOf('retinol', 'wrinkles');

	it('lead with the trials against the same product without it', () => {
		expect(controlled?.finding).toBe(
			'Better than the same product without it in all 3 studies that state a direction'
		);
		expect(controlled?.groups[0]?.key).toBe('single_vs_vehicle');
	});

	it('give Kafi 2007 with an interval that we derived, and Kikuchi 2009 with a bound of one', () => {
		const find = (id: string) => rowsOf(controlled).find(({ row }) => row.rowId === id)?.row;
		expect(find('kafi-2007-retinol-01')).toMatchObject({ mark: 'derived', people: 36, week: 24 });
		expect(find('kafi-2007-retinol-01')?.figure.main).toBe('+1.56 points');
		expect(find('kikuchi-2009-retinol-01')).toMatchObject({ mark: 'bounded', bound: 'at_most' });
		expect(find('kikuchi-2009-retinol-01')?.sentence).toContain(
			'+26 points; 50\u202f% against 24\u202f%; interval at most 4 to 48, from counts of the same people'
		);
		expect(find('kikuchi-2009-retinol-01')?.figure.main).toBe('+26 points');
	});

	it('never set trials against tretinoin on the line of no effect', () => {
		const babcock = rowsOf(controlled).filter(({ row }) => row.studyId.startsWith('babcock'));
		expect(babcock.length).toBeGreaterThan(0);
		for (const { row, group } of babcock) {
			expect(group.thread).toBe('level');
			expect(row).toMatchObject({ mark: 'not_significant', x: null });
		}
	});
});
