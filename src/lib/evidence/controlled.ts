/** The sizes of a result that compares an arm with a concurrent control. */
import { cautionsOf } from './cautions.ts';
import { directionOfSign, improvementSign } from './direction.ts';
import { percentOfContrast } from './percent-of-start.ts';
import { sizesOfShares } from './shares.ts';
import { metricOfFigure, sizeWithoutEstimate, type Size } from './size.ts';
import { sizeOfOddsRatio } from './printed-odds-ratio.ts';
import { spreadOfContrast } from './spread-of-contrast.ts';
import type { Figure } from './spread.ts';
import { standardisedContrast } from './standardised.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, Result, ResultInContext } from './types.ts';

/** The sizes that the figures of a controlled result give, the one to lead with first. */
export function sizesOfContrast(context: ResultInContext): readonly Size[] {
	switch (context.result.metric) {
		case 'count':
		case 'responder_rate':
			return sizesOfShares(context);
		case 'odds_ratio':
			return [sizeOfOddsRatio(context.result)];
		case 'percent_change':
		case 'mean_change':
		case 'final_mean':
		case 'difference':
			return sizesOfMeans(context);
	}
}

function sizesOfMeans(context: ResultInContext): readonly Size[] {
	const { result } = context;
	const difference = rawDifference(result);
	const whyNot = whyNotASize(result, difference !== null);
	if (whyNot !== null || difference === null) {
		return [sizeWithoutEstimate('no_spread', whyNot === null ? [] : [whyNot])];
	}
	const { better } = result;
	const sign = improvementSign(better);
	const figure: Figure = { ...difference, sign, estimate: tidyNumber(difference.raw * sign) };
	const spread = spreadOfContrast(context, figure);
	const others = [percentOfContrast(result, figure), standardisedContrast(context)];
	const lead: Size = {
		...metricOfFigure(result),
		...spread,
		estimate: figure.estimate,
		steps: [
			...cautionsOf(result),
			difference.step,
			step('improvement_is_positive', { raw: figure.raw, better }, figure.estimate, 'better'),
			...spread.steps,
			...others.flatMap((other) => (other && 'withheld' in other ? [other.withheld] : []))
		]
	};
	return [lead, ...others.flatMap((other) => (other && 'size' in other ? [other.size] : []))];
}

/** Why the printed figure is shown as it stands and not as a size; null where it is a size. */
function whyNotASize({ metric, unit, flags }: Result, isPrinted: boolean): DerivationStep | null {
	if (!isPrinted) return step('figure_not_compared', {}, null, 'value_arm, value_comparator');
	if (metric === 'difference' && unit === '%') {
		return step('percent_without_reference', {}, null, 'metric, unit');
	}
	if (metric === 'percent_change' && flags.includes('percentile')) {
		return step('percentile_is_a_rank', {}, null, 'flags');
	}
	return null;
}

/**
 * Arm minus comparator in the raw sign: from two arm figures, else as printed. A printed difference
 * with its own interval is preferred where both point the same way, because the interval is its own
 * (it may be adjusted for the start).
 */
function rawDifference(
	result: Result
): { readonly raw: number; readonly step: DerivationStep } | null {
	const { difference, differenceCiLow, differenceCiHigh } = result;
	const [arm, comparator] = [result.arm.value, result.comparator.value];
	const ofArms = arm === null || comparator === null ? null : tidyNumber(arm - comparator);
	const hasInterval = differenceCiLow !== null && differenceCiHigh !== null;
	if (
		difference !== null &&
		(ofArms === null || (hasInterval && directionOfSign(difference) === directionOfSign(ofArms)))
	) {
		return { raw: difference, step: step('difference_as_printed', {}, difference, 'difference') };
	}
	if (ofArms === null) return null;
	const columns = 'value_arm, value_comparator';
	return { raw: ofArms, step: step('difference_of_arms', { arm, comparator }, ofArms, columns) };
}
