import { describe, expect, it } from 'vitest';
import type { Pooled, SizeGroup } from '#lib/synthesis/body.ts';
import {
	simulatedCounted,
	simulatedSize,
	simulatedSizeGroup,
	simulatedStratum
} from '../../../../tests/fixtures/simulated-body.ts';
import { LINE_AT } from '../results/geometry.ts';
import { layoutSizes } from './layout.ts';
import { sizeSeries, type SizedResult } from './series.ts';

const FACTS: SizedResult = {
	measured: 'Fine lines: grade of fine lines, graded by a clinician',
	used: '1 %, face',
	people: 60,
	week: 12,
	grade: 'B',
	source: { url: 'https://example.org/simulated', locator: 'table 2' }
};
const of = (n: number, size: Parameters<typeof simulatedSize>[0] = {}) => ({
	...simulatedSize({ resultId: `simulated-${n}-01`, ...size }),
	studyId: `simulated-${n}`,
	citation: `Simulated ${n}`
});
const POOLED: Pooled = {
	k: 5,
	estimate: 12,
	interval: [8, 16],
	estimator: 'REML',
	test: 'Hartung–Knapp, guarded',
	tauSquared: 1.2345,
	tauSquaredInterval: [0, null],
	iSquared: 41.6,
	q: 7.1,
	qP: 0.13,
	prediction: { interval: [2, 22], variant: 'Higgins' },
	sensitivityOnly: true,
	weights: []
};
const STUDIES = [1, 2, 3].map((n) =>
	simulatedCounted({ studyId: `simulated-${n}`, citation: `Simulated ${n}` })
);
const chartOf = (sizes: readonly SizeGroup[], studies = STUDIES) => {
	const series = sizeSeries(simulatedStratum({ studies, sizes }), () => FACTS);
	if (series === null) throw new Error('The chart has no study');
	return layoutSizes(series);
};

describe('the sizes of a stratum', () => {
	it('stand with no effect under the line, whatever the metric', () => {
		const chart = chartOf([
			simulatedSizeGroup({ key: 'a', sizes: [of(1, { estimate: 0 })] }),
			simulatedSizeGroup({
				key: 'b',
				metric: 'risk_ratio',
				unit: null,
				sizes: [of(2, { metric: 'risk_ratio', unit: null, estimate: 1 })]
			})
		]);
		expect(chart.facets.map(({ rows }) => rows[0]?.x)).toEqual([LINE_AT, LINE_AT]);
	});

	it('are on the right of the line where they are improvements, and on a logarithmic ruler for ratios', () => {
		const ratio = (n: number, estimate: number) =>
			of(n, { metric: 'odds_ratio', unit: null, estimate });
		const [facet] = chartOf([
			simulatedSizeGroup({ metric: 'odds_ratio', sizes: [ratio(1, 2), ratio(2, 4), ratio(3, 0.5)] })
		]).facets;
		const [two, four, half] = facet?.rows.map(({ x }) => x) ?? [];
		expect((four ?? 0) - LINE_AT).toBeCloseTo(2 * ((two ?? 0) - LINE_AT), 1);
		expect(LINE_AT - (half ?? 0)).toBeCloseTo((two ?? 0) - LINE_AT, 1);
	});

	it('are hollow without a spread, with the reason in words', () => {
		const [row] = chartOf([simulatedSizeGroup({ sizes: [of(1)] })]).facets[0]?.rows ?? [];
		expect([row?.mark, row?.interval, row?.detail]).toEqual(['none', null, 'no spread reported']);
	});

	it('end in an arrow where a ruler cannot hold the interval, with the true end in figures', () => {
		const sizes = [of(1, { estimate: 2, interval: [-1, 90], sizeKnown: 'with_spread' })];
		const [row] = chartOf([simulatedSizeGroup({ sizes })]).facets[0]?.rows ?? [];
		expect(row?.interval).toMatchObject({ clippedLow: false, clippedHigh: true });
		expect(row?.detail).toBe('95 % interval \u22121 to 90');
		expect(row?.sentence).toContain('The interval includes no effect.');
	});

	it('keep a bound as a bound, and never as an interval', () => {
		const bound = { kind: 'at_most', interval: [1, 9] } as const;
		const sizes = [of(1, { estimate: 5, bound, sizeKnown: 'bounded' })];
		const [row] = chartOf([simulatedSizeGroup({ sizes })]).facets[0]?.rows ?? [];
		expect(row).toMatchObject({ mark: 'bounded', interval: null, bound: { kind: 'at_most' } });
		expect(row?.detail).toBe('only a bound on p: 95 % interval at most as wide as 1 to 9');
	});

	it('show what other correlations would give', () => {
		const correlations = [0.3, 0.9].map((r) => ({ r, interval: [5 - r, 15 + r] as const }));
		const sizes = [
			of(1, { estimate: 10, interval: [5, 15], sizeKnown: 'with_spread', correlations })
		];
		const [row] = chartOf([simulatedSizeGroup({ sizes })]).facets[0]?.rows ?? [];
		expect(row?.mark).toBe('derived');
		expect(row?.grid.map(({ words }) => words)).toEqual([
			'r = 0.3: 4.7 to 15.3',
			'r = 0.9: 4.1 to 15.9'
		]);
	});

	it('say why nothing is pooled, and name the studies without a size', () => {
		const chart = chartOf([
			simulatedSizeGroup({ sizes: [of(1), of(2, { estimate: 20 })], range: [10, 20] })
		]);
		expect(chart.facets[0]?.whyNotPooled).toBe('Only one study gives a spread.');
		expect(chart.facets[0]?.range).toContain('no average is made');
		expect(chart.without.map(({ citation }) => citation)).toEqual(['Simulated 3']);
		expect(chart.title).toBe('A size is known in 2 of 3 studies; nothing can be pooled');
	});

	it('say so where no study states one', () => {
		expect(chartOf([]).title).toBe('None of the 3 studies says how large the effect is');
	});
});

describe('a pooled estimate, of simulated studies only', () => {
	const [facet] = chartOf([
		simulatedSizeGroup({ sizes: [of(1), of(2), of(3)], pooled: POOLED, whyNotPooled: null })
	]).facets;

	it('lies within its interval, and that within the prediction interval', () => {
		const { x, interval, prediction } = facet?.pooled ?? {};
		const places = [prediction?.x1, interval?.x1, x, interval?.x2, prediction?.x2];
		expect(places).toEqual([...places].sort((a, b) => Number(a) - Number(b)));
		expect(places).not.toContain(undefined);
	});

	it('says what it rests on, and that it is only a sensitivity', () => {
		expect(facet?.pooled?.words).toEqual({
			main: '+12\u202f%',
			detail: '95 % interval 8 to 16, 5 studies pooled',
			prediction: 'a new study would lie from 2 to 22 (95 % prediction interval)',
			method:
				'REML, Hartung–Knapp, guarded; prediction interval Higgins; τ² 1.23 (0 to no upper bound); I² 42 %; Q 7.1 with 4 degrees of freedom, p = 0.13',
			caution: expect.stringContaining('only a sensitivity') as string
		});
	});
});
