import { describe, expect, it } from 'vitest';
import { placeBeside } from './grade-legend-place.ts';

const PHONE = { width: 390, height: 844 };
const LEGEND = { width: 350, height: 360 };
const mark = (left: number, top: number) => ({ left, top, width: 30, height: 18 });

describe('placeBeside', () => {
	it('stands beneath the mark where there is room, else above it', () => {
		expect(placeBeside(mark(100, 100), LEGEND, PHONE).top).toBe(124);
		expect(placeBeside(mark(100, 800), LEGEND, PHONE).top).toBe(800 - 6 - 360);
	});

	it.each([
		[0, 10],
		[360, 10],
		[200, 420],
		[360, 826]
	])('never covers the mark at %i, %i nor leaves the screen', (left, top) => {
		const anchor = mark(left, top);
		const placed = placeBeside(anchor, LEGEND, PHONE);
		const height = Math.min(LEGEND.height, placed.maxHeight);
		expect(placed.left).toBeGreaterThanOrEqual(0);
		expect(placed.left + LEGEND.width).toBeLessThanOrEqual(PHONE.width);
		expect(placed.top).toBeGreaterThanOrEqual(0);
		expect(placed.top + height).toBeLessThanOrEqual(PHONE.height);
		const isClear = placed.top >= anchor.top + anchor.height || placed.top + height <= anchor.top;
		expect(isClear).toBe(true);
	});

	it('scrolls on the roomier side where neither has room', () => {
		const low = { width: 700, height: 300 };
		expect(placeBeside(mark(100, 60), LEGEND, low)).toMatchObject({ top: 84, maxHeight: 200 });
		expect(placeBeside(mark(100, 220), LEGEND, low)).toMatchObject({ top: 16, maxHeight: 198 });
	});
});
