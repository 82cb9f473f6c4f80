/**
 * The sizes of a result that sets an arm against its own start. They say what happened to people who
 * used a product, not what the product did.
 */
import { cautionsOf } from './cautions.ts';
import { improvementSign, rawChange } from './direction.ts';
import { percentOfChange } from './percent-of-start.ts';
import type { RuleName } from './rules.ts';
import { metricOfFigure, sizeWithoutEstimate, type Size } from './size.ts';
import { spreadOfChange } from './spread-of-change.ts';
import type { Figure } from './spread.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, Result, ResultInContext } from './types.ts';

/** The sizes that the figures of a before–after result give, the one to lead with first. */
export function sizesOfChange(context: ResultInContext): readonly Size[] {
	const { result } = context;
	const raw = rawChange(result);
	const reason = whyNotAChange(result, raw);
	if (reason !== null || raw === null) {
		const steps = reason === null ? [] : [step(reason, {}, null, 'metric, value_arm')];
		return [sizeWithoutEstimate('no_spread', steps)];
	}
	const { better } = result;
	const sign = improvementSign(better);
	const figure: Figure = { raw, sign, estimate: tidyNumber(raw * sign) };
	const spread = spreadOfChange(context, figure);
	const percent = percentOfChange(result, figure);
	const lead: Size = {
		...metricOfFigure(result),
		...spread,
		estimate: figure.estimate,
		steps: [
			...cautionsOf(result),
			changeStep(result, raw),
			step('improvement_is_positive', { raw, better }, figure.estimate, 'better'),
			...spread.steps
		]
	};
	return percent === null ? [lead] : [lead, percent];
}

function whyNotAChange({ metric, flags }: Result, raw: number | null): RuleName | null {
	if (metric === 'responder_rate') return 'share_without_control';
	if (metric === 'count') return 'count_without_control';
	if (metric === 'percent_change' && flags.includes('percentile')) return 'percentile_is_a_rank';
	if (raw !== null) return null;
	return metric === 'final_mean' ? 'level_without_start' : 'figure_not_compared';
}

function changeStep({ metric, arm }: Result, raw: number): DerivationStep {
	if (metric !== 'final_mean') return step('change_as_printed', {}, raw, 'value_arm');
	const inputs = { end: arm.value, start: arm.baselineMean };
	return step('end_minus_start', inputs, raw, 'value_arm, baseline_mean_arm');
}
