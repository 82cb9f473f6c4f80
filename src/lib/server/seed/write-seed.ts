/** Writes planned units, file by file in the order that the foreign keys ask for. */
import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import {
	armIngredients,
	arms,
	claims,
	independentTests,
	ingredientAliases,
	ingredients,
	productIngredients,
	products,
	results
} from '../db/schema.ts';
import { insertAll, upsert } from '../db/bulk.ts';
import { toWrite, type UnitPlan } from './plan-units.ts';
import { FILE_OF, type SeedPlan } from './plan-seed.ts';
import type { SeedUnit } from './seed-units.ts';
import { writeStudies } from './write-studies.ts';

type OnRows = (done: number) => void;

/** Called when the rows of a file begin to be written, and after every few of them. */
export type OnFile = (file: string, done: number, total: number) => void;

export async function writeSeed(db: Database, plan: SeedPlan, onFile: OnFile): Promise<void> {
	const step = async (kind: keyof SeedPlan, write: (onRows: OnRows) => Promise<void>) => {
		const total = plan[kind].added.length + plan[kind].changed.length;
		if (total === 0) return;
		onFile(FILE_OF[kind], 0, total);
		await write((done) => onFile(FILE_OF[kind], done, total));
	};
	await step('ingredients', (onRows) => writeIngredients(db, plan.ingredients, onRows));
	await step('studies', (onRows) => writeStudies(db, toWrite(plan.studies), onRows));
	await step('arms', (onRows) => writeArms(db, plan.arms, onRows));
	await step('results', (onRows) => writeResults(db, plan.results, onRows));
	await step('products', (onRows) => writeProducts(db, plan.products, onRows));
	await step('claims', (onRows) => upsert(db, claims, claims.claimId, rowsOf(plan.claims), onRows));
	await step('independentTests', (onRows) => {
		const rows = rowsOf(plan.independentTests);
		return upsert(db, independentTests, independentTests.testId, rows, onRows);
	});
}

async function writeIngredients(
	db: Database,
	plan: SeedPlan['ingredients'],
	onRows: OnRows
): Promise<void> {
	await upsert(db, ingredients, ingredients.slug, rowsOf(plan), onRows);
	const changed = plan.changed.map((unit) => unit.key);
	if (changed.length > 0) {
		await db.delete(ingredientAliases).where(inArray(ingredientAliases.slug, changed));
	}
	await insertAll(db, ingredientAliases, partsOf(plan));
}

async function writeArms(db: Database, plan: SeedPlan['arms'], onRows: OnRows): Promise<void> {
	await upsert(db, arms, [arms.studyId, arms.armId], rowsOf(plan), onRows);
	const changed = plan.changed.map(({ row }) => sql`(${row.studyId}, ${row.armId})`);
	if (changed.length > 0) {
		const { studyId, armId } = armIngredients;
		await db
			.delete(armIngredients)
			.where(sql`(${studyId}, ${armId}) in (${sql.join(changed, sql`, `)})`);
	}
	await insertAll(db, armIngredients, partsOf(plan));
}

async function writeResults(
	db: Database,
	plan: SeedPlan['results'],
	onRows: OnRows
): Promise<void> {
	// Two corrected rows may swap what makes each of them unique, and the first to be written would
	// then collide with the other's old state. A measure that is the row's own id cannot.
	const changed = plan.changed.map((unit) => unit.key);
	if (changed.length > 1) {
		await db
			.update(results)
			.set({ measure: sql`${results.resultId}` })
			.where(inArray(results.resultId, changed));
	}
	await upsert(db, results, results.resultId, rowsOf(plan), onRows);
}

async function writeProducts(
	db: Database,
	plan: SeedPlan['products'],
	onRows: OnRows
): Promise<void> {
	await upsert(db, products, products.productId, rowsOf(plan), onRows);
	const changed = plan.changed.map((unit) => unit.key);
	if (changed.length > 0) {
		await db.delete(productIngredients).where(inArray(productIngredients.productId, changed));
	}
	await insertAll(db, productIngredients, partsOf(plan));
}

function rowsOf<Row, Part>(plan: UnitPlan<SeedUnit<Row, Part>>): Row[] {
	return toWrite(plan).map((unit) => unit.row);
}

function partsOf<Row, Part>(plan: UnitPlan<SeedUnit<Row, Part>>): Part[] {
	return toWrite(plan).flatMap((unit) => [...unit.parts]);
}
