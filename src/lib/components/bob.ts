/**
 * The bob of a plumb line as a path, its tip pointing down: the origin is where the thread enters,
 * units are CSS pixels. Charts draw it inside their own SVG; elsewhere use Bob.svelte.
 */
export const BOB = {
	path: 'M-1.1 0H1.1V3H3.2Q4.4 3 4.4 4.3C4.2 7.6 2.2 10.4 0 14.4C-2.2 10.4 -4.2 7.6 -4.4 4.3Q-4.4 3 -3.2 3H-1.1Z',
	width: 8.8,
	height: 14.4
} as const;
