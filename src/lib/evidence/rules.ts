/**
 * Every rule by which an effect is derived, as data: the sentence that a page shows for a step, and
 * the published source of the method. `{name}` stands for an input of the step, `{output}` for what
 * it gave.
 */
import { handbook, type Reference, type Rule } from './rule.ts';
import { DERIVED_SPREAD_RULES } from './derived-spread-rules.ts';
import { SPREAD_RULES } from './spread-rules.ts';

const RISK_MEASURES = handbook(6, '4.1');

const RULES = {
	isolates: {
		sentence:
			'The arm lists {arm}; the comparison, {role}, lists {comparator}. What that isolates: {output}.'
	},

	// Direction
	direction_of_arms: {
		sentence: '{arm} against {comparator}, and {better} is better: {output}.'
	},
	direction_of_difference: {
		sentence: 'A printed difference of {difference}, and {better} is better: {output}.'
	},
	direction_of_ratio: {
		sentence: 'A printed odds ratio of {ratio} against 1, and {better} is better: {output}.'
	},
	direction_of_shares: {
		sentence:
			'{arm_count} of {arm_people} against {comparator_count} of {comparator_people}, and {better} is better: {output}.'
	},
	direction_of_change: {
		sentence: 'A change of {change} from the start, and {better} is better: {output}.'
	},
	direction_of_words: {
		sentence: 'The source gives a verdict and no figure ({verdict}): {output}.'
	},
	direction_unknown: {
		sentence:
			'The source prints neither two figures to compare nor a verdict that names a side. What it says in words is shown as it stands and not turned into a sign.'
	},

	// Significance, apart from direction and size
	significance_of_p: {
		sentence: 'Printed p: {p}. Against 0.05, two-sided: {output}.'
	},
	significance_of_interval: {
		sentence: 'No p is printed; the interval {low} to {high} against {no_effect}: {output}.'
	},

	// The estimate
	difference_of_arms: {
		sentence: '{arm} minus {comparator} is {output}.',
		reference: handbook(6, '5.1.1')
	},
	difference_as_printed: {
		sentence: 'The source prints the difference, arm minus comparison: {output}.'
	},
	change_as_printed: {
		sentence: "The source prints the arm's change from its own start: {output}."
	},
	end_minus_start: { sentence: '{end} at the end minus {start} at the start is {output}.' },
	improvement_is_positive: {
		sentence:
			'Improvement is written as positive; {better} is better here, so {raw} becomes {output}.'
	},
	odds_ratio_as_printed: {
		sentence: 'The source prints an odds ratio: {output}.',
		reference: RISK_MEASURES
	},
	ratio_above_one_improves: {
		sentence:
			'A ratio above 1 is written as improvement; {better} is better here, so {raw} becomes {output}.',
		reference: RISK_MEASURES
	},
	count_to_share: { sentence: '{count} of {people} people ({side}) is {output} %.' },
	difference_of_shares: {
		sentence: '{arm} % of people minus {comparator} % is {output} percentage points.',
		reference: RISK_MEASURES
	},
	share_to_people: {
		sentence: '{share} % of {people} people ({side}) is {output} people, a whole number.'
	},
	risk_ratio: {
		sentence:
			'{arm_count} of {arm_people} over {comparator_count} of {comparator_people}: {output}.',
		reference: RISK_MEASURES
	},
	odds_ratio: {
		sentence:
			'The odds {arm_count} to the rest of {arm_people} over {comparator_count} to the rest of {comparator_people}: {output}.',
		reference: RISK_MEASURES
	},
	ratio_not_formed: {
		sentence:
			'No ratio is formed: one side has nobody or everybody ({arm_count} of {arm_people}, {comparator_count} of {comparator_people}), and no number is added to make one.',
		reference: handbook(10, '4.4')
	},
	percent_of_start: {
		sentence:
			'{change} on a starting mean of {start} ({side}) is {output} % of it, from group means.'
	},
	difference_of_percents: {
		sentence: '{arm} % minus {comparator} % of the starting means is {output} percentage points.'
	},
	percent_withheld: {
		sentence:
			'The sides did not start alike: in per cent of the start the arm changed by {arm}, the comparison by {comparator}, which does not point the way that the printed figures do. The figures are kept and no percentage is given.',
		reference: handbook(10, '5.2')
	},

	// Figures that are shown as printed, because they are not the size of a contrast
	share_without_control: {
		sentence:
			'A share of people without a concurrent control compares nothing. It is shown as printed and has no direction.'
	},
	count_without_control: {
		sentence:
			'A count without a concurrent control compares nothing. It is shown as printed and has no direction.'
	},
	count_without_people: {
		sentence:
			'A count compares only as a share, and the number of people is not stated on both sides. It is shown as printed.'
	},
	events_are_not_people: {
		sentence: 'Events are not people: one person can have several. The counts are shown as printed.'
	},
	percent_without_reference: {
		sentence:
			'The source does not say what the per cent of the difference is of (the start, or the comparison). Its direction counts; the figure is shown as printed.'
	},
	level_without_start: {
		sentence:
			'A value at the end without a value at the start is a level and not a change. It is shown as printed.'
	},
	percentile_is_a_rank: {
		sentence: 'A percentile is a rank among peers and not a size. It is shown as printed.'
	},
	figure_not_compared: {
		sentence: 'The printed figure does not say what it compares. It is shown as printed.'
	},
	not_a_mean: {
		sentence:
			'The source does not give the figure as a mean ({statistic}): it is never combined with means.'
	},
	responders_only: {
		sentence: 'The figure covers only those who responded: it is never combined with others.'
	},

	...SPREAD_RULES,
	...DERIVED_SPREAD_RULES,

	// Records without a figure, and records beside a before–after figure
	words_only: { sentence: 'The source gives words or a p-value and no figure.' },
	between_group_p: {
		sentence:
			"Beside the arm's own change the source prints a test against the comparison (p: {p}). The figure is not the size of that difference, so the comparison is kept in words only."
	},
	no_concurrent_control: {
		sentence:
			'The groups were no longer compared as first formed ({phase}), so the printed p is not a test against a control.'
	},
	turned_round: {
		sentence:
			'The ingredient stands in the comparison, so the result is read from the other side: {output}.'
	}
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** The sentence of each rule, with `{input}` and `{output}` to fill in. */
export const RULE_SENTENCES = Object.fromEntries(
	RULE_NAMES.map((name) => [name, RULES[name].sentence])
) as Readonly<Record<RuleName, string>>;

/** Where a method comes from; rules that only restate the data have no reference. */
export const RULE_REFERENCES: Readonly<Partial<Record<RuleName, Reference>>> = Object.fromEntries(
	RULE_NAMES.flatMap((name) => {
		const rule: Rule = RULES[name];
		return rule.reference ? [[name, rule.reference]] : [];
	})
);
