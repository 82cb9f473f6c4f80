/**
 * The seed as units: a row of a file with everything in the database that comes from it. A unit has
 * a hash of what it writes, so that what another version of the code would write differently counts
 * as changed, like a corrected cell.
 */
import { createHash } from 'node:crypto';
import type { EvidenceTables } from '#lib/importing/evidence-tables.ts';
import { armKey } from '#lib/importing/evidence-tables.ts';
import type { ParsedTable } from '#lib/importing/parse-table.ts';
import { planPublications, type Publication } from '#lib/importing/publications.ts';
import {
	toAliasRows,
	toArmIngredientRows,
	toArmRow,
	toClaimRow,
	toIndependentTestRow,
	toIngredientRow,
	toProductIngredientRows,
	toProductRow,
	toResultRow,
	toStudyRow
} from './seed-rows.ts';

export interface SeedUnit<Row, Part> {
	/** Unique within its file. */
	readonly key: string;
	readonly row: Row;
	/** Rows of another table that belong to this one. */
	readonly parts: readonly Part[];
	readonly sha256: string;
}

type StudyUnit = SeedUnit<ReturnType<typeof toStudyRow>, Publication>;
type Unit<Row extends (...args: never[]) => unknown, Part = never> = SeedUnit<
	ReturnType<Row>,
	Part
>;
type Parts<Rows extends (...args: never[]) => readonly unknown[]> = ReturnType<Rows>[number];

export interface SeedUnits {
	readonly ingredients: readonly Unit<typeof toIngredientRow, Parts<typeof toAliasRows>>[];
	/** The publication of a study is written with it. */
	readonly studies: readonly StudyUnit[];
	readonly arms: readonly Unit<typeof toArmRow, Parts<typeof toArmIngredientRows>>[];
	readonly results: readonly Unit<typeof toResultRow>[];
	readonly products: readonly Unit<typeof toProductRow, Parts<typeof toProductIngredientRows>>[];
	readonly claims: readonly Unit<typeof toClaimRow>[];
	readonly independentTests: readonly Unit<typeof toIndependentTestRow>[];
}

export function toSeedUnits(tables: EvidenceTables): SeedUnits {
	const slugOf = new Map(
		valuesOf(tables.ingredients).flatMap((ingredient) =>
			toAliasRows(ingredient).map(({ alias, slug }) => [alias, slug] as const)
		)
	);
	const productIds = new Set(valuesOf(tables.products).map((product) => product.productId));
	const { publications, publicationIdOf } = planPublications(tables.studies.rows);
	const publicationOf = new Map(publications.map((entry) => [entry.publicationId, entry]));

	return {
		ingredients: valuesOf(tables.ingredients).map((ingredient) =>
			unit(ingredient.slug, toIngredientRow(ingredient), toAliasRows(ingredient))
		),
		studies: valuesOf(tables.studies).map((study) => {
			const publicationId = publicationIdOf.get(study.studyId) ?? '';
			const publication = publicationOf.get(publicationId);
			const parts = publication === undefined ? [] : [publication];
			return unit(study.studyId, toStudyRow(study, publicationId), parts);
		}),
		arms: valuesOf(tables.arms).map((arm) =>
			unit(armKey(arm.studyId, arm.armId), toArmRow(arm), toArmIngredientRows(arm))
		),
		results: valuesOf(tables.results).map((result) =>
			unit(result.resultId, toResultRow(result), [])
		),
		products: valuesOf(tables.products).map((product) =>
			unit(product.productId, toProductRow(product), toProductIngredientRows(product, slugOf))
		),
		claims: valuesOf(tables.claims).map((claim) => unit(claim.claimId, toClaimRow(claim), [])),
		independentTests: valuesOf(tables.independentTests).map((test) =>
			unit(test.testId, toIndependentTestRow(test, productIds), [])
		)
	};
}

const valuesOf = <T>(table: ParsedTable<T>): T[] => table.rows.map((row) => row.value);

function unit<Row, Part>(key: string, row: Row, parts: readonly Part[]): SeedUnit<Row, Part> {
	const sha256 = createHash('sha256')
		.update(JSON.stringify([row, parts]))
		.digest('hex');
	return { key, row, parts, sha256 };
}
