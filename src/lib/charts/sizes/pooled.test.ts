import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import {
	simulatedCounted,
	simulatedSize,
	simulatedSizeGroup,
	simulatedStratum
} from '../../../../tests/fixtures/simulated-body.ts';
import { textOf } from '../../../../tests/support/rendered-html.ts';
import { layoutSizes } from './layout.ts';
import { sizeSeries } from './series.ts';
import SizesChart from './SizesChart.svelte';

const IDS = ['simulated-1', 'simulated-2'];
const stratum = (pooled: boolean) =>
	simulatedStratum({
		studies: IDS.map((studyId) => simulatedCounted({ studyId, citation: studyId })),
		sizes: [
			simulatedSizeGroup({
				sizes: IDS.map((studyId, i) => ({
					...simulatedSize({
						resultId: `${studyId}-01`,
						estimate: 10 + i,
						interval: [4, 18],
						sizeKnown: 'with_spread'
					}),
					studyId,
					citation: studyId
				})),
				whyNotPooled: pooled ? null : 'Only one study gives a spread.',
				pooled: pooled
					? {
							k: 2,
							estimate: 10.5,
							interval: [6, 15],
							estimator: 'REML',
							test: 'Hartung–Knapp, guarded',
							tauSquared: 0,
							tauSquaredInterval: null,
							iSquared: 0,
							q: 0.1,
							qP: 0.75,
							prediction: null,
							sensitivityOnly: false,
							weights: []
						}
					: null
			})
		]
	});
const htmlOf = (pooled: boolean) => {
	const series = sizeSeries(stratum(pooled), () => ({
		measured: 'Fine lines',
		used: '1 %',
		people: 40,
		week: 12,
		grade: 'B',
		source: { url: 'https://example.org/simulated', locator: 'abstract' }
	}));
	if (series === null) throw new Error('There is no study');
	return render(SizesChart, { props: { chart: layoutSizes(series), name: 'substance' } }).body;
};

it('a diamond stands where studies are pooled, with its method, and no other reason', () => {
	const html = htmlOf(true);
	expect(html.match(/class="diamond/g)).toHaveLength(2);
	expect(textOf(html)).toContain('95 % interval 6.0 to 15.0, 2 studies pooled');
	expect(textOf(html)).toContain('REML, Hartung–Knapp, guarded');
	expect(textOf(html)).toContain('no prediction interval: under 5 studies');
	expect(html).not.toContain('Only one study');
});

it('where none are pooled the reason stands in its place', () => {
	const html = htmlOf(false);
	expect(html).not.toContain('diamond');
	expect(textOf(html)).toContain('Only one study gives a spread.');
	expect(html.match(/href="https:\/\/example\.org\/simulated"/g)?.length).toBeGreaterThanOrEqual(2);
});
