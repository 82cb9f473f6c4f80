import { sql } from 'drizzle-orm';
import type { Isolates } from '#lib/evidence/vocabulary.ts';
import { ISOLATES } from '#lib/evidence/vocabulary.ts';
import type { Database } from '../client.ts';
import { inOneView } from './one-view.ts';

const TOTALS = {
	studies: sql`(select count(*) from studies)`,
	studiesWithResults: sql`(select count(distinct study_id) from results)`,
	studiesWithFigure: sql`(select count(distinct study_id) from results where value_kind = 'figure')`,
	/** Publications known by a DOI or PMID. */
	identifiedPublications: sql`(select count(*) from publications
		where doi is not null or pmid is not null)`,
	/** Studies whose publication has neither. */
	studiesWithoutIdentifier: sql`(select count(*) from studies s
		join publications p using (publication_id) where p.doi is null and p.pmid is null)`,
	arms: sql`(select count(*) from arms)`,
	ingredients: sql`(select count(*) from ingredients)`,
	ingredientsWithStudy: sql`(select count(distinct slug) from arm_ingredients)`,
	results: sql`(select count(*) from results)`,
	figures: sql`(select count(*) from results where value_kind = 'figure')`,
	wordsOnly: sql`(select count(*) from results where value_kind = 'words_only')`,
	controlled: sql`(select count(*) from results where contrast = 'controlled')`,
	controlledFigures: sql`(select count(*) from results
		where contrast = 'controlled' and value_kind = 'figure')`,
	/** Controlled figures whose source defines the spread that it prints. */
	controlledFiguresWithSpread: sql`(select count(*) from results
		where contrast = 'controlled' and value_kind = 'figure' and spread_kind in ('sd', 'se', 'ci'))`,
	/** Controlled records read from a between-group p beside a before–after figure. */
	derivedControlled: sql`(select count(*) from effects where derived_from is not null)`,
	products: sql`(select count(*) from products)`,
	claims: sql`(select count(*) from claims)`,
	independentTests: sql`(select count(*) from independent_tests)`
};
type Total = keyof typeof TOTALS;

export interface EvidenceCounts extends Readonly<Record<Total, number>> {
	/** Controlled results by their question, each counted once by its leading effect. */
	readonly byIsolates: Readonly<Record<Isolates, number>>;
}

/** How much there is in the database. */
export async function countEvidence(db: Database): Promise<EvidenceCounts> {
	const columns = Object.entries(TOTALS).map(
		([name, query]) => sql`${query}::int as ${sql.identifier(name)}`
	);
	const [[totals], leading] = await inOneView(db, (view) =>
		Promise.all([
			view.execute<Record<Total, number>>(sql`select ${sql.join(columns, sql`, `)}`),
			view.execute<{ isolates: Isolates | null; results: number }>(sql`
				select isolates, count(*)::int as results
				from effects where position = 1 group by isolates`)
		])
	);
	if (totals === undefined) throw new Error('The counts of the evidence gave no row.');
	const byIsolates = Object.fromEntries(
		ISOLATES.map((isolates) => [
			isolates,
			leading.find((row) => row.isolates === isolates)?.results ?? 0
		])
	) as Record<Isolates, number>;
	return { ...totals, byIsolates };
}
