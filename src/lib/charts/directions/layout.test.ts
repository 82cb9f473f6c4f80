import { describe, expect, it } from 'vitest';
import { simulatedCounted, simulatedStratum } from '../../../../tests/fixtures/simulated-body.ts';
import { LINE_AT } from '../results/geometry.ts';
import { keyOf } from './key.ts';
import { layoutDirections, placeOfShare } from './layout.ts';
import { directionSeries } from './series.ts';

const STUDIES = [
	simulatedCounted({ studyId: 'simulated-1', citation: 'Simulated 1', people: null }),
	simulatedCounted({
		studyId: 'simulated-2',
		citation: 'Simulated 2',
		direction: 'not_reported',
		significance: 'not_significant',
		randomised: false
	}),
	simulatedCounted({
		studyId: 'simulated-3',
		citation: 'Simulated 3',
		direction: 'against',
		significance: 'not_reported',
		week: null,
		laterWeek: 52,
		people: 120
	})
];
const plotOf = (studies = STUDIES) => {
	const series = directionSeries(simulatedStratum({ studies }), () => null);
	if (series === null) throw new Error('The plot has no study');
	return layoutDirections(series);
};

describe('the plot', () => {
	it('has nothing to show of an empty stratum', () => {
		expect(directionSeries(simulatedStratum(), () => null)).toBeNull();
	});

	it('keeps randomised studies and others apart', () => {
		expect(plotOf().groups.map(({ key, rows }) => [key, rows.length])).toEqual([
			['randomised', 2],
			['other', 1]
		]);
	});

	it('places each study by its direction, its people and its own test', () => {
		const rows = plotOf().groups.flatMap((group) => group.rows);
		expect(rows.map(({ side, step, filling }) => [side, step, filling])).toEqual([
			['right', null, 'solid'],
			['left', 3, 'dotted'],
			['none', 2, 'hollow']
		]);
	});

	it('says each row in one breath, what is not stated included', () => {
		const sentences = plotOf().groups.flatMap((group) => group.rows.map((row) => row.sentence));
		expect(sentences[0]).toBe(
			'Simulated 1: did better than the same product without it, statistically significant. People not stated, 12 weeks, 1\u202f%, face. Fine lines: grade of fine lines, graded by a clinician. Reliability B.'
		);
		expect(sentences[1]).toContain('Note: the study went on to 52 weeks.');
		expect(sentences[2]).toMatch(/^Simulated 2: direction not stated .*, not statistically/);
	});

	it('hangs one half of the studies, what chance would give, on the line', () => {
		expect(placeOfShare(0.5)).toBe(LINE_AT);
		expect(placeOfShare(0)).toBeGreaterThan(0);
		expect(placeOfShare(1)).toBeLessThan(100);
		expect(plotOf().share).toEqual({ x1: placeOfShare(1 / 3), x2: placeOfShare(2 / 3) });
	});

	it('says its share as a range where a study states no direction', () => {
		expect(plotOf().summary).toEqual({
			counts: '1 better, 1 worse, 1 states no direction',
			share: '33 to 67\u202f% did better, whichever way the one without a stated direction points',
			interval: 'no interval: under 3 studies state a direction',
			signTest: 'no sign test: under 6 studies are better or worse'
		});
	});

	it('has in its key only what it holds', () => {
		expect(keyOf(plotOf()).map(({ words }) => words)).toEqual([
			'did better',
			'did worse',
			'no test stated',
			'100 people or more',
			'people not stated',
			'not significant; direction not stated'
		]);
		expect(keyOf(plotOf(STUDIES.slice(0, 1))).map(({ words }) => words)).not.toContain('did worse');
	});

	it('is titled by what it comes to', () => {
		expect(plotOf().title).toBe(
			'Better than the same product without it in 1 of 2 studies that state a direction, worse in 1; 1 more does not state one'
		);
	});
});
