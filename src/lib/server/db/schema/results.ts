import { sql } from 'drizzle-orm';
import {
	check,
	doublePrecision,
	foreignKey,
	index,
	integer,
	pgTable,
	text,
	unique
} from 'drizzle-orm/pg-core';
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
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import { arms } from './arms.ts';
import { outcomes } from './outcomes.ts';
import { resultChecks } from './result-checks.ts';

/** One reported number or statement, as its source prints it. Nothing in it is derived. */
export const results = pgTable(
	'results',
	{
		resultId: text('result_id').primaryKey(),
		studyId: text('study_id').notNull(),
		armId: text('arm_id').notNull(),
		comparatorArmId: text('comparator_arm_id'),
		outcome: text('outcome', { enum: OUTCOMES })
			.notNull()
			.references(() => outcomes.outcome),
		measure: text('measure').notNull(),
		assessment: text('assessment', { enum: ASSESSMENTS }).notNull(),
		better: text('better', { enum: BETTER }).notNull(),
		week: doublePrecision('week'),
		contrast: text('contrast', { enum: CONTRASTS }).notNull(),
		phase: text('phase', { enum: PHASES }),
		valueKind: text('value_kind', { enum: VALUE_KINDS }).notNull(),
		statistic: text('statistic', { enum: STATISTICS }).notNull(),
		metric: text('metric', { enum: REPORTED_METRICS }).notNull(),
		unit: text('unit', { enum: UNITS }).notNull(),
		nArm: integer('n_arm'),
		valueArm: doublePrecision('value_arm'),
		sdArm: doublePrecision('sd_arm'),
		seArm: doublePrecision('se_arm'),
		ciLowArm: doublePrecision('ci_low_arm'),
		ciHighArm: doublePrecision('ci_high_arm'),
		baselineMeanArm: doublePrecision('baseline_mean_arm'),
		baselineSdArm: doublePrecision('baseline_sd_arm'),
		nComparator: integer('n_comparator'),
		valueComparator: doublePrecision('value_comparator'),
		sdComparator: doublePrecision('sd_comparator'),
		seComparator: doublePrecision('se_comparator'),
		ciLowComparator: doublePrecision('ci_low_comparator'),
		ciHighComparator: doublePrecision('ci_high_comparator'),
		baselineMeanComparator: doublePrecision('baseline_mean_comparator'),
		baselineSdComparator: doublePrecision('baseline_sd_comparator'),
		difference: doublePrecision('difference'),
		differenceCiLow: doublePrecision('difference_ci_low'),
		differenceCiHigh: doublePrecision('difference_ci_high'),
		spreadKind: text('spread_kind', { enum: SPREAD_KINDS }).notNull(),
		pWithin: text('p_within'),
		pBetween: text('p_between'),
		reportedVerdict: text('reported_verdict', { enum: REPORTED_VERDICTS }).notNull(),
		flags: text('flags', { enum: RESULT_FLAGS })
			.array()
			.notNull()
			.default(sql`'{}'`),
		sourceUrl: text('source_url'),
		sourceLocator: text('source_locator'),
		notes: text('notes')
	},
	(t) => [
		foreignKey({
			columns: [t.studyId, t.armId],
			foreignColumns: [arms.studyId, arms.armId],
			name: 'results_arm_fk'
		}),
		foreignKey({
			columns: [t.studyId, t.comparatorArmId],
			foreignColumns: [arms.studyId, arms.armId],
			name: 'results_comparator_fk'
		}),
		// Two rows of one natural key are the same number told twice, or a conflict.
		unique('results_natural_key')
			.on(
				t.studyId,
				t.armId,
				t.comparatorArmId,
				t.outcome,
				t.measure,
				t.assessment,
				t.week,
				t.metric,
				t.statistic
			)
			.nullsNotDistinct(),
		...resultChecks(t).map(([name, condition]) => check(`results_${name}`, condition)),
		index('results_outcome_idx').on(t.outcome)
	]
);
