/** Our figures of a contour-enhanced funnel under the names of the reference. */
import { funnelContours, type FunnelLine } from '#lib/statistics/diagnostics/contours.ts';
import type { Studies } from '#lib/statistics/diagnostics/studies.ts';
import { fieldsOf, numberOf } from '../columns.ts';
import type { Fields } from '../reference-file.ts';

/** The reference's words for how many of the contours 90, 95 and 99 a point lies outside of. */
const BANDS = ['p>.10', '.05<p<=.10', '.01<p<=.05', 'p<=.01'];

/** On the grid and about the centre of the reference. */
export function funnelFigures(expected: Fields, studies: Studies): Fields | null {
	const outcome = funnelContours(studies, {
		centre: numberOf(fieldsOf(expected, 'pseudo_ci_95'), 'centre', NaN),
		seGrid: expected.se_grid as number[]
	});
	if (!outcome.ok) return null;
	const { points, region, contours } = outcome.value;
	return {
		points: { x: points.map(({ effect }) => effect), se: points.map(({ se }) => se) },
		se_grid: expected.se_grid,
		pseudo_ci_95: { centre: region.lower[0], lb: region.lower, ub: region.upper },
		contours_about_zero: Object.fromEntries(
			contours.map((line) => [`L${line.level}`, figuresOf(line)])
		),
		p_two_sided: points.map(({ pValue }) => pValue),
		contour_band: points.map(({ beyond }) => BANDS[beyond])
	};
}

const figuresOf = ({ level, z, lower, upper }: FunnelLine): Fields => ({
	level,
	z,
	lb: lower,
	ub: upper
});
