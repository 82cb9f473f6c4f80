import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { formatFinding } from './findings.ts';

interface Extra {
	optionalColumns?: string[];
	mayBeUnknown?: string[];
	delimiter?: string;
}
const read = (text: string, extra: Extra = {}) =>
	readCsv({ file: 'x.csv', text, columns: ['a', 'b'], ...extra });
const said = (text: string) => read(text).findings.map(formatFinding);

describe('readCsv', () => {
	test('gives each record the line at which an editor shows it, whatever breaks its cells hold', () => {
		const text = 'a,b\n1,"two\nlines"\n2,plain\n\n3,"x\r\ny\r\nz"\n4,end\n';
		expect(read(text).rows.map((row) => [row.cells['a'], row.line])).toEqual([
			['1', 2],
			['2', 4],
			['3', 6],
			['4', 9]
		]);
	});

	test.each([
		['LF', '\n'],
		['CR LF', '\r\n'],
		['CR', '\r']
	])('counts lines that end in %s', (_, end) => {
		const { rows } = read(['a,b', '1,x', `2,"y${end}z"`, '3,w', ''].join(end));
		expect(rows.map((row) => row.line)).toEqual([2, 3, 5]);
		expect(rows.map((row) => row.cells['b'])).toEqual(['x', `y${end}z`, 'w']);
	});

	test('counts right where a few lines of the file end otherwise', () => {
		const { rows, findings } = read('a,b\n1,x\r\n2,y\n3,z\n');
		expect(rows.map((row) => row.line)).toEqual([2, 3, 4]);
		expect(findings).toEqual([]);
	});

	test('keeps line numbers for any cells', () => {
		const cell = fc
			.array(fc.constantFrom('x', ',', '"', '\n', ' ', 'é'), { maxLength: 6 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (records) => {
				const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
				let line = 2;
				const expected: (readonly [number, string, string])[] = [];
				let text = 'a,b\n';
				for (const [a, b] of records) {
					const printed = `${quote(a)},${quote(b)}\n`;
					if (a.trim() !== '' || b.trim() !== '') expected.push([line, a, b]);
					line += printed.split('\n').length - 1;
					text += printed;
				}
				const { rows } = read(text);
				expect(rows.map((row) => [row.line, row.cells['a'], row.cells['b']])).toEqual(expected);
			})
		);
	});

	test('passes over a byte order mark', () => {
		expect(read('\ufeffa,b\n1,2\n').rows).toEqual([{ line: 2, cells: { a: '1', b: '2' } }]);
	});

	test('takes columns in any order, and another delimiter', () => {
		const { rows } = read('b;a\n2;1\n', { delimiter: ';' });
		expect(rows).toEqual([{ line: 2, cells: { a: '1', b: '2' } }]);
	});

	test('refuses a header that repeats a column and names both positions', () => {
		expect(read('a,b,a\n1,2,3\n').rows).toEqual([]);
		expect(said('a,b,a\n1,2,3\n')).toEqual([
			'x.csv line 1, a "a": stands twice in the header, as column 1 and 3'
		]);
	});

	test('refuses a header that lacks a column, and guesses which one was misspelt', () => {
		expect(
			readCsv({ file: 'x.csv', text: 'study,N_arn\n1,2\n', columns: ['study', 'n_arm'] })
		).toEqual({
			file: 'x.csv',
			rows: [],
			findings: [
				{
					code: 'unknown_column',
					level: 'error',
					file: 'x.csv',
					line: 1,
					column: 'N_arn',
					value: 'N_arn',
					reason: 'is not a column of this table',
					fix: 'n_arm'
				},
				{
					code: 'missing_column',
					level: 'error',
					file: 'x.csv',
					line: 1,
					column: 'n_arm',
					value: null,
					reason: 'is missing from the header'
				}
			]
		});
	});

	test('reads an optional column that is missing as empty', () => {
		const table = read('a\n1\n', { optionalColumns: ['b'] });
		expect(table).toEqual({
			file: 'x.csv',
			rows: [{ line: 2, cells: { a: '1', b: '' } }],
			findings: []
		});
	});

	test('reports a column that the table does not have, and still reads the rows', () => {
		const table = read('a,b,extra\n1,2,3\n');
		expect(table.findings.map(formatFinding)).toEqual([
			'x.csv line 1, extra "extra": is not a column of this table'
		]);
		expect(table.rows).toHaveLength(1);
	});

	test('warns only, where that is asked for, of unknown columns and of columns without values', () => {
		const table = read('a,B,,x,x\n1,2,3,4,5\n', { mayBeUnknown: ['b'] });
		expect(table.rows).toEqual([{ line: 2, cells: { a: '1', b: '' } }]);
		expect(table.findings.map((f) => `${f.level} ${formatFinding(f)}`)).toEqual([
			'warning x.csv line 1, B "B": is not a known column and was not read ("b"?)',
			'warning x.csv line 1: column 3 has no name and was not read',
			'warning x.csv line 1, x "x": is not a known column and was not read',
			'warning x.csv line 1, x "x": is not a known column and was not read',
			'warning x.csv line 1, b: is missing from the header, so none of its values is known'
		]);
	});

	test('refuses also then a repeated column, and one that the table cannot do without', () => {
		const table = read('a,a\n1,2\n', { mayBeUnknown: [] });
		expect(table.rows).toEqual([]);
		expect(table.findings.map((f) => `${f.level} ${formatFinding(f)}`)).toEqual([
			'error x.csv line 1, a "a": stands twice in the header, as column 1 and 2',
			'error x.csv line 1, b: is missing from the header, and the table cannot be read without it'
		]);
	});

	test.each([
		['a;b\n1;2,5\n"3";"4\n', ',', 'semicolons', 'commas'],
		['"a";"b"\n1;2\n', ',', 'semicolons', 'commas'],
		['\ufeffa\tb\r\n1\t2\r\n', ',', 'tabs', 'commas'],
		['a,b\n1,2\n', ';', 'commas', 'semicolons']
	])('says once that %j is separated otherwise than by %j', (text, delimiter, used, wanted) => {
		const { rows, findings } = read(text, { delimiter });
		expect(rows).toEqual([]);
		expect(findings.map(formatFinding)).toEqual([
			`x.csv line 1: has columns that seem to be separated by ${used}, where ${wanted} are needed: save it as CSV with ${wanted} between the columns`
		]);
	});

	test('takes a semicolon in a name or a cell for no separator', () => {
		expect(read('a,b,c;d\n1;2,3;4,5\n').findings.map(formatFinding)).toEqual([
			'x.csv line 1, c;d "c;d": is not a column of this table'
		]);
	});

	test('refuses a record with too many or too few cells and keeps the others', () => {
		const table = read('a,b\n1\n2,3\n4,5,6\n');
		expect(table.findings.map(formatFinding)).toEqual([
			'x.csv line 2: has 1 cells where the header has 2 columns',
			'x.csv line 4: has 3 cells where the header has 2 columns'
		]);
		expect(table.rows.map((row) => row.line)).toEqual([3]);
	});

	test('keeps what the parser itself complains about, at its line', () => {
		const [finding] = read('a,b\n1,2\n3,"never closed\n4,5\n').findings;
		expect(finding).toMatchObject({ code: 'malformed_csv', line: 3 });
		expect(finding?.reason).toBe('is not well-formed CSV: Quoted field unterminated');
	});

	test.each(['', '\n', '\n\n', ',\n'])(
		'says that a file without a header has none (%j)',
		(text) => {
			expect(said(text)).toEqual(['x.csv: has no header row']);
		}
	);

	test('passes over records that are wholly empty', () => {
		expect(read('a,b\n1,2\n,\n\n3,4\n').rows.map((row) => row.line)).toEqual([2, 5]);
	});

	test('is not led astray by columns named like parts of an object', () => {
		const table = read('a,b,__proto__,constructor\n1,2,3,4\n');
		expect(table.rows).toEqual([{ line: 2, cells: { a: '1', b: '2' } }]);
		expect(table.findings).toHaveLength(2);
	});
});
