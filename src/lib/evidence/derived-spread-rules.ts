/** The rules by which a spread is worked out from p or from counts, and a difference standardised. */
import { handbook, type Rule } from './rule.ts';

const FROM_P = handbook(6, '5.2.3');
const RISK_MEASURES = handbook(6, '4.1');
const SAME_PEOPLE = handbook(23, '2');
const STANDARDISED = handbook(6, '5.1.2');

export const DERIVED_SPREAD_RULES = {
	// From p
	se_from_p: {
		sentence:
			'The source prints no spread. Its p of {p} is taken as that of a t test of this very difference, {figure}, with {df} degrees of freedom ({counted}): standard error {output}. The p of another test, such as a rank test, would give another.',
		reference: FROM_P
	},
	se_bound_from_p: {
		sentence:
			'The source states only a threshold, p {p}. Taken as that of a t test of this very difference, {figure}, with {df} degrees of freedom ({counted}), it leaves a standard error of {kind} {output}.',
		reference: FROM_P
	},
	interval_bound: {
		sentence: 'How wide the 95 % interval is, is not known: {kind} {output}. It is never combined.'
	},
	p_without_people: {
		sentence: 'A p is printed ({p}), but not how many people, so no spread follows from it.'
	},
	p_fits_any_spread: {
		sentence: 'A difference of 0, or a p of 1, fits any spread, so none follows from p ({p}).'
	},

	// From counts
	se_of_shares: {
		sentence:
			'{arm_count} of {arm_people} and {comparator_count} of {comparator_people} in separate groups: standard error of the difference {output} percentage points.',
		reference: RISK_MEASURES
	},
	se_of_log_counts: {
		sentence:
			'{arm_count} of {arm_people} and {comparator_count} of {comparator_people} in separate groups: standard error of the logarithm {output}.',
		reference: RISK_MEASURES
	},
	interval_of_logarithm: {
		sentence:
			'The logarithm of {estimate} ± 1.96 standard errors of {se}, turned back: 95 % interval {output}.',
		reference: RISK_MEASURES
	},
	spread_all_or_none: {
		sentence:
			'One side has nobody or everybody ({arm_count} of {arm_people}, {comparator_count} of {comparator_people}): its share shows no spread of its own, so no interval is made.',
		reference: handbook(10, '4.4')
	},
	se_bound_of_pairs: {
		sentence:
			'{arm_count} and {comparator_count} of the same {people} people; how many are in both is not stated. Over all possibilities ({tables}) the standard error of the difference is at least {least} and at most {output} percentage points.',
		reference: SAME_PEOPLE
	},

	// Standardised
	sd_from_se: {
		sentence:
			'A standard error of {se} times the root of {people} people ({side}): standard deviation {output}.',
		reference: handbook(6, '5.2.2')
	},
	smd_of_groups: {
		sentence:
			'{difference} in units of the pooled standard deviation {sd}, corrected for small groups: {output}.',
		reference: STANDARDISED
	},
	smd_of_sides: {
		sentence:
			'{difference} in units of the standard deviation of the comparison, {sd}, corrected for few people: {output}. The correlation between the sides is not reported and taken as {r_side}.',
		reference: STANDARDISED
	},
	smd_withheld: {
		sentence:
			'The standard deviations, {arm} and {comparator}, differ more than twofold. There is no common unit, and no standardised difference is formed.',
		reference: STANDARDISED
	}
} as const satisfies Record<string, Rule>;
