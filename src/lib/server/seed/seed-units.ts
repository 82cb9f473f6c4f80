/**
 * The seed as units: a row of a file with everything in the database that comes from it. A unit has
 * a hash of what it writes, so that what another version of the code would write differently counts
 * as changed, like a corrected cell.
 */
import { createHash } from 'node:crypto';
import { armKey, type EvidenceTables } from '#lib/importing/evidence-tables.ts';
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
	/** Where it stands in its file. */
	readonly line: number;
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
	const aliases = tables.ingredients.rows.flatMap((row) => toAliasRows(row.value));
	const slugOf = new Map(aliases.map(({ alias, slug }) => [alias, slug]));
	const productIds = new Set(tables.products.rows.map((row) => row.value.productId));
	const { publications, publicationIdOf } = planPublications(tables.studies.rows);
	const publicationOf = new Map(publications.map((entry) => [entry.publicationId, entry]));

	return {
		ingredients: tables.ingredients.rows.map(({ line, value }) =>
			unit(value.slug, line, toIngredientRow(value), toAliasRows(value))
		),
		studies: tables.studies.rows.map(({ line, value }) => {
			const publicationId = publicationIdOf.get(value.studyId) ?? '';
			const publication = publicationOf.get(publicationId);
			const parts = publication === undefined ? [] : [publication];
			return unit(value.studyId, line, toStudyRow(value, publicationId), parts);
		}),
		arms: tables.arms.rows.map(({ line, value }) =>
			unit(armKey(value.studyId, value.armId), line, toArmRow(value), toArmIngredientRows(value))
		),
		results: tables.results.rows.map(({ line, value }) =>
			unit(value.resultId, line, toResultRow(value), [])
		),
		products: tables.products.rows.map(({ line, value }) =>
			unit(value.productId, line, toProductRow(value), toProductIngredientRows(value, slugOf))
		),
		claims: tables.claims.rows.map(({ line, value }) =>
			unit(value.claimId, line, toClaimRow(value), [])
		),
		independentTests: tables.independentTests.rows.map(({ line, value }) =>
			unit(value.testId, line, toIndependentTestRow(value, productIds), [])
		)
	};
}

function unit<Row, Part>(
	key: string,
	line: number,
	row: Row,
	parts: readonly Part[]
): SeedUnit<Row, Part> {
	const sha256 = createHash('sha256')
		.update(JSON.stringify([row, parts]))
		.digest('hex');
	return { key, line, row, parts, sha256 };
}
