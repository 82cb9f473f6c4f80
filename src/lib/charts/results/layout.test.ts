import { describe, expect, it } from 'vitest';
import type { ControlledEffect } from '#lib/evidence/types.ts';
import {
	simulatedControlled,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import { LINE_AT } from './geometry.ts';
import { layoutResults } from './layout.ts';
import { buildResultsSeries } from './series.ts';

/** The one facet of results that share a ruler, placed. */
function facetOf(...effects: Partial<ControlledEffect>[]) {
	const results = effects.map((effect, i) =>
		simulatedWeighed({
			study: { studyId: `simulated-${i}`, citation: `Simulated ${i}` },
			effects: [simulatedControlled({ metric: 'percent_of_baseline', unit: '%', ...effect })]
		})
	);
	const facet = layoutResults(buildResultsSeries(results)).controlled?.groups[0]?.facets[0];
	if (!facet) throw new Error('No facet was laid out.');
	return { ruler: facet.ruler, rows: facet.studies.flatMap((s) => s.shown) };
}

describe('layoutResults', () => {
	it('places no effect under the line and improvement to its right', () => {
		const { rows } = facetOf({ estimate: 0 }, { estimate: 10 }, { estimate: -5 });
		const [none, better, worse] = rows.map((row) => row.x ?? NaN);
		expect(none).toBe(LINE_AT);
		expect(better).toBeGreaterThan(LINE_AT);
		expect(worse).toBeLessThan(LINE_AT);
	});

	it('keeps lengths on one ruler in proportion', () => {
		const { rows } = facetOf({ estimate: 5 }, { estimate: 10 });
		const [five, ten] = rows.map((row) => (row.x ?? NaN) - LINE_AT);
		expect((ten ?? NaN) / (five ?? NaN)).toBeCloseTo(2, 2);
	});

	it('keeps every mark within its strip', () => {
		const { rows } = facetOf({ estimate: 900 }, { estimate: -0.001 }, { estimate: -700 });
		for (const { x } of rows) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(100);
		}
	});

	it('puts ticks only where the ruler runs, and none under the line', () => {
		const right = facetOf({ estimate: 26 }).ruler;
		expect(right?.x1).toBe(LINE_AT);
		expect(right?.ticks.map((t) => t.label)).toEqual(['10', '20', '30']);
		const both = facetOf({ estimate: 26 }, { estimate: -5 }).ruler;
		expect(both?.x1).toBeLessThan(LINE_AT);
		expect(both?.ticks.map((t) => t.x)).not.toContain(LINE_AT);
	});

	it('puts fewer ticks where their figures are long', () => {
		const ticks = facetOf({ estimate: 0.022 }).ruler?.ticks ?? [];
		expect(ticks.map((t) => t.label)).toEqual(['0.01', '0.02']);
	});

	it('draws a ruler to the left alone where nothing improved', () => {
		const { ruler } = facetOf({ estimate: -3 });
		expect([ruler?.x1, ruler?.x2]).toEqual([0, LINE_AT]);
	});

	it('cuts off an interval far beyond the estimates and says at which end', () => {
		const { rows } = facetOf({ estimate: 1, interval: [0.5, 40] });
		expect(rows[0]?.interval).toMatchObject({ clippedLow: false, clippedHigh: true });
		expect(rows[0]?.interval?.x2).toBeLessThanOrEqual(100);
		expect(rows[0]?.figure.detail).toBe('0.5 to 40.0');
	});

	it('shows a common interval whole', () => {
		const { rows } = facetOf({ estimate: 1.5, interval: [-0.5, 3.5] });
		expect(rows[0]?.interval).toMatchObject({ clippedLow: false, clippedHigh: false });
	});

	it('places a ratio on a logarithmic ruler about 1', () => {
		const ratio = { metric: 'odds_ratio', unit: 'ratio' } as const;
		const { rows, ruler } = facetOf(
			{ ...ratio, estimate: 2 },
			{ ...ratio, estimate: 0.5 },
			{ ...ratio, estimate: 1 }
		);
		const [twice, half, same] = rows.map((row) => (row.x ?? NaN) - LINE_AT);
		expect(same).toBeCloseTo(0, 6);
		expect((twice ?? NaN) + (half ?? NaN)).toBeCloseTo(0, 1);
		expect(ruler?.ticks.map((t) => t.label)).not.toContain('1.0');
	});

	it('gives words no place on a ruler', () => {
		const { rows, ruler } = facetOf({ metric: null, unit: null, direction: 'favours' });
		expect(ruler).toBeNull();
		expect(rows[0]).toMatchObject({ x: null, interval: null, place: 'band' });
	});

	it('gives the same places for the same series', () => {
		const series = buildResultsSeries([
			simulatedWeighed({ effects: [simulatedControlled({ estimate: 1, metric: 'smd' })] })
		]);
		expect(layoutResults(series)).toEqual(layoutResults(series));
	});
});
