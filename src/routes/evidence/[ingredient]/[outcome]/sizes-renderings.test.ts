/** The chart of sizes, its table, its text for screen readers and the JSON say the same, size by size. */
import { describe, expect, it } from 'vitest';
import { LINE_AT } from '#lib/charts/results/geometry.ts';
import { STRATA } from '#lib/synthesis/body.ts';
import { BODIES, named, renderingsOf } from '../../../../../tests/support/rendered-bodies.ts';
import { tableRows } from '../../../../../tests/support/rendered-html.ts';

const SIZED = BODIES.filter(({ strata }) => STRATA.some((name) => strata[name].sizes.length > 0));
const isRatio = (metric: string) => ['risk_ratio', 'odds_ratio'].includes(metric);
/** How far a value lies from no effect. */
const lengthOf = (value: number, metric: string) => (isRatio(metric) ? Math.log(value) : value);

describe.each(named(SIZED))('the sizes of $name', ({ body }) => {
	const { view, html, json } = renderingsOf(body);
	const groups = STRATA.flatMap((name) => json.strata[name]?.sizes ?? []);
	const sizes = groups.flatMap((group) => group.sizes);
	const facets = view.sizes.flatMap(({ chart }) => chart.facets);
	const rows = facets.flatMap((facet) => facet.rows);
	const rowOf = (size: (typeof sizes)[number]) => {
		const row = rows.find(({ rowId }) => rowId === `size-${size.result_id}-${size.metric}`);
		if (row === undefined) throw new Error(`${size.result_id} is not drawn`);
		return row;
	};

	it('are all drawn, each once, in as many rulers as there are groups', () => {
		expect(rows).toHaveLength(sizes.length);
		expect(facets).toHaveLength(groups.length);
	});

	it('are the same in figures, in the text and in the JSON', () => {
		for (const size of sizes) {
			const { main, detail, sentence, interval } = rowOf(size);
			const error = Math.abs(numberIn(main) - size.estimate);
			expect(error).toBeLessThanOrEqual(0.006 * Math.abs(size.estimate) + 1e-9);
			expect(sentence).toContain(`: ${main}, ${detail}.`);
			expect(interval === null).toBe(size.interval === null);
			expect(/^95 % interval/.test(detail)).toBe(size.interval !== null);
		}
	});

	it('are drawn on the side of the line on which they lie, intervals too', () => {
		for (const size of sizes) {
			const row = rowOf(size);
			expect(Math.sign(row.x - LINE_AT)).toBe(Math.sign(lengthOf(size.estimate, size.metric)));
			const ends = size.interval?.map((end) => Math.sign(lengthOf(end, size.metric)));
			const drawn = row.interval && [row.interval.x1, row.interval.x2];
			// An end a hair from the line is drawn on it.
			expect(drawn?.map((x, i) => (x === LINE_AT ? ends?.[i] : Math.sign(x - LINE_AT)))).toEqual(
				ends
			);
		}
	});

	it('lie on their ruler where its figures say', () => {
		for (const group of groups) {
			const facet = facets.find(({ rows: [first] }) => {
				const [size] = group.sizes;
				return first?.rowId === `size-${size?.result_id ?? ''}-${group.metric}`;
			});
			const tick = facet?.ruler.ticks.at(-1);
			if (tick === undefined) throw new Error('A ruler has no figure');
			const perPercent = lengthOf(numberIn(tick.label), group.metric) / (tick.x - LINE_AT);
			for (const size of group.sizes) {
				const read = (rowOf(size).x - LINE_AT) * perPercent;
				const error = Math.abs(read - lengthOf(size.estimate, group.metric));
				expect(error).toBeLessThanOrEqual(Math.abs(perPercent));
			}
		}
	});

	it('have a name of its own for every ruler of the page', () => {
		const names = [...html.matchAll(/<section class="facet[^>]*aria-label="([^"]*)"/g)];
		expect(names.length).toBe(facets.length);
		expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
	});

	it('are the same in the table', () => {
		for (const { chart } of view.sizes.filter((one) => one.chart.sizes > 0)) {
			const told = tableRows(html, chart.title).map((cells) => cells.slice(2, 4));
			expect(told).toEqual(
				chart.facets.flatMap((facet) => facet.rows.map(({ main, detail }) => [main, detail]))
			);
		}
		expect(sizes.length).toBeGreaterThan(0);
	});
});

function numberIn(text: string): number {
	return Number(/[+\u2212]?\d+(?:\.\d+)?/.exec(text)?.[0].replace('\u2212', '-') ?? NaN);
}
