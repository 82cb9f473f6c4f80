/**
 * Loads the shipped data: everything is read and checked before anything is written, and everything
 * is written in one transaction or not at all. The same files again write nothing.
 */
import { sql } from 'drizzle-orm';
import type { Finding } from '#lib/importing/findings.ts';
import type { Database } from '../db/client.ts';
import {
	getDataVersion,
	raiseDataVersion,
	reserveDataVersion
} from '../db/queries/data-version.ts';
import {
	assessStudies,
	findStaleAssessments,
	type AssessmentsReport
} from '../derived/store-assessments.ts';
import {
	deriveStoredEffects,
	findStaleEffects,
	type EffectsReport
} from '../derived/store-effects.ts';
import {
	findStaleSyntheses,
	synthesiseIngredients,
	type SynthesesReport
} from '../derived/store-syntheses.ts';
import { findCollisions } from './find-collisions.ts';
import { findIngredientsOf } from './ingredients-touched.ts';
import { checkSeed, readSeedFiles, type SeedFile } from './read-seed.ts';
import { SeedError } from './seed-error.ts';
import { findNewFiles, recallRows, rememberFiles, rememberRows } from './seed-memory.ts';
import { FILE_OF, planSeed, SEED_KINDS, type SeedPlan } from './plan-seed.ts';
import { toWrite } from './plan-units.ts';
import { toSeedUnits } from './seed-units.ts';
import { findStudiesTouched } from './studies-touched.ts';
import { writeSeed } from './write-seed.ts';

/** Any number, as long as nothing else on the server takes the same one. */
const ADVISORY_LOCK = 0x73656564;

export interface SeedProgress {
	/** A file of the seed, or `effects`, `assessments` or `bodies of evidence`. */
	readonly file: string;
	/** Rows; for what is derived, studies, and for bodies of evidence ingredients. */
	readonly done: number;
	readonly total: number;
}

export interface FileReport {
	readonly file: string;
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Keys of rows that were loaded before and are no longer in the file. They were left in place. */
	readonly vanished: readonly string[];
}

export interface SeedReport {
	/** Whether anything published is different now. */
	readonly changed: boolean;
	/** Of every file, when any file was new; empty when all were loaded before. */
	readonly files: readonly FileReport[];
	readonly effects: EffectsReport;
	readonly assessments: AssessmentsReport;
	readonly syntheses: SynthesesReport;
	readonly dataVersion: string;
	/** What is odd in the files but may be so in a source. */
	readonly warnings: readonly Finding[];
}

export interface LoadSeedOptions {
	readonly db: Database;
	/** Where the CSV files are. */
	readonly folder: string;
	readonly onProgress?: (progress: SeedProgress) => void;
}

/**
 * Brings the database to what the seed files say. Rows are written when their line in a file says
 * something else than when it was last loaded; rows that no file names are never touched.
 * @throws SeedError with every fault, and then nothing was changed
 */
export async function loadSeed(options: LoadSeedOptions): Promise<SeedReport> {
	const { db, folder, onProgress = () => undefined } = options;
	const files = await readSeedFiles(folder);
	const isCurrent =
		(await findNewFiles(db, files)).length === 0 &&
		(await findStaleEffects(db)).length === 0 &&
		(await findStaleAssessments(db)).length === 0 &&
		(await findStaleSyntheses(db)).length === 0;
	if (isCurrent) return nothingToDo(await getDataVersion(db));
	return db.transaction(async (tx) => {
		// Whoever comes second waits here, and then finds the work done.
		await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
		return load(tx, files, onProgress);
	});
}

async function load(
	db: Database,
	files: readonly SeedFile[],
	onProgress: (progress: SeedProgress) => void
): Promise<SeedReport> {
	const told = (file: string) => (done: number, total: number) => onProgress({ file, done, total });
	const loaded = await loadFiles(db, files, onProgress);
	const dataVersion = await reserveDataVersion(db);
	const toDerive = new Set([...loaded.studiesTouched, ...(await findStaleEffects(db))]);
	const effects = await deriveStoredEffects(db, [...toDerive], told('effects'));
	const toAssess = new Set([...toDerive, ...(await findStaleAssessments(db))]);
	const assessments = await assessStudies(db, [...toAssess], dataVersion, told('assessments'));
	const toWeigh = new Set([
		...loaded.ingredientsTouched,
		...(await findIngredientsOf(db, [...toAssess])),
		...(await findStaleSyntheses(db))
	]);
	const syntheses = await synthesiseIngredients(
		db,
		[...toWeigh],
		dataVersion,
		told('bodies of evidence')
	);
	const rowsWritten = loaded.files.some((file) => file.inserted + file.updated > 0);
	const changed =
		rowsWritten ||
		effects.written + effects.deleted + assessments.written > 0 ||
		syntheses.written + syntheses.deleted > 0;
	return {
		changed,
		files: loaded.files,
		effects,
		assessments,
		syntheses,
		dataVersion: changed ? await raiseDataVersion(db) : await getDataVersion(db),
		warnings: loaded.warnings
	};
}

interface LoadedFiles {
	readonly files: readonly FileReport[];
	readonly studiesTouched: readonly string[];
	/** Those that were in the touched studies before, and those that are named otherwise now. */
	readonly ingredientsTouched: readonly string[];
	readonly warnings: readonly Finding[];
}

async function loadFiles(
	db: Database,
	files: readonly SeedFile[],
	onProgress: (progress: SeedProgress) => void
): Promise<LoadedFiles> {
	const newFiles = await findNewFiles(db, files);
	if (newFiles.length === 0) {
		return { files: [], studiesTouched: [], ingredientsTouched: [], warnings: [] };
	}
	const { tables, warnings } = checkSeed(files);
	const units = toSeedUnits(tables);
	const plan = planSeed(units, await recallRows(db));
	const collisions = await findCollisions(db, toWrite(plan.results), units.results);
	if (collisions.length > 0) throw new SeedError(collisions);
	const studiesTouched = await findStudiesTouched(db, plan);
	const ingredientsTouched = [
		...(await findIngredientsOf(db, studiesTouched)),
		...toWrite(plan.ingredients).map((unit) => unit.key)
	];
	await writeSeed(db, plan, (file, done, total) => onProgress({ file, done, total }));
	await rememberRows(db, plan);
	await rememberFiles(db, newFiles);
	return { files: reportFiles(plan), studiesTouched, ingredientsTouched, warnings };
}

function reportFiles(plan: SeedPlan): FileReport[] {
	return SEED_KINDS.map((kind) => ({
		file: FILE_OF[kind],
		inserted: plan[kind].added.length,
		updated: plan[kind].changed.length,
		unchanged: plan[kind].unchanged,
		vanished: plan[kind].vanished
	}));
}

function nothingToDo(dataVersion: string): SeedReport {
	const effects = { written: 0, deleted: 0, unchanged: 0 };
	const assessments = { written: 0, superseded: 0, unchanged: 0, studiesRegraded: 0 };
	const syntheses = { written: 0, deleted: 0, unchanged: 0 };
	return { changed: false, files: [], effects, assessments, syntheses, dataVersion, warnings: [] };
}
