import { sql } from 'drizzle-orm';
import {
	check,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import type { DerivationStep } from '#lib/evidence/types.ts';
import {
	CONTRASTS,
	DIRECTIONS,
	EFFECT_METRICS,
	ISOLATES,
	SIGNIFICANCES,
	SIZE_KNOWLEDGE,
	UNITS
} from '#lib/evidence/vocabulary.ts';
import { finite, interval, oneOf } from './checks.ts';
import { results } from './results.ts';

const BOUND_KINDS = ['at_most', 'at_least'] as const;
const CORRELATION_ORIGINS = ['reported', 'derived', 'assumed'] as const;

/** Effects derived from results. Can be thrown away and derived again at any time. */
export const effects = pgTable(
	'effects',
	{
		resultId: text('result_id')
			.notNull()
			.references(() => results.resultId, { onDelete: 'cascade' }),
		position: integer('position').notNull(),
		contrast: text('contrast', { enum: CONTRASTS }).notNull(),
		isolates: text('isolates', { enum: ISOLATES }),
		metric: text('metric', { enum: EFFECT_METRICS }),
		unit: text('unit', { enum: UNITS }),
		estimate: doublePrecision('estimate'),
		se: doublePrecision('se'),
		intervalLow: doublePrecision('interval_low'),
		intervalHigh: doublePrecision('interval_high'),
		boundKind: text('bound_kind', { enum: BOUND_KINDS }),
		boundSe: doublePrecision('bound_se'),
		boundLow: doublePrecision('bound_low'),
		boundHigh: doublePrecision('bound_high'),
		sizeKnown: text('size_known', { enum: SIZE_KNOWLEDGE }).notNull(),
		direction: text('direction', { enum: DIRECTIONS }).notNull(),
		significance: text('significance', { enum: SIGNIFICANCES }).notNull(),
		rSide: doublePrecision('r_side'),
		rSideOrigin: text('r_side_origin', { enum: CORRELATION_ORIGINS }),
		rTime: doublePrecision('r_time'),
		rTimeOrigin: text('r_time_origin', { enum: CORRELATION_ORIGINS }),
		derivedFrom: text('derived_from').references(() => results.resultId, { onDelete: 'cascade' }),
		people: integer('people'),
		steps: jsonb('steps').$type<DerivationStep[]>().notNull(),
		engineVersion: integer('engine_version').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.resultId, t.position] }),
		unique('effects_one_per_metric').on(t.resultId, t.contrast, t.metric).nullsNotDistinct(),
		check('effects_position_counted', sql`${t.position} >= 1`),
		check('effects_contrast_known', oneOf(t.contrast, CONTRASTS)),
		check('effects_isolates_known', oneOf(t.isolates, ISOLATES)),
		check(
			'effects_controlled_isolates',
			sql`(${t.contrast} = 'controlled') = (${t.isolates} is not null)`
		),
		check('effects_metric_known', oneOf(t.metric, EFFECT_METRICS)),
		check('effects_unit_known', oneOf(t.unit, UNITS)),
		check('effects_size_known_known', oneOf(t.sizeKnown, SIZE_KNOWLEDGE)),
		check('effects_direction_known', oneOf(t.direction, DIRECTIONS)),
		check('effects_significance_known', oneOf(t.significance, SIGNIFICANCES)),
		check('effects_estimate_finite', finite(t.estimate)),
		check('effects_estimate_has_metric', sql`${t.estimate} is null or ${t.metric} is not null`),
		check(
			'effects_spread_has_estimate',
			sql`${t.estimate} is not null or num_nonnulls(${t.se}, ${t.intervalLow}) = 0`
		),
		check('effects_se_not_negative', sql`${t.se} >= 0 and ${finite(t.se)}`),
		check(
			'effects_interval_ordered',
			sql`${interval(t.intervalLow, t.intervalHigh)}
			and ${finite(t.intervalLow, t.intervalHigh)}`
		),
		check('effects_bound_kind_known', oneOf(t.boundKind, BOUND_KINDS)),
		check(
			'effects_bound_whole',
			sql`num_nonnulls(${t.boundKind}, ${t.boundSe}, ${t.boundLow}, ${t.boundHigh}) in (0, 4)`
		),
		check(
			'effects_bound_ordered',
			sql`${t.boundLow} <= ${t.boundHigh} and ${finite(t.boundLow, t.boundHigh)}`
		),
		check('effects_bound_se_positive', sql`${t.boundSe} > 0 and ${finite(t.boundSe)}`),
		check(
			'effects_bound_where_bounded',
			sql`(${t.boundKind} is not null) = (${t.sizeKnown} = 'bounded')`
		),
		check(
			'effects_bound_without_spread',
			sql`${t.boundKind} is null or num_nonnulls(${t.se}, ${t.intervalLow}) = 0`
		),
		check(
			'effects_r_side_known',
			sql`(${t.rSide} is null) = (${t.rSideOrigin} is null) and ${t.rSide} between -1 and 1
				and ${oneOf(t.rSideOrigin, CORRELATION_ORIGINS)}`
		),
		check(
			'effects_r_time_known',
			sql`(${t.rTime} is null) = (${t.rTimeOrigin} is null) and ${t.rTime} between -1 and 1
				and ${oneOf(t.rTimeOrigin, CORRELATION_ORIGINS)}`
		),
		check('effects_people_positive', sql`${t.people} > 0`),
		check('effects_steps_are_a_list', sql`jsonb_typeof(${t.steps}) = 'array'`),
		check('effects_engine_version_counted', sql`${t.engineVersion} >= 1`),
		index('effects_derived_from_idx').on(t.derivedFrom)
	]
);
