/**
 * Keeps the stored bodies of evidence in step with the results, their assessments and the rules of
 * weighing. Called after the assessments, in the transaction that changed the results.
 */
import { group } from 'd3-array';
import { inArray, sql } from 'drizzle-orm';
import { standingOf } from '#lib/evidence/orientation.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import type { BodyOfEvidence } from '#lib/synthesis/body.ts';
import { bodyKeysOf, type BodyKey } from '#lib/synthesis/body-question.ts';
import { METHOD_VERSION } from '#lib/synthesis/method.ts';
import { synthesise } from '#lib/synthesis/synthesise.ts';
import { shortStateOf } from '#lib/synthesis/words/short-state.ts';
import { batchesOf, upsert } from '../db/bulk.ts';
import type { Database } from '../db/client.ts';
import { readWeighedResults } from '../db/queries/results.ts';
import { armIngredients, effects, ingredients, results, syntheses } from '../db/schema.ts';
import { bodyInput, outcomesWithResult } from './body-input.ts';
import { sameValues } from './same-values.ts';

type SynthesisRow = typeof syntheses.$inferSelect;
/** What is said of a body, apart from the version of the data under which it was first said. */
type Said = Omit<SynthesisRow, 'dataVersion'>;

export interface SynthesesReport {
	/** Bodies that were not there, or not so. */
	readonly written: number;
	/** Bodies that have no result any more. */
	readonly deleted: number;
	readonly unchanged: number;
}

/** Ingredients whose results are held in memory at a time. */
const INGREDIENTS_AT_A_TIME = 100;

/** Ingredients of which a body is missing or was weighed by other rules. */
export async function findStaleSyntheses(db: Database): Promise<string[]> {
	const rows = await db.execute<{ slug: string }>(sql`
		select distinct i.slug from ${armIngredients} i
		join ${results} r on r.study_id = i.study_id and i.arm_id in (r.arm_id, r.comparator_arm_id)
		where ${inArray(sql`r.outcome`, [...BENEFIT_OUTCOMES])}
			-- A change of the other arm against its own start is not about the ingredient.
			and (i.arm_id = r.arm_id or exists (select from ${effects} e
				where e.result_id = r.result_id and e.contrast = 'controlled'))
			and not exists (select from ${syntheses} s
				where s.ingredient_slug = i.slug and s.body_key = r.outcome)
		union
		select ${syntheses.ingredientSlug} from ${syntheses}
		where ${syntheses.methodVersion} <> ${METHOD_VERSION}`);
	return rows.map((row) => row.slug);
}

/**
 * Weighs all bodies of some ingredients again. A record that still holds is left as it is, with the
 * version of the data under which it was first made.
 * @param dataVersion the version of the data that the transaction makes
 */
export async function synthesiseIngredients(
	db: Database,
	slugs: readonly string[],
	dataVersion: string,
	onProgress: (done: number, total: number) => void = () => undefined
): Promise<SynthesesReport> {
	const report = { written: 0, deleted: 0, unchanged: 0 };
	let done = 0;
	for (const batch of batchesOf([...slugs].sort(), INGREDIENTS_AT_A_TIME)) {
		const now = await weighAll(db, batch);
		const replaced = await replaceSyntheses(db, batch, now, BigInt(dataVersion));
		report.written += replaced.written;
		report.deleted += replaced.deleted;
		report.unchanged += now.length - replaced.written;
		done += batch.length;
		onProgress(done, slugs.length);
	}
	return report;
}

/** Every body of some ingredients as it is now. */
async function weighAll(db: Database, slugs: readonly string[]): Promise<Said[]> {
	const weighed = await readWeighedResults(db, { ingredients: slugs });
	const named = await db
		.select({ slug: ingredients.slug, name: ingredients.name, class: ingredients.class })
		.from(ingredients)
		.where(inArray(ingredients.slug, [...slugs]));
	return named.flatMap((ingredient) => {
		const { slug } = ingredient;
		const own = weighed.filter((one) => standingOf(one, slug) !== 'absent');
		return bodyKeysOf(outcomesWithResult(own, slug)).map((key) =>
			toRow(slug, key, synthesise(bodyInput(ingredient, key, own)))
		);
	});
}

function toRow(slug: string, key: BodyKey, record: BodyOfEvidence): Said {
	const { methodVersion, state, level, leading, conclusion, strata } = record;
	const tally = leading === null ? NONE : strata[leading].directions;
	const { studies, favours, against, mixed, equal, notReported } = tally;
	return {
		ingredientSlug: slug,
		bodyKey: key,
		methodVersion,
		state,
		level,
		leading,
		lead: conclusion.lead,
		short: shortStateOf(record).words,
		studies,
		favours,
		against,
		mixed,
		equal,
		notReported,
		record
	};
}

const NONE = { studies: 0, favours: 0, against: 0, mixed: 0, equal: 0, notReported: 0 };

async function replaceSyntheses(
	db: Database,
	slugs: readonly string[],
	now: readonly Said[],
	dataVersion: bigint
): Promise<Pick<SynthesesReport, 'written' | 'deleted'>> {
	const stored = group(
		await db
			.select()
			.from(syntheses)
			.where(inArray(syntheses.ingredientSlug, [...slugs])),
		keyOf
	);
	const kept = new Set(now.map(keyOf));
	const gone = [...stored.keys()].filter((key) => !kept.has(key));
	const changed = now.filter((row) => {
		const [before] = stored.get(keyOf(row)) ?? [];
		return before === undefined || !sameValues(saidOf(before), row);
	});
	if (gone.length > 0) {
		const { ingredientSlug, bodyKey } = syntheses;
		await db
			.delete(syntheses)
			.where(inArray(sql`concat_ws(' ', ${ingredientSlug}, ${bodyKey})`, gone));
	}
	await upsert(
		db,
		syntheses,
		[syntheses.ingredientSlug, syntheses.bodyKey],
		changed.map((row) => ({ ...row, dataVersion }))
	);
	return { written: changed.length, deleted: gone.length };
}

/** Neither part holds a space. */
const keyOf = ({ ingredientSlug, bodyKey }: Said) => `${ingredientSlug} ${bodyKey}`;

function saidOf(row: SynthesisRow): Said {
	const copy: Said & Partial<SynthesisRow> = { ...row };
	delete copy.dataVersion;
	return copy;
}
