import { describe, expect, test } from 'vitest';
import { readShippedTables, SHIPPED_ROWS } from '../../../tests/support/shipped-tables.ts';
import { checkReferences } from './check-references.ts';
import { formatFinding, isError } from './findings.ts';

const tables = readShippedTables();

describe('the shipped files', () => {
	test('parse without an error', () => {
		const findings = Object.values(SHIPPED_ROWS).flatMap((row) => row.read().findings);
		expect([...findings, ...checkReferences(tables)].filter(isError)).toEqual([]);
	});

	test('hold as many rows as they are said to', () => {
		const counts = Object.fromEntries(
			Object.entries(SHIPPED_ROWS).map(([name, row]) => [name, row.read().rows.length])
		);
		expect(counts).toEqual({
			studies: 156,
			arms: 303,
			results: 766,
			ingredients: 215,
			products: 38,
			claims: 83,
			independentTests: 11
		});
	});

	test('are odd in exactly these places', () => {
		const findings = Object.values(SHIPPED_ROWS).flatMap((row) => row.read().findings);
		expect([...findings, ...checkReferences(tables)].map(formatFinding)).toMatchInlineSnapshot(`
			[
			  "studies.csv line 51, peer_reviewed "yes": is yes although no journal, DOI, PubMed or PMC number is given",
			  "studies.csv line 134, peer_reviewed "yes": is yes although no journal, DOI, PubMed or PMC number is given",
			  "studies.csv line 149, peer_reviewed "yes": is yes although no journal, DOI, PubMed or PMC number is given",
			  "independent_tests.csv line 2, product_id "filorga-time-filler-cream": is not in products.csv; the test is kept under product_as_named",
			  "independent_tests.csv line 3, product_id "cien-q10-intense-spf15": is not in products.csv; the test is kept under product_as_named",
			  "independent_tests.csv line 5, product_id "filorga-time-filler-cream": is not in products.csv; the test is kept under product_as_named",
			  "results.csv line 466, measure "Antera 3D roughness index (fine wrinkles), crow's feet": is worth checking at the source: a level of 19.5 mm lies outside what we take to be possible, because skin relief of more than 5 mm would be deeper than any fold of a face (our limit). Micrometres may be meant",
			  "results.csv line 555, measure "torsiometer Ur, immediate elastic recovery, inner thigh": is worth checking at the source: here a lower reading is taken as better; for Ur of the Torsiometer it is usually the higher one",
			  "results.csv line 580, spread_kind "undefined": is worth checking at the source: the means differ between the two sides by 3.0 times the printed spread, which is rare between people. The source does not say what its ± is; it may be a standard error",
			  "results.csv line 581, spread_kind "undefined": is worth checking at the source: the means differ between the two sides by 3.8 times the printed spread, which is rare between people. The source does not say what its ± is; it may be a standard error",
			]
		`);
	});

	test.each(Object.entries(SHIPPED_ROWS))('%s: every row comes back from its print', (_, row) => {
		expect(row.roundTrip()).toEqual(row.read().rows.map((parsed) => parsed.value));
	});

	test.each(Object.entries(SHIPPED_ROWS))('%s: a row prints what stands in the file', (_, row) => {
		for (const { printed, cells } of row.prints()) {
			expect(plainNumbers(printed)).toEqual(plainNumbers(cells));
		}
	});
});

/** `5.30` and `5.3` are the same number in another spelling; `0.030` as a p-value is not. */
function plainNumbers(cells: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(cells).map(([column, text]) => [
			column,
			/^-?\d+\.\d+$/.test(text) && !column.startsWith('p_') ? String(Number(text)) : text
		])
	);
}
