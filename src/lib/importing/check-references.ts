/** Faults between rows: keys that stand twice, keys that no row has, rows that contradict others. */
import { closestOf } from './closest.ts';
import { checkPlausibility } from './check-plausibility.ts';
import { armKey, naturalKeyOf, type EvidenceTables } from './evidence-tables.ts';
import type { Finding, RowFault } from './findings.ts';
import { spellingsOf } from './ingredient-names.ts';
import type { ParsedRow, ParsedTable } from './parse-table.ts';
import { planPublications } from './publications.ts';

/** Collects findings of one table. */
export type Report = (row: ParsedRow<unknown>, fault: RowFault) => void;

/**
 * Checks the tables against each other. Rows that could not be read are not known here, so a table
 * with errors can make the rows that refer to it look wrong: check references of whole tables only.
 */
export function checkReferences(tables: EvidenceTables): Finding[] {
	const findings: Finding[] = [];
	const reporter = (table: ParsedTable<unknown>): Report => {
		return (row, { code, level = 'error', column, reason, fix }) => {
			const value = row.cells[column] ?? '';
			const { file } = table;
			const finding = { code, level, file, line: row.line, column, value, reason };
			findings.push(fix === undefined ? finding : { ...finding, fix });
		};
	};
	const { ingredients, studies, arms, results, products, claims, independentTests } = tables;

	checkKeys(ingredients, 'slug', (row) => row.slug, reporter(ingredients));
	checkKeys(studies, 'study_id', (row) => row.studyId, reporter(studies));
	checkKeys(arms, 'arm_id', (row) => armKey(row.studyId, row.armId), reporter(arms));
	checkKeys(results, 'result_id', (row) => row.resultId, reporter(results));
	checkKeys(products, 'product_id', (row) => row.productId, reporter(products));
	checkKeys(claims, 'claim_id', (row) => row.claimId, reporter(claims));
	checkKeys(independentTests, 'test_id', (row) => row.testId, reporter(independentTests));

	checkNames(tables, reporter(ingredients));
	for (const { row, fault } of planPublications(studies.rows).faults) reporter(studies)(row, fault);
	checkArms(tables, reporter(arms));
	checkResults(tables, reporter(results));
	checkProductIds(tables, reporter(claims), reporter(independentTests));
	checkPlausibility(tables, reporter);
	return findings;
}

function checkKeys<T>(
	table: ParsedTable<T>,
	column: string,
	keyOf: (value: T) => string,
	report: Report
): void {
	const lineOf = new Map<string, number>();
	for (const row of table.rows) {
		const key = keyOf(row.value);
		const earlier = lineOf.get(key);
		if (earlier === undefined) lineOf.set(key, row.line);
		else report(row, { code: 'duplicate_key', column, reason: `is already on line ${earlier}` });
	}
}

/** One spelling must lead to one ingredient. */
function checkNames({ ingredients }: EvidenceTables, report: Report): void {
	const first = new Map<string, { slug: string; line: number }>();
	for (const row of ingredients.rows) {
		for (const spelling of spellingsOf(row.value)) {
			const earlier = first.get(spelling);
			if (earlier === undefined) first.set(spelling, { slug: row.value.slug, line: row.line });
			else if (earlier.slug !== row.value.slug) {
				const reason = `has the spelling "${spelling}", which is ${earlier.slug} on line ${earlier.line}`;
				report(row, { code: 'ambiguous_name', column: 'name', reason });
			}
		}
	}
}

function checkArms({ arms, studies, ingredients }: EvidenceTables, report: Report): void {
	const studyIds = new Set(studies.rows.map((row) => row.value.studyId));
	const slugs = new Set(ingredients.rows.map((row) => row.value.slug));
	for (const row of arms.rows) {
		checkKnown(row, 'study_id', row.value.studyId, studyIds, report);
		for (const { slug } of row.value.ingredients) {
			if (slugs.has(slug)) continue;
			const near = closestOf(slug, slugs);
			const reason = `names the ingredient "${slug}", which is not in ${ingredients.file}`;
			const hint = near === null ? '' : `; ${near}?`;
			report(row, { code: 'unknown_reference', column: 'ingredients', reason: reason + hint });
		}
	}
}

function checkResults({ results, arms, studies }: EvidenceTables, report: Report): void {
	const studyIds = new Set(studies.rows.map((row) => row.value.studyId));
	const armKeys = new Set(arms.rows.map((row) => armKey(row.value.studyId, row.value.armId)));
	const lineOf = new Map<string, number>();
	for (const row of results.rows) {
		const { studyId, armId, comparatorArmId } = row.value;
		if (!checkKnown(row, 'study_id', studyId, studyIds, report)) continue;
		const unknownArm = (column: string, id: string) => {
			const reason = `is not an arm of ${studyId} in ${arms.file}`;
			if (!armKeys.has(armKey(studyId, id))) {
				report(row, { code: 'unknown_reference', column, reason });
			}
		};
		unknownArm('arm_id', armId);
		if (comparatorArmId !== null) unknownArm('comparator_arm_id', comparatorArmId);
		const key = naturalKeyOf(row.value);
		const earlier = lineOf.get(key);
		if (earlier === undefined) lineOf.set(key, row.line);
		else {
			const reason = `repeats line ${earlier}: same study, arms, outcome, measure, assessment, week, metric and statistic`;
			report(row, { code: 'repeated_result', column: 'result_id', reason });
		}
	}
}

function checkProductIds(tables: EvidenceTables, reportClaim: Report, reportTest: Report): void {
	const productIds = new Set(tables.products.rows.map((row) => row.value.productId));
	for (const row of tables.claims.rows) {
		checkKnown(row, 'product_id', row.value.productId, productIds, reportClaim);
	}
	for (const row of tables.independentTests.rows) {
		const { productId } = row.value;
		if (productId === null || productIds.has(productId)) continue;
		// Organisations test products that nobody has entered; the test keeps the name it used.
		const reason = `is not in ${tables.products.file}; the test is kept under product_as_named`;
		const code = 'unknown_reference';
		reportTest(row, { code, level: 'warning', column: 'product_id', reason });
	}
}

function checkKnown(
	row: ParsedRow<unknown>,
	column: string,
	key: string,
	known: ReadonlySet<string>,
	report: Report
): boolean {
	if (known.has(key)) return true;
	const near = closestOf(key, known);
	const reason = 'is not known: no row has this key';
	const fault = { code: 'unknown_reference', column, reason } as const;
	report(row, near === null ? fault : { ...fault, fix: near });
	return false;
}
