/**
 * The standardised mean difference: a difference of means in units of the standard deviation of
 * people, so that scales of one kind can be set beside each other. Never the size to lead with.
 *
 * Separate groups: the pooled standard deviation, corrected for small groups, with the large-sample
 * variance (Hedges 1982). Two sides of the same people: the standard deviation of the comparison,
 * which the product did not touch, with a variance that lets the sides spread differently (Bonett
 * 2008) and the correlation between them assumed. Formed only from standard deviations of the very
 * figures that are subtracted, and not where they differ more than twofold: then there is no common
 * unit.
 */
import type { EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import { pooledVariance } from '#lib/statistics/effect-size/mean-difference.ts';
import { firstSpreadStandardisedSeparately } from '#lib/statistics/effect-size/paired-difference.ts';
import { standardisedMeanDifference } from '#lib/statistics/effect-size/standardised-mean-difference.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import { improvementSign } from './direction.ts';
import { isWithinPersonDesign, peopleOnSide } from './people.ts';
import type { Size } from './size.ts';
import { ASSUMED, intervalText, limitsAround, mayHaveSpread, noSpread } from './spread.ts';
import { standardDeviationOfMean, type MeanSd, type Side } from './standard-error.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, ResultInContext } from './types.ts';

/** A larger standard deviation than this many of the smaller leaves no common unit. */
const MOST_UNEQUAL = 2;
const COLUMNS = 'value_arm, value_comparator, sd_arm, sd_comparator';

interface Means {
	readonly arm: MeanSd & { readonly mean: number };
	readonly comparator: MeanSd & { readonly mean: number };
}

/** The size, or the step that says why it is withheld; null where nothing allows one. */
export function standardisedContrast(
	context: ResultInContext
): { readonly size: Size } | { readonly withheld: DerivationStep } | null {
	const means = meansOf(context);
	if (means === null) return null;
	const sds = { arm: means.arm.sd, comparator: means.comparator.sd };
	const [smaller, larger] = [Math.min(sds.arm, sds.comparator), Math.max(sds.arm, sds.comparator)];
	if (larger > MOST_UNEQUAL * smaller)
		return { withheld: step('smd_withheld', sds, null, COLUMNS) };
	const paired = isWithinPersonDesign(context.study);
	const standardised = paired ? ofSides(means) : ofGroups(means);
	return standardised && withSign(context, means, standardised, paired);
}

interface Standardised extends EffectSize {
	/** The standard deviation that is the unit. */
	readonly sd: number;
}

function ofGroups({ arm, comparator }: Means): Standardised | null {
	const [one, two] = [group(arm), group(comparator)];
	const size = valueOrNull(standardisedMeanDifference(one, two));
	return size && { ...size, sd: Math.sqrt(pooledVariance(one, two)) };
}

const group = ({ mean, sd, people }: Means[Side]) => ({ mean, sd, n: people });

/** The side that gives the unit goes into place 1 of the formula, so the sign is turned back. */
function ofSides({ arm, comparator }: Means): Standardised | null {
	if (arm.people !== comparator.people) return null;
	const [mean1, sd1] = [comparator.mean, comparator.sd];
	const pair = { mean1, sd1, mean2: arm.mean, sd2: arm.sd, n: arm.people, r: ASSUMED.value };
	const size = valueOrNull(firstSpreadStandardisedSeparately(pair));
	return size && { estimate: 0 - size.estimate, variance: size.variance, sd: sd1 };
}

function withSign(
	{ result: { better } }: ResultInContext,
	{ arm, comparator }: Means,
	standardised: Standardised,
	paired: boolean
): { readonly size: Size } | null {
	const raw = tidyNumber(standardised.estimate);
	const estimate = tidyNumber(raw * improvementSign(better));
	const [se, sd] = [tidyNumber(Math.sqrt(standardised.variance)), tidyNumber(standardised.sd)];
	const interval = limitsAround(estimate, se, Infinity);
	if (interval === null || se === 0) return null;
	const difference = tidyNumber(arm.mean - comparator.mean);
	const formed = paired
		? step('smd_of_sides', { difference, sd, r_side: ASSUMED.value }, raw, COLUMNS)
		: step('smd_of_groups', { difference, sd }, raw, COLUMNS);
	const steps = [
		...arm.steps,
		...comparator.steps,
		formed,
		step('improvement_is_positive', { raw, better }, estimate, 'better'),
		step('interval_from_se', { estimate, se }, intervalText(interval), 'estimate, se')
	];
	const spread = { ...noSpread(steps), se, interval, rSide: paired ? ASSUMED : null };
	return { size: { ...spread, sizeKnown: 'with_spread', metric: 'smd', unit: null, estimate } };
}

/** Means of people with the standard deviations of these very figures; null where one is missing. */
function meansOf(context: ResultInContext): Means | null {
	const { result } = context;
	if (result.statistic !== 'mean' || !mayHaveSpread(result)) return null;
	const [arm, comparator] = [meanOf(context, 'arm'), meanOf(context, 'comparator')];
	return arm === null || comparator === null ? null : { arm, comparator };
}

function meanOf(context: ResultInContext, side: Side): Means[Side] | null {
	const { spreadKind, [side]: printed } = context.result;
	const people = peopleOnSide(context, side);
	const spread = standardDeviationOfMean({ side, printed, spreadKind, people });
	return printed.value === null || spread === null ? null : { ...spread, mean: printed.value };
}
