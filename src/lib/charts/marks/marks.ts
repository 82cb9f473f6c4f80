/**
 * The marks of the charts as paths round their own centre, in CSS pixels. Shape says what a result
 * is set against (circle: a control; square: its own start), filling says how much is known of the
 * size, a wedge has a direction and no size, dots are what is not stated.
 */

/** How much is known of a size: a spread in the source, one derived, none, or only a bound. */
export type SizeMark = 'reported' | 'derived' | 'none' | 'bounded';
/** Words only: a direction, exactly equal, tested without a stated direction, or nothing said. */
export type WordMark = 'better' | 'worse' | 'equal' | 'not_significant';
export type MarkKind = SizeMark | WordMark | 'unknown';

/** Whether a mark belongs to a controlled result (ink) or a before–after one (grey). */
export type MarkTone = 'controlled' | 'before_after';

export const MARK_RADIUS = 5;
/** Half the side of a square that looks as large as a circle of MARK_RADIUS. */
export const SQUARE_RADIUS = 4.4;
/** Distance of a wedge's near side from the line. */
const WEDGE_FROM = 5;
const WEDGE_TO = 13;
const WEDGE_HALF = 4.2;

export const WEDGE_PATHS = {
	better: `M${WEDGE_FROM} ${-WEDGE_HALF}L${WEDGE_TO} 0L${WEDGE_FROM} ${WEDGE_HALF}Z`,
	worse: `M${-WEDGE_FROM} ${-WEDGE_HALF}L${-WEDGE_TO} 0L${-WEDGE_FROM} ${WEDGE_HALF}Z`
} as const;

/** Left half of a circle and of a square, filled where the spread is derived. */
export const HALF_PATHS: Record<MarkTone, string> = {
	controlled: `M0 ${-MARK_RADIUS}A${MARK_RADIUS} ${MARK_RADIUS} 0 0 0 0 ${MARK_RADIUS}Z`,
	before_after: `M${-SQUARE_RADIUS} ${-SQUARE_RADIUS}H0V${SQUARE_RADIUS}H${-SQUARE_RADIUS}Z`
};

/** Beside a hollow mark: an interval of which only a bound is known. */
export const BOUND_PATH = 'M-14 0H-5M-13-3.5-9.5 0-13 3.5M14 0H5M13-3.5 9.5 0 13 3.5';

/**
 * What ends an interval: square where reported, open and curved where derived; an arrow outwards where
 * it is cut off at the edge or at least so wide, inwards where it is at most so wide.
 */
export type IntervalEnd = 'square' | 'curved' | 'arrow' | 'inward';

/** The end of an interval that extends to the left of its origin; mirror it for the other end. */
export const END_PATHS: Record<IntervalEnd, string> = {
	square: 'M0 -4.5V4.5',
	curved: 'M2.5 -4.5Q-2 0 2.5 4.5',
	arrow: 'M6 -4L0 0L6 4',
	inward: 'M-6 -4L0 0L-6 4'
};
