/** Keeps the stored effects in step with the results and with the rules by which they are derived. */
import { group } from 'd3-array';
import { inArray, sql } from 'drizzle-orm';
import { deriveEffects, ENGINE_VERSION } from '#lib/evidence/derive-effects.ts';
import { peopleCompared } from '#lib/evidence/people.ts';
import type { Effect, ResultInContext } from '#lib/evidence/types.ts';
import type { Database } from '../db/client.ts';
import { effects, results } from '../db/schema.ts';
import { batchesOf, insertAll } from '../db/bulk.ts';
import { findResultsInContext } from './result-contexts.ts';
import { sameValues } from './same-values.ts';

type EffectRow = typeof effects.$inferSelect;

export interface EffectsReport {
	/** Effects that were not there, or not so. */
	readonly written: number;
	/** Effects that were there and are not derived any more, or not so. */
	readonly deleted: number;
	readonly unchanged: number;
}

/** Studies whose contexts are held in memory at a time. */
const STUDIES_AT_A_TIME = 200;

/** Studies with a result whose effects are missing or were derived by other rules. */
export async function findStaleEffects(db: Database): Promise<string[]> {
	const rows = await db
		.selectDistinct({ studyId: results.studyId })
		.from(results)
		.where(
			sql`not exists (select 1 from ${effects} where ${effects.resultId} = ${results.resultId}
				and ${effects.engineVersion} = ${ENGINE_VERSION})
			or exists (select 1 from ${effects} where ${effects.resultId} = ${results.resultId}
				and ${effects.engineVersion} <> ${ENGINE_VERSION})`
		);
	return rows.map((row) => row.studyId);
}

/** Derives the effects of all results of some studies again and writes those that differ. */
export async function deriveStoredEffects(
	db: Database,
	studyIds: readonly string[],
	onProgress: (done: number, total: number) => void
): Promise<EffectsReport> {
	let report: EffectsReport = { written: 0, deleted: 0, unchanged: 0 };
	let done = 0;
	for (const batch of batchesOf([...studyIds].sort(), STUDIES_AT_A_TIME)) {
		const contexts = await findResultsInContext(db, batch);
		const { written, deleted, unchanged } = await replaceEffects(db, contexts);
		report = {
			written: report.written + written,
			deleted: report.deleted + deleted,
			unchanged: report.unchanged + unchanged
		};
		done += batch.length;
		onProgress(done, studyIds.length);
	}
	return report;
}

async function replaceEffects(
	db: Database,
	contexts: readonly ResultInContext[]
): Promise<EffectsReport> {
	const resultIds = contexts.map((context) => context.result.resultId);
	if (resultIds.length === 0) return { written: 0, deleted: 0, unchanged: 0 };
	const stored: EffectRow[] = [];
	for (const batch of batchesOf(resultIds, 5000)) {
		stored.push(...(await db.select().from(effects).where(inArray(effects.resultId, batch))));
	}
	const storedOf = group(stored, (row) => row.resultId);

	const replaced: string[] = [];
	const written: EffectRow[] = [];
	let deleted = 0;
	let unchanged = 0;
	for (const context of contexts) {
		const { resultId } = context.result;
		const before = (storedOf.get(resultId) ?? []).toSorted((a, b) => a.position - b.position);
		const people = peopleCompared(context);
		const now = deriveEffects(context).map((effect, index) => toRow(effect, index + 1, people));
		if (sameValues(before, now)) {
			unchanged += now.length;
			continue;
		}
		replaced.push(resultId);
		written.push(...now);
		deleted += before.length;
	}
	for (const batch of batchesOf(replaced, 5000)) {
		await db.delete(effects).where(inArray(effects.resultId, batch));
	}
	await insertAll(db, effects, written);
	return { written: written.length, deleted, unchanged };
}

function toRow(effect: Effect, position: number, people: number | null): EffectRow {
	const { interval, bound, rSide, rTime, steps, ...rest } = effect;
	return {
		...rest,
		position,
		intervalLow: interval?.[0] ?? null,
		intervalHigh: interval?.[1] ?? null,
		boundKind: bound?.kind ?? null,
		boundSe: bound?.se ?? null,
		boundLow: bound?.interval[0] ?? null,
		boundHigh: bound?.interval[1] ?? null,
		rSide: rSide?.value ?? null,
		rSideOrigin: rSide?.origin ?? null,
		rTime: rTime?.value ?? null,
		rTimeOrigin: rTime?.origin ?? null,
		people,
		steps: [...steps]
	};
}
