import { describe, expect, it } from 'vitest';
import { arrowShape, stepOfPeople } from './arrows.ts';

describe('the mark of a study', () => {
	it('has three sizes by people, and none where they are not known', () => {
		expect([null, 1, 49, 50, 99, 100, 900].map(stepOfPeople)).toEqual([null, 1, 1, 2, 2, 3, 3]);
	});

	it('stands on the side on which its study lies', () => {
		expect(arrowShape('right', 2).bodies[0]).toMatch(/^M5 /);
		expect(arrowShape('left', 2).bodies[0]).toMatch(/^M-5 /);
		expect(arrowShape('both', 2).bodies).toHaveLength(2);
		expect(arrowShape('on', 2).bodies).toEqual([]);
	});

	it('has a ring round it only where people are not known', () => {
		for (const side of ['right', 'left', 'both', 'on'] as const) {
			expect(arrowShape(side, 1).ring).toBeNull();
			expect(arrowShape(side, null).ring).not.toBeNull();
		}
		expect(arrowShape('left', null).ring?.x).toBeLessThan(0);
	});
});
