import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import {
	ASSESSMENTS,
	BETTER,
	CONTRASTS,
	PHASES,
	REPORTED_METRICS,
	REPORTED_VERDICTS,
	RESULT_FLAGS,
	SPREAD_KINDS,
	STATISTICS,
	UNITS,
	VALUE_KINDS
} from '#lib/evidence/vocabulary.ts';
import { finite, interval, oneOf, pAsText, slug, someOf, stated, webAddress } from './checks.ts';

type Columns = Readonly<Record<ResultColumn, AnyColumn>>;
type Side = 'Arm' | 'Comparator';
type ResultColumn =
	| 'resultId'
	| `${'n' | 'value' | 'sd' | 'se' | 'ciLow' | 'ciHigh' | 'baselineMean' | 'baselineSd'}${Side}`
	| 'armId'
	| 'comparatorArmId'
	| 'measure'
	| 'assessment'
	| 'better'
	| 'week'
	| 'contrast'
	| 'phase'
	| 'valueKind'
	| 'statistic'
	| 'metric'
	| 'unit'
	| 'difference'
	| 'differenceCiLow'
	| 'differenceCiHigh'
	| 'spreadKind'
	| 'pWithin'
	| 'pBetween'
	| 'reportedVerdict'
	| 'flags'
	| 'sourceUrl'
	| 'sourceLocator'
	| 'notes';

/** What must hold for any reported result, whatever its source: constraint name and condition. */
export const resultChecks = (t: Columns): [name: string, condition: SQL][] => [
	...words(t),
	...numbers(t),
	...agreement(t)
];

const words = (t: Columns): [string, SQL][] => [
	['result_id_form', slug(t.resultId)],
	['assessment_known', oneOf(t.assessment, ASSESSMENTS)],
	['better_known', oneOf(t.better, BETTER)],
	['contrast_known', oneOf(t.contrast, CONTRASTS)],
	['phase_known', oneOf(t.phase, PHASES)],
	['value_kind_known', oneOf(t.valueKind, VALUE_KINDS)],
	['statistic_known', oneOf(t.statistic, STATISTICS)],
	['metric_known', oneOf(t.metric, REPORTED_METRICS)],
	['unit_known', oneOf(t.unit, UNITS)],
	['spread_kind_known', oneOf(t.spreadKind, SPREAD_KINDS)],
	['reported_verdict_known', oneOf(t.reportedVerdict, REPORTED_VERDICTS)],
	['flags_known', someOf(t.flags, RESULT_FLAGS)],
	['p_within_form', pAsText(t.pWithin)],
	['p_between_form', pAsText(t.pBetween)],
	['source_url_form', webAddress(t.sourceUrl)],
	['text_stated', stated(t.measure, t.sourceLocator, t.notes)]
];

const numbers = (t: Columns): [string, SQL][] => [
	['people_positive', sql`${t.nArm} > 0 and ${t.nComparator} > 0`],
	['week_plausible', sql`${t.week} >= 0 and ${finite(t.week)}`],
	[
		'numbers_finite',
		finite(t.valueArm, t.baselineMeanArm, t.valueComparator, t.baselineMeanComparator, t.difference)
	],
	...(
		[
			['sd_arm', t.sdArm],
			['se_arm', t.seArm],
			['baseline_sd_arm', t.baselineSdArm],
			['sd_comparator', t.sdComparator],
			['se_comparator', t.seComparator],
			['baseline_sd_comparator', t.baselineSdComparator]
		] as const
	).map(([name, column]): [string, SQL] => [
		`${name}_not_negative`,
		sql`${column} >= 0 and ${finite(column)}`
	]),
	...(
		[
			['ci_arm', t.ciLowArm, t.ciHighArm],
			['ci_comparator', t.ciLowComparator, t.ciHighComparator],
			['difference_ci', t.differenceCiLow, t.differenceCiHigh]
		] as const
	).map(([name, low, high]): [string, SQL] => [
		`${name}_ordered`,
		sql`${interval(low, high)} and ${finite(low, high)}`
	])
];

const agreement = (t: Columns): [string, SQL][] => [
	[
		'figure_has_figure',
		sql`(${t.valueKind} = 'figure') = (num_nonnulls(${t.valueArm}, ${t.valueComparator}, ${t.difference}) > 0)`
	],
	['words_have_no_statistic', sql`${t.valueKind} = 'figure' or ${t.statistic} = 'unclear'`],
	['arm_not_own_comparator', sql`${t.armId} <> ${t.comparatorArmId}`],
	[
		'alone_without_comparator',
		sql`${t.comparatorArmId} is not null or (${t.contrast} = 'before_after'
			and num_nonnulls(${t.nComparator}, ${t.valueComparator}, ${t.sdComparator}, ${t.seComparator},
				${t.ciLowComparator}, ${t.baselineMeanComparator}, ${t.baselineSdComparator},
				${t.difference}, ${t.differenceCiLow}, ${t.pBetween}, ${t.phase}) = 0)`
	],
	[
		'spread_kind_has_spread',
		sql`case ${t.spreadKind}
			when 'ci' then num_nonnulls(${t.ciLowArm}, ${t.ciLowComparator}, ${t.differenceCiLow}) > 0
			when 'se' then num_nonnulls(${t.seArm}, ${t.seComparator}) > 0
			when 'none' then num_nonnulls(${t.sdArm}, ${t.sdComparator}, ${t.seArm}, ${t.seComparator},
				${t.ciLowArm}, ${t.ciLowComparator}, ${t.differenceCiLow}) = 0
			else num_nonnulls(${t.sdArm}, ${t.sdComparator}) > 0 end`
	],
	[
		'shares_are_percentages',
		sql`${t.metric} <> 'responder_rate' or (${t.better} = 'higher' and (${t.unit} <> '%'
			or (${t.valueArm} between 0 and 100 and ${t.valueComparator} between 0 and 100)))`
	],
	[
		'counts_are_counts',
		sql`${t.metric} <> 'count' or (${t.valueArm} >= 0 and ${t.valueComparator} >= 0
			and (${t.unit} <> 'people' or (${t.valueArm} <= ${t.nArm} and ${t.valueComparator} <= ${t.nComparator})))`
	],
	['odds_ratios_positive', sql`${t.metric} <> 'odds_ratio' or ${t.difference} > 0`]
];
