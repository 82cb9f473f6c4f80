import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TALLY_CLASSES, type TallyClass } from '#lib/synthesis/result-tally.ts';
import { layoutTally } from './layout.ts';

const groups = (results: number) =>
	TALLY_CLASSES.map((tallyClass) => ({ tallyClass, results, studies: [] }));

describe('layoutTally', () => {
	it('draws exactly one stroke a result, inside its box', () => {
		fc.assert(
			fc.property(fc.nat({ max: 300 }), (n) => {
				for (const group of layoutTally(groups(n))) {
					const strokes = [...group.path.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)];
					expect(strokes).toHaveLength(n);
					const right = strokes.map((stroke) => Number(stroke[1]));
					const foot = strokes.map((stroke) => Number(stroke[2]) + Number(stroke[3]));
					expect(Math.max(0, ...right)).toBeLessThan(group.width);
					expect(Math.max(0, ...foot)).toBeLessThanOrEqual(group.height);
				}
			}),
			{ numRuns: 20 }
		);
	});

	it('makes strokes taller the more they say', () => {
		const height = (tallyClass: TallyClass) =>
			layoutTally(groups(1)).find((g) => g.tallyClass === tallyClass)?.height ?? 0;
		expect(height('figure_and_interval')).toBeGreaterThan(height('figure_only'));
		expect(height('figure_only')).toBeGreaterThan(height('direction_only'));
		expect(height('direction_only')).toBeGreaterThan(height('verdict_only'));
		expect(height('before_after_figure')).toBeGreaterThan(height('before_after_words'));
	});
});
