/** What the stages and the markup share, in per cent of a strip's width. */

/** Where the line hangs in every strip of a page. */
export const LINE_AT = 32;
/** Half the width of the band in which place has no scale. */
export const BAND_HALF = 6;

export const percent = (x: number): string => `${x}%`;

/** Where a mark stands in its strip, in pixels from the top: level with the row's first line. */
export const MARK_Y = 18;
