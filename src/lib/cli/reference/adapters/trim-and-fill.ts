/** Parts of cases that trim and fill. */
import {
	trimAndFill,
	type Side,
	type TrimAndFill
} from '#lib/statistics/diagnostics/trim-and-fill.ts';
import type { Studies } from '#lib/statistics/diagnostics/studies.ts';
import type { Method } from '#lib/statistics/pooling/model.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { compareAll, compareRefusal, notSupported, type CaseReport } from '../compare.ts';
import type { Fields } from '../reference-file.ts';
import { failedArithmetic, UNANSWERED } from './known-models.ts';
import { pooledFigures, pooledTolerances } from './pooled-figures.ts';

export interface TrimmedModel {
	readonly method: Method;
	readonly studies: Studies;
	readonly level: number;
}

/** By every estimator and side of the reference. */
export function trimAndFillReports(
	{ method, studies, level }: TrimmedModel,
	expected: Fields
): readonly CaseReport[] {
	return Object.entries(expected).map(([name, value]) => {
		const theirs = value as Fields;
		const [estimator = '', side = ''] = name.split('_');
		if (estimator !== 'L0' && estimator !== 'R0') return notSupported(`trimfill ${estimator}`);
		const chosen = side === 'auto' ? {} : { side: side as Side };
		const ours = figuresOf(trimAndFill(studies, { method, estimator, level, ...chosen }));
		if (ours !== null && failedArithmetic(theirs)) return notSupported(UNANSWERED);
		if (ours === null || typeof theirs.error === 'string') {
			const at = `${method}.trimfill.${name}`;
			return compareRefusal(typeof theirs.error === 'string', ours === null, at);
		}
		const toleranceOf = pooledTolerances(method, studies, theirs.tau2);
		return compareAll(theirs, ours, toleranceOf, `${method}.trimfill.${name}`);
	});
}

function figuresOf(outcome: Outcome<TrimAndFill>): Fields | null {
	if (!outcome.ok) return null;
	const { missing, filled, fit, estimator, side } = outcome.value;
	return {
		side,
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
