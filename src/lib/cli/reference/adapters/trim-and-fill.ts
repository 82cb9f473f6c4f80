/** Parts of cases that trim and fill. */
import { trimAndFill, type Side } from '#lib/statistics/diagnostics/trim-and-fill.ts';
import type { Studies } from '#lib/statistics/diagnostics/studies.ts';
import type { MissingEstimator } from '#lib/statistics/diagnostics/trimmed-number.ts';
import type { Method } from '#lib/statistics/pooling/model.ts';
import { compareAll, compareRefusal, notSupported, type CaseReport } from '../compare.ts';
import type { Fields } from '../reference-file.ts';
import { pooledFigures, pooledTolerances } from './pooled-figures.ts';

/** By every estimator and side of the reference. */
export function trimAndFillReports(
	method: Method,
	expected: Fields,
	studies: Studies
): readonly CaseReport[] {
	return Object.entries(expected).map(([name, value]) => {
		const theirs = value as Fields;
		const [estimator = '', side = ''] = name.split('_');
		if (estimator !== 'L0' && estimator !== 'R0') return notSupported(`trimfill ${estimator}`);
		const ours = figuresOf(method, estimator, side, studies);
		if (ours === null || typeof theirs.error === 'string') {
			return compareRefusal(typeof theirs.error === 'string', ours === null);
		}
		const toleranceOf = pooledTolerances(method, studies, theirs.tau2);
		return compareAll(theirs, ours, toleranceOf, `${method}.trimfill.${name}`);
	});
}

function figuresOf(
	method: Method,
	estimator: MissingEstimator,
	side: string,
	studies: Studies
): Fields | null {
	const chosen = side === 'auto' ? {} : { side: side as Side };
	const outcome = trimAndFill(studies, { method, estimator, ...chosen });
	if (!outcome.ok) return null;
	const { missing, filled, fit, side: found } = outcome.value;
	return {
		side: found,
		estimator,
		k0: missing.missing,
		se_k0: missing.se,
		p_k0: missing.pValue,
		k_total: fit.k,
		filled_yi: filled.yi,
		filled_vi: filled.vi,
		test_used: fit.test,
		...pooledFigures(fit)
	};
}
