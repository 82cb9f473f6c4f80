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
import { insertAll, upsert } from './bulk.ts';
import { toWrite, type UnitPlan } from './plan-units.ts';
import { FILE_OF, type SeedPlan } from './plan-seed.ts';
import type { SeedUnit } from './seed-units.ts';
import { writeStudies } from './write-publications.ts';

/** Called when the rows of a file begin to be written and when they are. */
export type OnFile = (file: string, done: number, total: number) => void;

export async function writeSeed(db: Database, plan: SeedPlan, onFile: OnFile): Promise<void> {
	const step = async (kind: keyof SeedPlan, write: () => Promise<void>) => {
		const total = plan[kind].added.length + plan[kind].changed.length;
		if (total === 0) return;
		onFile(FILE_OF[kind], 0, total);
		await write();
		onFile(FILE_OF[kind], total, total);
	};
	await step('ingredients', () => writeIngredients(db, plan.ingredients));
	await step('studies', () => writeStudies(db, toWrite(plan.studies)));
	await step('arms', () => writeArms(db, plan.arms));
	await step('results', () => writeResults(db, plan.results));
	await step('products', () => writeProducts(db, plan.products));
	await step('claims', () => upsert(db, claims, claims.claimId, rowsOf(plan.claims)));
	await step('independentTests', () =>
		upsert(db, independentTests, independentTests.testId, rowsOf(plan.independentTests))
	);
}

async function writeIngredients(db: Database, plan: SeedPlan['ingredients']): Promise<void> {
	await upsert(db, ingredients, ingredients.slug, rowsOf(plan));
	const changed = plan.changed.map((unit) => unit.key);
	if (changed.length > 0) {
		await db.delete(ingredientAliases).where(inArray(ingredientAliases.slug, changed));
	}
	await insertAll(db, ingredientAliases, partsOf(plan));
}

async function writeArms(db: Database, plan: SeedPlan['arms']): Promise<void> {
	await upsert(db, arms, [arms.studyId, arms.armId], rowsOf(plan));
	const changed = plan.changed.map(({ row }) => sql`(${row.studyId}, ${row.armId})`);
	if (changed.length > 0) {
		const { studyId, armId } = armIngredients;
		await db
			.delete(armIngredients)
			.where(sql`(${studyId}, ${armId}) in (${sql.join(changed, sql`, `)})`);
	}
	await insertAll(db, armIngredients, partsOf(plan));
}

async function writeResults(db: Database, plan: SeedPlan['results']): Promise<void> {
	// Two corrected rows may swap what makes each of them unique, and the first to be written would
	// then collide with the other's old state. A measure that is the row's own id cannot.
	const changed = plan.changed.map((unit) => unit.key);
	if (changed.length > 1) {
		await db
			.update(results)
			.set({ measure: sql`${results.resultId}` })
			.where(inArray(results.resultId, changed));
	}
	await upsert(db, results, results.resultId, rowsOf(plan));
}

async function writeProducts(db: Database, plan: SeedPlan['products']): Promise<void> {
	await upsert(db, products, products.productId, rowsOf(plan));
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
