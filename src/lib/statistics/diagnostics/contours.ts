/**
 * Data of a contour-enhanced funnel plot: the points, the pseudo confidence region of the pooled
 * estimate, and the contours of two-sided significance about no effect (Peters et al. 2008, J Clin
 * Epidemiol 61:991). Missing points where results would not be significant speak for unreported
 * results; missing ones elsewhere speak for other causes.
 *
 * At a standard error s a contour of level L is no effect -/+ z(L) s. From one study on; a reader sees
 * no shape below ten.
 */
import { normalTwoSided, normalUpperQuantile } from '../distributions.ts';
import { answer, firstNonFinite, refuse, type Outcome } from '../result.ts';
import { refusalOfStudies, warningsOfAsymmetry, type Studies } from './studies.ts';

export interface ContourOptions {
	/** Centre of the pseudo confidence region: the pooled estimate. */
	readonly centre: number;
	/** Standard errors at which the lines are wanted. */
	readonly seGrid: readonly number[];
	/** Levels of the contours, in percent, rising. */
	readonly levels?: readonly number[];
	/** The effect that means no effect. */
	readonly noEffect?: number;
}

export interface FunnelLine {
	/** In percent. */
	readonly level: number;
	readonly z: number;
	readonly lower: readonly number[];
	readonly upper: readonly number[];
}

export interface FunnelPoint {
	readonly effect: number;
	readonly se: number;
	/** Two-sided p against no effect. */
	readonly pValue: number;
	/** How many of the contours the point lies outside of: 0 is not significant at any. */
	readonly beyond: number;
}

export interface Funnel {
	readonly points: readonly FunnelPoint[];
	/** The 95 % region of studies without heterogeneity or bias. */
	readonly region: FunnelLine;
	readonly contours: readonly FunnelLine[];
}

/** The funnel of the studies. */
export function funnelContours(
	studies: Studies,
	{ centre, seGrid, levels = [90, 95, 99], noEffect = 0 }: ContourOptions
): Outcome<Funnel> {
	const refusal =
		refusalOfStudies(studies, 1) ??
		firstNonFinite('centre', [centre]) ??
		firstNonFinite('seGrid', seGrid) ??
		firstNonFinite('noEffect', [noEffect]);
	if (refusal !== null) return refusal;
	const outside = levels.findIndex((level) => !(level > 0 && level < 100));
	if (outside !== -1) {
		const allowed = 'above 0, below 100';
		return refuse({ reason: 'out_of_range', input: 'levels', index: outside, allowed });
	}
	const points = studies.yi.map((effect, i): FunnelPoint => {
		const se = Math.sqrt(studies.vi[i] ?? 0);
		const pValue = normalTwoSided((effect - noEffect) / se);
		return {
			effect,
			se,
			pValue,
			beyond: levels.filter((level) => pValue <= 1 - level / 100).length
		};
	});
	const contours = levels.map((level) => line(level, noEffect, seGrid));
	return answer(
		{ points, region: line(95, centre, seGrid), contours },
		warningsOfAsymmetry(studies.yi.length)
	);
}

function line(level: number, centre: number, seGrid: readonly number[]): FunnelLine {
	const z = normalUpperQuantile((1 - level / 100) / 2);
	return {
		level,
		z,
		lower: seGrid.map((se) => centre - z * se),
		upper: seGrid.map((se) => centre + z * se)
	};
}
