import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import {
	BLINDINGS,
	BODY_SITES,
	DESIGNS,
	FUNDINGS,
	SEXES,
	SOURCE_KINDS,
	STUDY_CONTROLS,
	STUDY_FAMILIES,
	YES_NO_NOT_REPORTED
} from '#lib/evidence/vocabulary.ts';
import { finite, oneOf, slug, stated, webAddress } from './checks.ts';
import { publications } from './publications.ts';
import { wordsOf } from './search.ts';

/** One trial. Null is "not stated in the part read". */
export const studies = pgTable(
	'studies',
	{
		studyId: text('study_id').primaryKey(),
		publicationId: text('publication_id')
			.notNull()
			.references(() => publications.publicationId, { onUpdate: 'cascade' }),
		citation: text('citation').notNull(),
		registration: text('registration'),
		sourceUrl: text('source_url').notNull(),
		sourceKind: text('source_kind', { enum: SOURCE_KINDS }).notNull(),
		country: text('country'),
		family: text('family', { enum: STUDY_FAMILIES }).notNull(),
		design: text('design', { enum: DESIGNS }).notNull(),
		blinding: text('blinding', { enum: BLINDINGS }).notNull(),
		control: text('control', { enum: STUDY_CONTROLS }).notNull(),
		nEnrolled: integer('n_enrolled'),
		nAnalyzed: integer('n_analyzed'),
		ageMin: doublePrecision('age_min'),
		ageMax: doublePrecision('age_max'),
		ageMean: doublePrecision('age_mean'),
		sex: text('sex', { enum: SEXES }).notNull(),
		population: text('population'),
		fitzpatrick: text('fitzpatrick'),
		bodySite: text('body_site', { enum: BODY_SITES }),
		durationWeeks: doublePrecision('duration_weeks'),
		funding: text('funding', { enum: FUNDINGS }).notNull(),
		randomizationDescribed: text('randomization_described', {
			enum: YES_NO_NOT_REPORTED
		}).notNull(),
		intentionToTreat: text('intention_to_treat', { enum: YES_NO_NOT_REPORTED }).notNull(),
		dropouts: integer('dropouts'),
		adverseEvents: text('adverse_events'),
		overlapGroup: text('overlap_group'),
		notes: text('notes')
	},
	(t) => [
		check('studies_study_id_form', slug(t.studyId)),
		check('studies_overlap_group_form', slug(t.overlapGroup)),
		check(
			'studies_text_stated',
			stated(t.citation, t.registration, t.population, t.fitzpatrick, t.adverseEvents, t.notes)
		),
		check('studies_source_url_form', webAddress(t.sourceUrl)),
		check('studies_country_form', sql`${t.country} ~ '^[A-Z]{2}$'`),
		check('studies_source_kind_known', oneOf(t.sourceKind, SOURCE_KINDS)),
		check('studies_family_known', oneOf(t.family, STUDY_FAMILIES)),
		check('studies_design_known', oneOf(t.design, DESIGNS)),
		check('studies_blinding_known', oneOf(t.blinding, BLINDINGS)),
		check('studies_control_known', oneOf(t.control, STUDY_CONTROLS)),
		check('studies_sex_known', oneOf(t.sex, SEXES)),
		check('studies_body_site_known', oneOf(t.bodySite, BODY_SITES)),
		check('studies_funding_known', oneOf(t.funding, FUNDINGS)),
		check(
			'studies_randomization_described_known',
			oneOf(t.randomizationDescribed, YES_NO_NOT_REPORTED)
		),
		check('studies_intention_to_treat_known', oneOf(t.intentionToTreat, YES_NO_NOT_REPORTED)),
		check(
			'studies_people_plausible',
			sql`${t.nEnrolled} > 0 and ${t.nAnalyzed} > 0 and ${t.nAnalyzed} <= ${t.nEnrolled}`
		),
		// Not tied to enrolled minus analysed: sources print both and they do not always agree.
		check(
			'studies_dropouts_plausible',
			sql`${t.dropouts} >= 0 and ${t.dropouts} <= ${t.nEnrolled}`
		),
		check(
			'studies_ages_plausible',
			sql`${t.ageMin} between 0 and 120 and ${t.ageMax} between 0 and 120
				and ${t.ageMean} between 0 and 120 and ${t.ageMin} <= ${t.ageMax}
				and ${t.ageMean} between ${t.ageMin} and ${t.ageMax}`
		),
		check(
			'studies_duration_plausible',
			sql`${t.durationWeeks} >= 0 and ${finite(t.durationWeeks)}`
		),
		index('studies_publication_id_idx').on(t.publicationId),
		index('studies_family_idx').on(t.family),
		index('studies_design_idx').on(t.design),
		index('studies_overlap_group_idx').on(t.overlapGroup),
		index('studies_words_idx').using('gin', wordsOf(t.studyId, t.citation, t.population))
	]
);
