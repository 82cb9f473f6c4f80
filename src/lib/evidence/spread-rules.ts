/** The rules by which the spread of an estimate is read, assumed or left alone. */
import { handbook, type Rule } from './rule.ts';

const SPREAD_OF_MEAN = handbook(6, '5.2.2');
const CHANGE_SCORES = handbook(6, '5.2.8');
const SAME_PEOPLE = handbook(23, '2');

export const SPREAD_RULES = {
	// Spread, reported
	se_from_interval: {
		sentence:
			'The 95 % interval {low} to {high} is 2 × 1.96 standard errors wide: standard error {output}. If the source used a wider t interval, this is a little too large, never too small.',
		reference: SPREAD_OF_MEAN
	},
	se_as_printed: { sentence: 'The source prints the standard error of the {side}: {output}.' },
	se_from_sd: {
		sentence:
			'A standard deviation of {sd} over the root of {people} people ({side}): standard error {output}.',
		reference: SPREAD_OF_MEAN
	},
	se_of_log_ratio: {
		sentence:
			'On the log scale the 95 % interval {low} to {high} is 2 × 1.96 standard errors wide: standard error of the logarithm {output}.',
		reference: handbook(6, '3.2')
	},
	se_of_groups: {
		sentence:
			'Standard errors {arm} and {comparator} of separate groups: standard error of the difference {output}.'
	},
	se_of_sides: {
		sentence:
			'Standard errors {arm} and {comparator} of two sides of the same people. Their correlation is not reported and taken as {r_side}: standard error of the difference {output}.',
		reference: SAME_PEOPLE
	},
	sd_of_change: {
		sentence:
			'Standard deviations {start} at the start and {end} at the end. Their correlation is not reported and taken as {r_time}: standard deviation of the change {output}.',
		reference: CHANGE_SCORES
	},
	interval_from_se: {
		sentence: '{estimate} ± 1.96 standard errors of {se}: 95 % interval {output}.'
	},
	interval_by_t: {
		sentence:
			'{estimate} ± {times} standard errors of {se} (t with {df} degrees of freedom): 95 % interval {output}.'
	},
	interval_as_printed: {
		sentence:
			'The source prints the 95 % interval of this figure; in the sense of improvement {output}.'
	},
	sensitivity_r_side: {
		sentence: 'With a correlation of {r_side} between the sides the interval would be {output}.',
		reference: SAME_PEOPLE
	},
	sensitivity_r_time: {
		sentence: 'With a correlation of {r_time} between the visits the interval would be {output}.',
		reference: CHANGE_SCORES
	},

	// Spread, printed but not usable
	spread_undefined: {
		sentence:
			'The source prints a ± and does not say what it is. It is shown as printed and no interval is made of it.'
	},
	spread_implausible: {
		sentence:
			'The printed spread is far too small to be spread between people, so no interval is made of it.'
	},
	spread_incomplete: {
		sentence: 'A spread is printed for one of the two means only, so the change has none.'
	},
	spread_without_people: {
		sentence:
			'A standard deviation of {sd} is printed for the {side}, but not its number of people, so there is no standard error.'
	},
	spread_of_nothing: {
		sentence: 'Every printed value is the same, so there is no spread to make an interval of.'
	},
	interval_off_figure: {
		sentence:
			'The printed interval {low} to {high} does not lie around the printed figure {figure}, so it is not used.'
	},
	interval_withheld: {
		sentence: 'The standard error rests on one person on a side, so no interval is made of it.'
	}
} as const satisfies Record<string, Rule>;
