/** What is stored of bodies of evidence: one whole record, or many in short. */
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type {
	BodyOfEvidence,
	BodyState,
	Certainty,
	DirectionTally,
	StratumName
} from '#lib/synthesis/body.ts';
import type { BodyKey } from '#lib/synthesis/body-question.ts';
import type { Database } from '../client.ts';
import { syntheses } from '../schema.ts';

/** A body as lists show it. The directions are those of the comparison that it leads with. */
export interface SynthesisSummary extends DirectionTally {
	readonly slug: string;
	readonly key: BodyKey;
	readonly state: BodyState;
	/** Null: nothing to grade. */
	readonly level: Certainty | null;
	/** Null: nothing is counted. */
	readonly leading: StratumName | null;
	/** The conclusion in one sentence. */
	readonly lead: string;
	/** The same in a few words: "may reduce · low certainty". */
	readonly short: string;
}

export interface StoredSynthesis {
	readonly record: BodyOfEvidence;
	/** The version of the data under which the record was first made; it may hold for later ones. */
	readonly dataVersion: string;
}

/** Which bodies; all conditions hold together, and none means all. */
export interface SynthesisFilter {
	readonly slug?: string;
	/** Any of these. */
	readonly keys?: readonly BodyKey[];
}

/** The record of a body, or null where there is none. */
export async function getSynthesis(
	db: Database,
	slug: string,
	key: BodyKey
): Promise<StoredSynthesis | null> {
	const [found] = await db
		.select({
			record: syntheses.record,
			dataVersion: sql<string>`${syntheses.dataVersion}::text`
		})
		.from(syntheses)
		.where(and(eq(syntheses.ingredientSlug, slug), eq(syntheses.bodyKey, key)));
	return found ?? null;
}

/** Bodies without their records, by ingredient and key. */
export function listSyntheses(
	db: Database,
	filter: SynthesisFilter = {}
): Promise<SynthesisSummary[]> {
	return db
		.select({
			slug: syntheses.ingredientSlug,
			key: syntheses.bodyKey,
			state: syntheses.state,
			level: syntheses.level,
			leading: syntheses.leading,
			lead: syntheses.lead,
			short: syntheses.short,
			studies: syntheses.studies,
			favours: syntheses.favours,
			against: syntheses.against,
			mixed: syntheses.mixed,
			equal: syntheses.equal,
			notReported: syntheses.notReported
		})
		.from(syntheses)
		.where(conditionOf(filter))
		.orderBy(sql`${syntheses.ingredientSlug} collate "C", ${syntheses.bodyKey} collate "C"`);
}

function conditionOf({ slug, keys }: SynthesisFilter): SQL | undefined {
	return and(
		slug === undefined ? undefined : eq(syntheses.ingredientSlug, slug),
		keys === undefined ? undefined : inArray(syntheses.bodyKey, [...keys])
	);
}
