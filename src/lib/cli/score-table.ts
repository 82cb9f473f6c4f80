/** Graded results as a person reads them at a terminal. */
import { DOMAINS } from '#lib/reliability/domain.ts';
import { GRADES } from '#lib/reliability/grades.ts';
import { formatPosition } from '#lib/reliability/position.ts';
import type { ScoredDomain, ScoredResult } from '#lib/reliability/score-tables.ts';
import { count } from '#lib/wording/numbers.ts';

const HEADINGS = {
	allocation: 'allocation',
	blinding: 'blinding',
	missing_data: 'missing',
	measurement: 'measure',
	selective_reporting: 'selection',
	within_person: 'within'
} as const satisfies Record<(typeof DOMAINS)[number], string>;

/** Lines: a heading, each result with its study above it where that changes, and the totals. */
export function* scoreTable(results: readonly ScoredResult[]): Generator<string> {
	const names = results.map(({ result_id }) => `  ${result_id}`);
	const width = Math.max('result'.length, ...names.map((name) => name.length));
	const line = (name: string, cells: readonly string[], domains: readonly string[]): string =>
		[
			name.padEnd(width),
			...cells.map((cell) => cell.padEnd(5)),
			...domains.map((domain) => domain.padEnd(10))
		]
			.join('  ')
			.trimEnd();
	yield line('result', ['grade', 'range', 'score'], Object.values(HEADINGS));
	let study: string | null = null;
	for (const [index, result] of results.entries()) {
		if (result.study_id !== study) yield result.study_id;
		study = result.study_id;
		const { grade, lowest_grade: lowest, highest_grade: highest, score, domains } = result;
		const range = lowest === highest ? lowest : `${lowest}–${highest}`;
		yield line(
			names[index] ?? '',
			[grade, range, formatPosition(score).padStart(5)],
			DOMAINS.map((name) => judgementIn(domains, name))
		);
	}
	const totals = GRADES.map(
		(grade) => `${grade} ${results.filter((r) => r.grade === grade).length}`
	);
	yield '';
	yield `${count(results.length, 'result')}: ${totals.join(', ')}. Scores only order results. The reasons: --json.`;
}

function judgementIn(domains: readonly ScoredDomain[], name: string): string {
	const judgement = domains.find(({ domain }) => domain === name)?.judgement;
	if (judgement === undefined) return '–';
	return judgement === 'not_reported' ? 'not stated' : judgement;
}
