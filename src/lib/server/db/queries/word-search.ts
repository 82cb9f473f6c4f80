import { type SQL, sql } from 'drizzle-orm';
import { arms, ingredientAliases, publications, studies } from '../schema.ts';
import { wordsOf } from '../schema/search.ts';

const MOST_WORDS = 8;

/** The words of a search, in small letters, as the indexes split texts. */
export function wordsToFind(q: string): string[] {
	return (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/**
 * Whether every word of a search begins a word of the study: of its citation, title, journal,
 * people, arms or ingredients, by any of their spellings. Answered from the indexes.
 * @param studyId the column or alias that holds the study's key
 */
export function hasAllWords(studyId: SQL, q: string): SQL {
	const each = wordsToFind(q).map((word) => sql`${studyId} in (${studiesWith(word)})`);
	return each.length === 0 ? sql`true` : sql`(${sql.join(each, sql` and `)})`;
}

function studiesWith(word: string): SQL {
	const begins = sql`to_tsquery('simple', ${`${word}:*`})`;
	return sql`
		select study_id from ${studies}
			where ${wordsOf(studies.studyId, studies.citation, studies.population)} @@ ${begins}
		union all
		select study_id from ${publications} join studies using (publication_id)
			where ${wordsOf(publications.title, publications.journal)} @@ ${begins}
		union all
		select study_id from ${arms} where ${wordsOf(arms.label)} @@ ${begins}
		union all
		select study_id from ${ingredientAliases} join arm_ingredients using (slug)
			where ${wordsOf(ingredientAliases.alias)} @@ ${begins}`;
}
