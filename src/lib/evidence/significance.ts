/**
 * Whether the source's own test was significant at 0.05, two-sided: from the printed p, else from
 * the printed interval. Apart from direction and size, and never from a verdict in words. "Not
 * significant" is not "no difference" (Altman & Bland 1995, doi 10.1136/bmj.311.7003.485).
 */
import { parsePValue, type PValue } from './p-value.ts';
import { step } from './steps.ts';
import type { DerivationStep, Result } from './types.ts';
import type { Contrast, Significance } from './vocabulary.ts';

const ALPHA = 0.05;

/** A significance and the step that gave it; no step when nothing is printed. */
export interface ExplainedSignificance {
	readonly significance: Significance;
	readonly step: DerivationStep | null;
}

/** The significance of a result's own contrast. */
export function significanceOf(result: Result): Significance {
	return explainSignificance(result, result.contrast).significance;
}

/**
 * The significance of one contrast of a result. A controlled one reads only the p between groups:
 * an arm's p against its own start is no test against a control, and the reverse.
 */
export function explainSignificance(result: Result, contrast: Contrast): ExplainedSignificance {
	const [p, column] =
		contrast === 'controlled' ? [result.pBetween, 'p_between'] : [result.pWithin, 'p_within'];
	const parsed = parsePValue(p);
	if (parsed.kind !== 'none') {
		const significance = significanceOfP(parsed);
		return { significance, step: step('significance_of_p', { p }, significance, column) };
	}
	return contrast === result.contrast ? significanceOfInterval(result) : NOT_REPORTED;
}

/**
 * What a printed p says at 0.05. A bound on the other side of it (p < 0.1, p > 0.01) says nothing.
 */
function significanceOfP(p: PValue): Significance {
	switch (p.kind) {
		case 'exact':
			return p.p <= ALPHA ? 'significant' : 'not_significant';
		case 'bound':
			if (p.relation === '<' || p.relation === '<=') {
				return p.p <= ALPHA ? 'significant' : 'not_reported';
			}
			return p.p >= ALPHA ? 'not_significant' : 'not_reported';
		case 'not_significant':
			return 'not_significant';
		case 'significant_unspecified':
			return 'significant';
		case 'none':
		case 'unreadable':
			return 'not_reported';
	}
}

const NOT_REPORTED: ExplainedSignificance = { significance: 'not_reported', step: null };

function significanceOfInterval(result: Result): ExplainedSignificance {
	const printed = printedInterval(result);
	if (printed === null) return NOT_REPORTED;
	const { low, high, columns } = printed;
	const noEffect = result.metric === 'odds_ratio' ? 1 : 0;
	const significance = low > noEffect || high < noEffect ? 'significant' : 'not_significant';
	return {
		significance,
		step: step(
			'significance_of_interval',
			{ low, high, no_effect: noEffect },
			significance,
			columns
		)
	};
}

/** The printed interval of the contrast itself; intervals of single arms test nothing between them. */
function printedInterval(
	result: Result
): { readonly low: number; readonly high: number; readonly columns: string } | null {
	if (result.contrast === 'controlled') {
		const { differenceCiLow: low, differenceCiHigh: high } = result;
		if (low === null || high === null) return null;
		return { low, high, columns: 'difference_ci_low, difference_ci_high' };
	}
	const isChange = result.metric === 'mean_change' || result.metric === 'percent_change';
	const { ciLow: low, ciHigh: high } = result.arm;
	if (!isChange || low === null || high === null) return null;
	return { low, high, columns: 'ci_low_arm, ci_high_arm' };
}
