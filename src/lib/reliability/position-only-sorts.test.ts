import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { CALCULATION } from '../../../eslint/position-only-sorts.js';

const PROJECT = join(import.meta.dirname, '../../..');
const RULE = 'plumbline/position-only-sorts';
const eslint = new ESLint({ cwd: PROJECT, ruleFilter: ({ ruleId }) => ruleId === RULE });

/** The lines that the rule refuses in a module of the given place, counted without its head. */
async function refused(file: string, head: string, lines: readonly string[]): Promise<string[]> {
	const text = [head, ...lines].join('\n');
	const [report] = await eslint.lintText(text, { filePath: join(PROJECT, file) });
	const found = report?.messages.map(({ line, ruleId }) =>
		ruleId === RULE ? (text.split('\n')[line - 1] ?? '') : `${line}: ${ruleId}`
	);
	return [...new Set(found)];
}

describe('a position that is calculated with', { timeout: 120_000 }, () => {
	const HEAD = `import { formatPosition, comparePositions, type Position } from './position.ts';
declare const p: Position; declare const q: Position; declare const some: { position: Position | null };`;

	it('is refused by lint where the compiler is content', async () => {
		const wrong = [
			`export const a = p as unknown as number;`,
			`export const b = p as unknown;`,
			`export const c = Number(p);`,
			`export const d = +p;`,
			`export const e = Number(formatPosition(p));`,
			`export const f = parseInt(formatPosition(p), 10);`,
			`export const g = p > q;`,
			`export const h = some.position as unknown;`,
			`export const i = JSON.parse('1') as unknown as number;`
		];
		expect(await refused('src/lib/reliability/study-grade.ts', HEAD, wrong)).toEqual(wrong);
	});

	it('is let through where it is only sorted by, shown or passed on', async () => {
		const right = [
			`export const a = [p, q].sort(comparePositions);`,
			`export const b = formatPosition(p);`,
			`export const c = some.position === null ? null : { position: some.position };`,
			`export const d = Number('3') - 1;`
		];
		expect(await refused('src/lib/reliability/study-grade.ts', HEAD, right)).toEqual([]);
	});
});

describe('SQL that calculates with a position', { timeout: 120_000 }, () => {
	const HEAD = `import { avg, max, sql, sum } from 'drizzle-orm';
import { assessments } from '../schema.ts';`;
	const FILE = 'src/lib/server/db/queries/assessments.ts';

	it('is refused by lint', async () => {
		const wrong = [
			'export const a = avg(assessments.position);',
			'export const b = sum(assessments.position);',
			'export const c = sql`select avg(a.position) from assessments a`;',
			'export const d = sql<number>`sum( coalesce(${assessments.position}, 0) )`;',
			'export const e = sql`${assessments.position} - 20`;',
			'export const f = sql`100 * "position"`;',
			'export const g = sql`percentile_cont(0.5) within group (order by a.position)`;',
			'export const h = sql.raw(`select a.position / 2 from assessments a`);'
		];
		expect(await refused(FILE, HEAD, wrong)).toEqual(wrong);
	});

	it('is let through where it only sorts', async () => {
		const right = [
			'export const a = sql`select a.position from assessments a order by a.position desc`;',
			'export const b = max(assessments.position);',
			"export const c = sql`array_position(array['a'], x) + 1`;",
			'export const d = sql`select count(*), position from x -- position in the list`;',
			"export const e = sql`json_build_object('position', s.position, 'bestOf', s.best_of + 1)`;"
		];
		expect(await refused(FILE, HEAD, right)).toEqual([]);
	});

	it('stands in no migration', () => {
		const folder = join(PROJECT, 'drizzle');
		const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
		const calculating = files.filter((name) =>
			CALCULATION.test(readFileSync(join(folder, name), 'utf8'))
		);
		expect(files.length).toBeGreaterThan(4);
		expect(calculating).toEqual([]);
	});
});
