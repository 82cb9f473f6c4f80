import { describe, expect, it } from 'vitest';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import { layoutSwing } from './layout.ts';
import { SWING } from './size.ts';

const swing = (grade: Grade, highest: Grade, lowest: Grade) =>
	layoutSwing({ grade, highest, lowest });

describe('layoutSwing', () => {
	it('hangs the bob at the grade, and hollow ones where the unknown could take it', () => {
		const { letters, bob, ends } = swing('B', 'A', 'D');
		expect(letters.map(({ grade, state }) => `${grade} ${state}`)).toEqual([
			'A possible',
			'B reported',
			'C possible',
			'D possible',
			'E out'
		]);
		expect(ends.map(({ grade }) => grade)).toEqual(['A', 'D']);
		expect(ends[0]?.x).toBeLessThan(bob.x);
		expect(ends[1]?.x).toBeGreaterThan(bob.x);
	});

	it('draws no swing and no hollow bob where nothing could move the grade', () => {
		const { strokes, ends } = swing('D', 'D', 'D');
		expect(strokes.map(({ kind }) => kind)).toEqual(['scale', 'beam', 'thread']);
		expect(ends).toEqual([]);
	});

	it('hangs no hollow bob on the side on which nothing could move it', () => {
		expect(swing('B', 'B', 'C').ends.map(({ grade }) => grade)).toEqual(['C']);
	});

	it('keeps every mark and letter inside its box', () => {
		for (const grade of GRADES) {
			const { letters, ends, bob } = swing(grade, 'A', 'E');
			for (const { x, y } of [...letters, ...ends, bob]) {
				expect(x).toBeGreaterThan(12);
				expect(x).toBeLessThan(SWING.width - 12);
				expect(y).toBeLessThan(SWING.height - 6);
			}
		}
	});

	it('hangs each letter lower than the better one, the whole length of the thread away', () => {
		const [a, b, c, d, e] = swing('A', 'A', 'E').letters.map(({ y }) => y);
		expect([a, b, c, d, e]).toEqual([a, b, c, d, e].toSorted((p, q) => (q ?? 0) - (p ?? 0)));
	});

	it('cuts the thread of an E', () => {
		const length = (grade: Grade) => {
			const thread = swing(grade, grade, 'E').strokes.find(({ kind }) => kind === 'thread');
			const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = thread?.d.match(/[\d.]+/g)?.map(Number) ?? [];
			return Math.hypot(x2 - x1, y2 - y1);
		};
		expect(length('E')).toBeLessThan(length('D') / 2);
	});

	it('refuses a grade outside of its range', () => {
		expect(() => swing('A', 'B', 'C')).toThrow('A does not lie between B and C.');
	});
});
