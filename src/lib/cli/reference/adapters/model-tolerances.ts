/**
 * How near a figure of a fitted model has to come to the reference, as the notes beside the numbers
 * say: 1e-8 for estimators in closed form, 1e-6 for those that are searched for, for p-values and for
 * intervals of tau squared, with a floor in proportion to the effects or their variances.
 */
import type { Tolerance, ToleranceOf } from '../compare.ts';
import { lostToDesign, lostToVariances } from './lost-digits.ts';

const CLOSED_FORM = new Set(['EE', 'DL', 'HE', 'HS', 'SJ']);
/** Paths on the scale of the variances; most others are on that of the effects. */
const OF_VARIANCES = /(^|\.)(tau2|tau2_del|se_tau2|vt|tau2_lb|tau2_ub|vcov.*)$/;
const OF_EFFECTS =
	/(^|\.|\])(mu|se|ci_lb|ci_ub|pi_lb|pi_ub|lb|ub|pred|fitted|b|estimate|est|resid|pooled_of_groups|filled_yi)(\[\d+\])?$/;
/** Ratios without a unit, which are 0 to rounding where their numerator is. */
const RATIOS = /(^|\.)(stat|QM|F|z|dffits|cook_d|dfbs\.\w+)(\[\d+\])?$/;
const NOT_FIGURES = /warnings|names|metafor_default_control|newmods|type$/;

/** The absolute precision of the reference's search for the bounds of tau squared. */
const ROOT_FINDER = 1e-14;
/** A p-value of 1e-12 magnifies an error of its statistic by about this. */
const FOR_TAILS = 60;
/** Smaller p-values are 0 in the reference, or have lost digits. */
export const UNDERFLOW = 1e-300;

export interface ToleranceContext {
	readonly method: string;
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	/** The rows of the design, if there is one beside the intercept. */
	readonly design?: unknown;
	/** The smallest bound above 0 of the reference's interval of tau squared. */
	readonly profileBound?: number | undefined;
	/** The reference marks tau squared as 0 within the reach of its search. */
	readonly atZero: boolean;
}

/** The tolerance of every path in the output of a method. */
export function modelTolerances(context: ToleranceContext): ToleranceOf {
	const { method, yi, vi, atZero } = context;
	const scaleOfEffects = Math.max(...yi.map(Math.abs));
	const sorted = vi.toSorted((a, b) => a - b);
	const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
	const scaleOfVariances = median > 0 ? median : scaleOfEffects ** 2;
	const base = CLOSED_FORM.has(method) ? 1e-8 : 1e-6;
	const digitsLost = Math.max(lostToVariances(vi), lostToDesign(context.design));
	const ofProfile = Math.max(1e-6, digitsLost, ROOT_FINDER / (context.profileBound ?? 1));
	return (path): Tolerance | null => {
		if (NOT_FIGURES.test(path)) return null;
		if (path.includes('confint')) return { relative: ofProfile };
		if (/pval|QEp|QMp|Qp/.test(path)) {
			return { relative: Math.max(1e-6, FOR_TAILS * digitsLost), absolute: UNDERFLOW };
		}
		const relative = Math.max(base, digitsLost);
		if (/\.dev$/.test(path)) return { relative, absolute: 1e-10 };
		if (RATIOS.test(path)) return { relative, absolute: Math.max(1e-10, digitsLost) };
		if (atZero) {
			if (/(^|\.)tau2(_del)?$/.test(path)) return { relative, absolute: 1e-9 * median };
			if (/(^|\.)tau$/.test(path)) return { relative, absolute: Math.sqrt(1e-9 * median) };
			if (/(^|\.)I2$/.test(path)) return { relative, absolute: 1e-7 };
		}
		if (OF_VARIANCES.test(path)) {
			return { relative, absolute: Math.max(1e-10, digitsLost) * scaleOfVariances };
		}
		if (OF_EFFECTS.test(path)) {
			return { relative, absolute: Math.max(1e-10, digitsLost) * scaleOfEffects };
		}
		return { relative };
	};
}
