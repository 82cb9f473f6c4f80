/**
 * Which way a result points: the sign of the printed estimate in the sense of `better`, whatever
 * its size and whatever p. "Not significant" is a verdict about a test and has no direction.
 *
 * - Controlled: two arm figures, else the printed difference (arm − comparator); an odds ratio
 *   against 1; counts only as shares of the people stated on both sides.
 * - Before–after: the change against the arm's own start. `favours` then means "better than at the
 *   start" and nothing about a control.
 * - A share or a count without a concurrent control compares nothing: no direction.
 * - Words only: the verdicts `favours_arm` and `favours_comparator` point between the two sides;
 *   every other verdict does not. "Improved on the start" is the source's verdict on its own test,
 *   shown as that verdict and not turned into a sign, so a before–after result in words has none.
 */
import type { DerivationStep, Result } from './types.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { Better, Direction } from './vocabulary.ts';

/** A direction and the step that gave it. */
export interface ExplainedDirection {
	readonly direction: Direction;
	readonly step: DerivationStep;
}

/** The direction of a result, in the sense of its own contrast. */
export function directionOf(result: Result): Direction {
	return explainDirection(result).direction;
}

/** The direction of a result with the step that gave it. */
export function explainDirection(result: Result): ExplainedDirection {
	const isInWords = result.valueKind === 'words_only';
	if (result.contrast === 'before_after') return isInWords ? UNKNOWN : directionOfChange(result);
	return isInWords ? directionOfWords(result) : directionOfContrast(result);
}

/** Which of the two sides a verdict in words names, if any. */
export function directionOfWords({
	reportedVerdict: verdict
}: Pick<Result, 'reportedVerdict'>): ExplainedDirection {
	const direction =
		verdict === 'favours_arm'
			? 'favours'
			: verdict === 'favours_comparator'
				? 'against'
				: 'not_reported';
	return {
		direction,
		step: step('direction_of_words', { verdict }, direction, 'reported_verdict')
	};
}

/** 1 where a higher raw value is better, −1 where a lower one is. */
export function improvementSign(better: Better): 1 | -1 {
	return better === 'higher' ? 1 : -1;
}

/** The direction of a number of which positive is improvement. */
export function directionOfSign(improvement: number): Direction {
	if (improvement > 0) return 'favours';
	return improvement < 0 ? 'against' : 'exactly_equal';
}

/** The arm's change from its own start, raw sign: as printed, or end − start. Null when unknown. */
export function rawChange({ metric, arm }: Result): number | null {
	if (metric === 'mean_change' || metric === 'percent_change') return arm.value;
	if (metric !== 'final_mean' || arm.value === null || arm.baselineMean === null) return null;
	return tidyNumber(arm.value - arm.baselineMean);
}

function directionOfChange(result: Result): ExplainedDirection {
	const change = rawChange(result);
	if (change === null) return UNKNOWN;
	const direction = directionOfSign(change * improvementSign(result.better));
	const columns = result.metric === 'final_mean' ? 'value_arm, baseline_mean_arm' : 'value_arm';
	return {
		direction,
		step: step('direction_of_change', { change, better: result.better }, direction, columns)
	};
}

function directionOfContrast(result: Result): ExplainedDirection {
	const { metric, better, difference } = result;
	if (metric === 'count') return directionOfCounts(result);
	if (metric === 'odds_ratio') return directionOfRatio(result);
	const [arm, comparator] = [result.arm.value, result.comparator.value];
	if (arm !== null && comparator !== null) {
		const direction = directionOfSign(tidyNumber(arm - comparator) * improvementSign(better));
		return {
			direction,
			step: step(
				'direction_of_arms',
				{ arm, comparator, better },
				direction,
				'value_arm, value_comparator, better'
			)
		};
	}
	if (difference === null) return UNKNOWN;
	const direction = directionOfSign(difference * improvementSign(better));
	return {
		direction,
		step: step('direction_of_difference', { difference, better }, direction, 'difference, better')
	};
}

function directionOfRatio({ difference: ratio, better }: Result): ExplainedDirection {
	if (ratio === null || ratio <= 0) return UNKNOWN;
	const direction = directionOfSign((ratio - 1) * improvementSign(better));
	return {
		direction,
		step: step('direction_of_ratio', { ratio, better }, direction, 'difference, better')
	};
}

function directionOfCounts({ arm, comparator, better, unit }: Result): ExplainedDirection {
	if (unit !== 'people') return UNKNOWN;
	if (arm.value === null || comparator.value === null) return UNKNOWN;
	if (arm.n === null || comparator.n === null) return UNKNOWN;
	if (arm.value > arm.n || comparator.value > comparator.n) return UNKNOWN;
	// Cross products of whole numbers: equal shares come out exactly equal.
	const lead = arm.value * comparator.n - comparator.value * arm.n;
	const direction = directionOfSign(lead * improvementSign(better));
	return {
		direction,
		step: step(
			'direction_of_shares',
			{
				arm_count: arm.value,
				arm_people: arm.n,
				comparator_count: comparator.value,
				comparator_people: comparator.n,
				better
			},
			direction,
			'value_arm, n_arm, value_comparator, n_comparator, better'
		)
	};
}

const UNKNOWN: ExplainedDirection = {
	direction: 'not_reported',
	step: step('direction_unknown', {}, 'not_reported', 'no column')
};
