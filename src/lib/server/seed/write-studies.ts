import { and, eq, inArray, isNotNull, notExists } from 'drizzle-orm';
import type { Publication } from '#lib/importing/publications.ts';
import type { Database } from '../db/client.ts';
import { publications, studies } from '../db/schema.ts';
import { upsert } from '../db/bulk.ts';
import type { SeedUnits } from './seed-units.ts';

type StudyUnit = SeedUnits['studies'][number];

/**
 * Writes studies with their publications. A correction can give a study another publication, for
 * instance when a DOI is found, and PubMed numbers then move from one row to another. So the numbers
 * are set free first and written last, and publications that lost their only study are removed.
 */
export async function writeStudies(
	db: Database,
	units: readonly StudyUnit[],
	onRows: (done: number) => void
): Promise<void> {
	const wanted = [
		...new Map(
			units.flatMap((unit) => unit.parts).map((entry) => [entry.publicationId, entry])
		).values()
	];
	const former = await publicationsOf(
		db,
		units.map((unit) => unit.key)
	);
	await freePubmedNumbers(db, former, wanted);
	await upsert(db, publications, publications.publicationId, wanted.map(withoutMovableNumber));
	await upsert(
		db,
		studies,
		studies.studyId,
		units.map((unit) => unit.row),
		onRows
	);
	await removeOrphans(db, former);
	await upsert(db, publications, publications.publicationId, wanted);
}

/** A publication known by its DOI can do without its PubMed number for a moment. */
const withoutMovableNumber = (entry: Publication): Publication =>
	entry.doi === null ? entry : { ...entry, pmid: null };

async function publicationsOf(db: Database, studyIds: readonly string[]): Promise<string[]> {
	if (studyIds.length === 0) return [];
	const rows = await db
		.selectDistinct({ publicationId: studies.publicationId })
		.from(studies)
		.where(inArray(studies.studyId, [...studyIds]));
	return rows.map((row) => row.publicationId);
}

async function freePubmedNumbers(
	db: Database,
	publicationIds: readonly string[],
	wanted: readonly Publication[]
): Promise<void> {
	const numbers = wanted.flatMap((entry) => entry.pmid ?? []);
	if (publicationIds.length === 0 || numbers.length === 0) return;
	const { publicationId, doi, pmid } = publications;
	await db
		.update(publications)
		.set({ pmid: null })
		.where(
			and(inArray(publicationId, [...publicationIds]), isNotNull(doi), inArray(pmid, numbers))
		);
}

async function removeOrphans(db: Database, publicationIds: readonly string[]): Promise<void> {
	if (publicationIds.length === 0) return;
	await db
		.delete(publications)
		.where(
			and(
				inArray(publications.publicationId, [...publicationIds]),
				notExists(
					db
						.select({ studyId: studies.studyId })
						.from(studies)
						.where(eq(studies.publicationId, publications.publicationId))
				)
			)
		);
}
