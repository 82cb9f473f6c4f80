import { effects, results } from '../schema.ts';
import { describe } from './describe.ts';

const ARM = 'of the arm, in the result’s unit and sign';
const COMPARATOR = 'of the comparator, in the result’s unit and sign';

export const RESULT_COMMENTS = [
	describe(
		results,
		'One row per reported number or statement: an arm, an outcome, a measure, a week. As printed; nothing is derived. Null: not stated.',
		{
			resultId: 'Key: the study and a running number.',
			studyId: 'The study.',
			armId: 'The arm that the number is of.',
			comparatorArmId: 'The arm that it is set against. Null: a number of one arm alone.',
			outcome: 'What was measured, in the vocabulary of outcomes.',
			measure: 'Device, scale or item as reported.',
			assessment: 'Who or what measured.',
			better: 'Which way the raw measure improves. Set per result, not per outcome.',
			week: 'Weeks after the start (days by 7); 0 is minutes to hours after use. Null: not stated.',
			contrast:
				'controlled: the main number is against the comparator; before_after: against the arm’s own baseline, also where a comparator is named.',
			phase:
				'as_allocated: groups or sides as first compared; open: after the comparison was opened; follow_up: after use had stopped. Null for one arm alone.',
			valueKind: 'figure, or words_only: a p-value or a sentence without an effect size.',
			statistic: 'What kind of number it is; unclear for words.',
			metric: 'How the source expresses it. For words only what would have been reported.',
			unit: 'Unit of the values.',
			nArm: 'People or sides of the arm behind this number.',
			valueArm: `Value ${ARM}.`,
			sdArm: `Standard deviation ${ARM}, or a plus-minus that the source does not define (see spread_kind).`,
			seArm: `Standard error ${ARM}.`,
			ciLowArm: `Lower end of the confidence interval ${ARM}.`,
			ciHighArm: `Upper end of the confidence interval ${ARM}.`,
			baselineMeanArm: `Mean at baseline ${ARM}.`,
			baselineSdArm: `Standard deviation at baseline ${ARM}.`,
			nComparator: 'People or sides of the comparator behind this number.',
			valueComparator: `Value ${COMPARATOR}.`,
			sdComparator: `Standard deviation ${COMPARATOR}, or an undefined plus-minus.`,
			seComparator: `Standard error ${COMPARATOR}.`,
			ciLowComparator: `Lower end of the confidence interval ${COMPARATOR}.`,
			ciHighComparator: `Upper end of the confidence interval ${COMPARATOR}.`,
			baselineMeanComparator: `Mean at baseline ${COMPARATOR}.`,
			baselineSdComparator: `Standard deviation at baseline ${COMPARATOR}.`,
			difference:
				'Difference between groups as reported; in odds_ratio rows a ratio, where no effect is 1.',
			differenceCiLow: 'Lower end of the confidence interval of the difference.',
			differenceCiHigh: 'Upper end of the confidence interval of the difference.',
			spreadKind:
				'What the spread is: sd, se, ci, undefined (a plus-minus that the source does not define) or none. ci wins where a row has both.',
			pWithin:
				'p against the arm’s own baseline, as text: NS, significant, a number, or a bound such as <0.001.',
			pBetween: 'p against the comparator, as text in the same form.',
			reportedVerdict:
				'The source’s own verdict. Direction is derived from the figures and may differ.',
			flags: 'What limits the number, from a closed vocabulary.',
			sourceUrl: 'Where it was read, only where that differs from the study.',
			sourceLocator: 'Where in the source it stands.',
			notes: 'What a careful reader needs to know.'
		}
	),
	describe(
		effects,
		'Effects derived from results by the evidence rules. May be emptied and derived again.',
		{
			resultId: 'The result that it is derived from.',
			position:
				'From 1. The first is the one to lead with; the others express the same result in another metric or contrast.',
			contrast:
				'controlled (against a concurrent control) or before_after (against the arm’s own baseline). Never added up.',
			isolates:
				'What a controlled effect isolates, from the ingredients of both arms. Null for before_after.',
			metric: 'What the estimate is expressed in. Null: the result has no figure.',
			unit: 'Unit of the estimate.',
			estimate: 'Size. Positive is improvement; in ratios above 1 is. Null: not known.',
			se: 'Standard error of the estimate. Null: not known.',
			intervalLow: 'Lower end of the 95 % interval.',
			intervalHigh: 'Upper end of the 95 % interval.',
			boundKind:
				'Whether a printed threshold of p, or counts of the same people, say how large the standard error is at_most or at_least. Null: no bound.',
			boundSe: 'That standard error.',
			boundLow: 'Lower end of the widest (at_most) or narrowest (at_least) 95 % interval.',
			boundHigh: 'Upper end of that interval.',
			sizeKnown: 'What is known of the size, from with_spread to verdict_only.',
			direction: 'Sign of the printed estimate in the sense of better, whatever its significance.',
			significance: 'What p or the interval says, apart from the direction.',
			rSide: 'Correlation between the sides of one person that the interval needed.',
			rSideOrigin: 'Whether that correlation is reported, derived or assumed.',
			rTime: 'Correlation between two visits that the interval needed.',
			rTimeOrigin: 'Whether that correlation is reported, derived or assumed.',
			derivedFrom:
				'Set on a controlled record read from a between-group p beside a before–after figure: that result.',
			people: 'People compared. Null: not known.',
			steps: 'The derivation: rule, inputs, output and source of each step, in order.',
			engineVersion: 'Version of the rules that derived it.'
		}
	)
];
