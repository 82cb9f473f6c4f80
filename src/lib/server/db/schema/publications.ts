import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { PEER_REVIEWED } from '#lib/evidence/vocabulary.ts';
import { oneOf, stated } from './checks.ts';
import { wordsOf } from './search.ts';

/**
 * What was published. Identifiers, title, year, journal and peer review belong here and not to the
 * study, because one paper can hold several trials. The key is the DOI, else the PMID; a study
 * with neither has a publication of its own, keyed by the study, since without an identifier
 * nobody can say that two texts are one paper. (A PMC number alone is kept but identifies nothing:
 * some are of a preprint or a later deposit.)
 */
export const publications = pgTable(
	'publications',
	{
		publicationId: text('publication_id').primaryKey(),
		doi: text('doi'),
		pmid: text('pmid').unique(),
		pmcid: text('pmcid'),
		title: text('title'),
		year: integer('year'),
		journal: text('journal'),
		peerReviewed: text('peer_reviewed', { enum: PEER_REVIEWED }).notNull()
	},
	(t) => [
		// A DOI reads the same in capitals and small letters; it is kept as printed.
		uniqueIndex('publications_doi_key').on(sql`lower(${t.doi})`),
		check(
			'publications_key_form',
			sql`case when ${t.doi} is not null then ${t.publicationId} = 'doi:' || lower(${t.doi})
				when ${t.pmid} is not null then ${t.publicationId} = 'pmid:' || ${t.pmid}
				else ${t.publicationId} ~ '^study:[a-z0-9-]+$' end`
		),
		check('publications_doi_form', sql`${t.doi} ~ '^10[.][0-9]{4,9}/[^[:space:]]+$'`),
		check('publications_pmid_form', sql`${t.pmid} ~ '^[1-9][0-9]*$'`),
		check('publications_pmcid_form', sql`${t.pmcid} ~ '^PMC[1-9][0-9]*$'`),
		check('publications_text_stated', stated(t.title, t.journal)),
		check('publications_year_plausible', sql`${t.year} between 1900 and 2100`),
		check('publications_peer_reviewed_known', oneOf(t.peerReviewed, PEER_REVIEWED)),
		index('publications_year_idx').on(t.year),
		index('publications_words_idx').using('gin', wordsOf(t.title, t.journal))
	]
);
