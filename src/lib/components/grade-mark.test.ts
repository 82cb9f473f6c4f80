import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import { GRADE_MARK, GRADE_TILT, gradeMark } from './grade-mark.ts';

const HANGING = ['A', 'B', 'C', 'D'] as const;
const { width, height, bobRadius } = GRADE_MARK;
/** Every end of a line of the mark, in the order drawn. */
const points = (path: string) =>
	[...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the mark of a grade', () => {
	it.each(GRADES)('%s keeps its bob within the box', (grade) => {
		const { bob } = gradeMark(grade);
		expect(bob.x - bobRadius).toBeGreaterThanOrEqual(0);
		expect(bob.x + bobRadius).toBeLessThanOrEqual(width);
		expect(bob.y - bobRadius).toBeGreaterThanOrEqual(0);
		expect(bob.y + bobRadius).toBeLessThanOrEqual(height);
	});

	it('hangs the farther off plumb the less a result can be relied on', () => {
		const aside = HANGING.map((grade) => gradeMark(grade).bob.x);
		expect(aside).toEqual([...aside].sort((a, b) => a - b));
		expect(new Set(aside).size).toBe(HANGING.length);
	});

	it('leaves two neighbours at least the width of a line and a half apart', () => {
		const aside = HANGING.map((grade) => gradeMark(grade).bob.x);
		const steps = aside.slice(1).map((x, i) => x - (aside[i] ?? 0));
		for (const step of steps) expect(step).toBeGreaterThan(2.9);
	});

	it('shows plumb beside every bob that is off it, and nothing beside one that is not', () => {
		const off = (grade: Grade) => [gradeMark(grade).plumb !== '', gradeMark(grade).off !== ''];
		expect(off('A')).toEqual([false, false]);
		for (const grade of ['B', 'C', 'D'] as const) expect(off(grade)).toEqual([true, true]);
		expect(off('E')).toEqual([true, false]);
	});

	it('cuts the thread of an E and lays the bob on the floor', () => {
		const { thread, bob } = gradeMark('E');
		expect(bob.y + bobRadius).toBe(height);
		expect(points(thread)).toHaveLength(1);
	});

	it('ends the thread of every other in the bob', () => {
		for (const grade of HANGING) {
			const { thread, bob } = gradeMark(grade);
			expect(points(thread).at(-1)).toEqual([bob.x, bob.y]);
		}
	});

	it('tilts as the tokens say', () => {
		const css = readFileSync('src/styles/tokens.css', 'utf8');
		for (const grade of HANGING) {
			expect(css).toContain(`--enc-tilt-${grade.toLowerCase()}: ${GRADE_TILT[grade]}deg;`);
		}
	});
});
