/** Where a box goes beside another: never over it, never off the screen. */

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}
type Size = Pick<Box, 'width' | 'height'>;

/** Between the two boxes, and between a box and the edge of the screen. In pixels. */
const GAP = 6;
const EDGE = 16;

/**
 * Beneath the anchor, or above it where there is more room; centred on it as far as the screen
 * allows. Where neither side has room for all of it, it is as high as the roomier one and scrolls.
 *
 * @returns pixels from the screen's edges
 */
export function placeBeside(
	anchor: Box,
	box: Size,
	screen: Size
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
	const beneath = screen.height - (anchor.top + anchor.height) - GAP - EDGE;
	const above = anchor.top - GAP - EDGE;
	const goesBeneath = beneath >= Math.min(box.height, above);
	const maxHeight = Math.max(0, goesBeneath ? beneath : above);
	const height = Math.min(box.height, maxHeight);
	const centred = anchor.left + anchor.width / 2 - box.width / 2;
	return {
		left: Math.max(EDGE, Math.min(centred, screen.width - EDGE - box.width)),
		top: goesBeneath ? anchor.top + anchor.height + GAP : anchor.top - GAP - height,
		maxHeight
	};
}
