import { describe, expect, test } from 'vitest';
import { readShippedTables } from '../../../tests/support/shipped-tables.ts';
import { checkReferences } from './check-references.ts';
import type { EvidenceTables } from './evidence-tables.ts';
import { formatFinding, isError } from './findings.ts';
import type { ParsedRow, ParsedTable } from './parse-table.ts';

const shipped = readShippedTables();

/** The shipped tables with one of them changed. */
function tablesWith<Name extends keyof EvidenceTables>(
	name: Name,
	change: (rows: EvidenceTables[Name]['rows'][number][]) => EvidenceTables[Name]['rows'][number][]
): EvidenceTables {
	const table = shipped[name];
	return { ...shipped, [name]: { ...table, rows: change([...table.rows]) } };
}

/** A row again, on line 9000, with some properties and cells changed. */
function again<T extends object>(
	table: ParsedTable<T>,
	find: (value: T) => boolean,
	value: Partial<T>,
	cells: Record<string, string> = {}
): ParsedRow<T> {
	const row = table.rows.find((candidate) => find(candidate.value));
	if (row === undefined) throw new Error('No such row.');
	return { line: 9000, value: { ...row.value, ...value }, cells: { ...row.cells, ...cells } };
}

const said = (tables: EvidenceTables) => {
	const known = new Set(checkReferences(shipped).map(formatFinding));
	return checkReferences(tables)
		.map((finding) => (isError(finding) ? '' : 'warning ') + formatFinding(finding))
		.filter((text) => !known.has(text.replace('warning ', '')));
};

describe('checkReferences', () => {
	test('finds no error in the shipped files', () => {
		expect(checkReferences(shipped).filter(isError)).toEqual([]);
	});

	test('names both lines of a key that stands twice', () => {
		const study = again(shipped.studies, (s) => s.studyId === 'kafi-2007-retinol', {});
		const line = shipped.studies.rows.find((r) => r.value.studyId === 'kafi-2007-retinol')?.line;
		expect(said(tablesWith('studies', (rows) => [...rows, study]))).toEqual([
			`studies.csv line 9000, study_id "kafi-2007-retinol": is already on line ${line}`
		]);
	});

	test('finds the same result under another id', () => {
		const result = again(
			shipped.results,
			(r) => r.resultId === 'kafi-2007-retinol-01',
			{ resultId: 'kafi-2007-retinol-99' },
			{ result_id: 'kafi-2007-retinol-99' }
		);
		const [finding] = said(tablesWith('results', (rows) => [...rows, result]));
		expect(finding).toMatch(
			/^results\.csv line 9000, result_id "kafi-2007-retinol-99": repeats line \d+: same study/
		);
	});

	test('finds an arm of an unknown study and offers the nearest key', () => {
		const arm = again(
			shipped.arms,
			(a) => a.studyId === 'kafi-2007-retinol',
			{ studyId: 'kafi-2007-retinl', armId: 'z' },
			{ study_id: 'kafi-2007-retinl' }
		);
		expect(said(tablesWith('arms', (rows) => [...rows, arm]))).toContain(
			'arms.csv line 9000, study_id "kafi-2007-retinl": is not known: no row has this key ("kafi-2007-retinol"?)'
		);
	});

	test('finds an ingredient that no file names', () => {
		const arm = again(shipped.arms, (a) => a.studyId === 'kafi-2007-retinol', {
			armId: 'z',
			ingredients: [{ slug: 'niacinamid', amount: null, unit: 'not_reported' }]
		});
		const [finding] = said(tablesWith('arms', (rows) => [...rows, arm]));
		expect(finding).toMatch(/names the ingredient "niacinamid", .*; niacinamide\?$/);
	});

	test('finds a result of an unknown study, arm and comparator', () => {
		const find = (r: { resultId: string }) => r.resultId === 'kafi-2007-retinol-01';
		const ofArms = again(
			shipped.results,
			find,
			{ resultId: 'x-1', armId: 'x', comparatorArmId: 'y' },
			{ arm_id: 'x', comparator_arm_id: 'y' }
		);
		const ofStudy = again(
			shipped.results,
			find,
			{ resultId: 'x-2', studyId: 'nobody-2000-nothing' },
			{ study_id: 'nobody-2000-nothing' }
		);
		expect(said(tablesWith('results', (rows) => [...rows, ofArms, ofStudy]))).toEqual([
			'results.csv line 9000, arm_id "x": is not an arm of kafi-2007-retinol in arms.csv',
			'results.csv line 9000, comparator_arm_id "y": is not an arm of kafi-2007-retinol in arms.csv',
			'results.csv line 9000, study_id "nobody-2000-nothing": is not known: no row has this key'
		]);
	});

	test('finds a name that two ingredients claim', () => {
		const other = again(
			shipped.ingredients,
			(i) => i.slug === 'niacinamide',
			{ slug: 'other-thing', name: 'Other', inciName: null, aliases: ['RETINOL'], nStudies: null },
			{ name: 'Other' }
		);
		const [finding] = said(tablesWith('ingredients', (rows) => [...rows, other]));
		expect(finding).toMatch(
			/^ingredients\.csv line 9000, name "Other": has the spelling "retinol", which is retinol on line \d+$/
		);
	});

	test('finds a claim about an unknown product, and only warns of a test of one', () => {
		const claim = again(
			shipped.claims,
			() => true,
			{ claimId: 'x', productId: 'no-such-product' },
			{ product_id: 'no-such-product' }
		);
		const tested = again(
			shipped.independentTests,
			() => true,
			{ testId: 'x', productId: 'no-such-product' },
			{ product_id: 'no-such-product' }
		);
		expect(said(tablesWith('claims', (rows) => [...rows, claim]))).toEqual([
			'claims.csv line 9000, product_id "no-such-product": is not known: no row has this key'
		]);
		expect(said(tablesWith('independentTests', (rows) => [...rows, tested]))).toEqual([
			'warning independent_tests.csv line 9000, product_id "no-such-product": is not in products.csv; the test is kept under product_as_named'
		]);
	});

	test('warns of what is odd between rows but may be so in a source', () => {
		const odd = again(
			shipped.results,
			(r) => r.resultId === 'kafi-2007-retinol-01',
			{ resultId: 'x', week: 99 },
			{ week: '99' }
		);
		expect(said(tablesWith('results', (rows) => [...rows, odd]))).toEqual([
			'warning results.csv line 9000, week "99": is after the 24 weeks of the study'
		]);
		const alone = again(
			shipped.studies,
			(s) => s.studyId === 'kafi-2007-retinol',
			{ studyId: 'x', overlapGroup: 'alone', doi: null, pmid: null },
			{ overlap_group: 'alone' }
		);
		expect(said(tablesWith('studies', (rows) => [...rows, alone]))).toEqual([
			'warning studies.csv line 9000, overlap_group "alone": is a group of one study'
		]);
	});
});
