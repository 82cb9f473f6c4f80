import { type AnyColumn, sql } from 'drizzle-orm';
import {
	bigint,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	smallint,
	text,
	timestamp,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import type { ExplanationEntry } from '#lib/reliability/explanation.ts';
import { JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';
import { GRADES } from '#lib/reliability/grades.ts';
import type { Position } from '#lib/reliability/position.ts';
import { oneOf } from './checks.ts';
import { results } from './results.ts';
import { studies } from './studies.ts';

const grade = (name: string) => text(name, { enum: GRADES });
const judgement = (name: string) => text(name, { enum: JUDGEMENTS });

/**
 * What the reliability rules say of each result, and what they said before: a judgement that has
 * changed is superseded and never deleted, so that a citation of it can still be looked up.
 */
export const assessments = pgTable(
	'assessments',
	{
		assessmentId: bigint('assessment_id', { mode: 'bigint' })
			.primaryKey()
			.generatedAlwaysAsIdentity(),
		resultId: text('result_id')
			.notNull()
			.references(() => results.resultId, { onDelete: 'cascade' }),
		rulesVersion: integer('rules_version').notNull(),
		dataVersion: bigint('data_version', { mode: 'bigint' }).notNull(),
		grade: grade('grade').notNull(),
		biasLetter: grade('bias_letter').notNull(),
		position: smallint('position').$type<Position>().notNull(),
		lowestGrade: grade('lowest_grade').notNull(),
		highestGrade: grade('highest_grade').notNull(),
		allocation: judgement('allocation'),
		blinding: judgement('blinding'),
		missingData: judgement('missing_data'),
		measurement: judgement('measurement'),
		selectiveReporting: judgement('selective_reporting'),
		withinPerson: judgement('within_person'),
		explanation: jsonb('explanation').$type<readonly ExplanationEntry[]>().notNull(),
		// Not the start of the transaction: it may have waited for another that assesses as well.
		assessedAt: timestamp('assessed_at', { withTimezone: true })
			.notNull()
			.default(sql`statement_timestamp()`),
		supersededAt: timestamp('superseded_at', { withTimezone: true })
	},
	(t) => {
		const known = (name: string, column: AnyColumn, words: readonly string[]) =>
			check(`assessments_${name}_known`, oneOf(column, words));
		return [
			known('grade', t.grade, GRADES),
			known('bias_letter', t.biasLetter, GRADES),
			known('lowest_grade', t.lowestGrade, GRADES),
			known('highest_grade', t.highestGrade, GRADES),
			known('allocation', t.allocation, JUDGEMENTS),
			known('blinding', t.blinding, JUDGEMENTS),
			known('missing_data', t.missingData, JUDGEMENTS),
			known('measurement', t.measurement, JUDGEMENTS),
			known('selective_reporting', t.selectiveReporting, JUDGEMENTS),
			known('within_person', t.withinPerson, JUDGEMENTS),
			// The best letter sorts first.
			check('assessments_within_bias', sql`${t.grade} >= ${t.biasLetter}`),
			check(
				'assessments_within_range',
				sql`${t.grade} between ${t.highestGrade} and ${t.lowestGrade}`
			),
			check('assessments_position_in_scale', sql`${t.position} between 0 and 100`),
			check('assessments_rules_version_counted', sql`${t.rulesVersion} >= 1`),
			check('assessments_data_version_counted', sql`${t.dataVersion} >= 1`),
			check('assessments_explanation_is_a_list', sql`jsonb_typeof(${t.explanation}) = 'array'`),
			check('assessments_superseded_after_made', sql`${t.supersededAt} >= ${t.assessedAt}`),
			uniqueIndex('assessments_one_current')
				.on(t.resultId)
				.where(sql`${t.supersededAt} is null`),
			// History, and what goes when a result does.
			index('assessments_result_id_idx').on(t.resultId)
		];
	}
);

/** The result that lends a study its grade in lists. No row: no result on a benefit. */
export const studyGrades = pgTable(
	'study_grades',
	{
		studyId: text('study_id')
			.primaryKey()
			.references(() => studies.studyId, { onDelete: 'cascade' }),
		resultId: text('result_id')
			.notNull()
			.references(() => results.resultId, { onDelete: 'cascade' }),
		bestOf: integer('best_of').notNull()
	},
	(t) => [
		check('study_grades_best_of_counted', sql`${t.bestOf} >= 1`),
		index('study_grades_result_id_idx').on(t.resultId)
	]
);
