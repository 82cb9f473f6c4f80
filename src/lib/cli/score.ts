/** `score <folder>`: the reliability grade of every result of a folder. */
import { formatFinding, isError, type Finding } from '#lib/importing/findings.ts';
import { scoreTables, type RefusedResult } from '#lib/reliability/score-tables.ts';
import { escapeControls } from './controls.ts';
import type { CommandOutcome, OutputForm } from './outcome.ts';
import { readGradingTables } from './read-folder.ts';
import { scoreTable } from './score-table.ts';

/** Grades what can be graded; the exit code is 1 when anything was refused. */
export async function scoreFolder(folder: string, form: OutputForm): Promise<CommandOutcome> {
	const { findings: found, ...rows } = await readGradingTables(folder);
	const { scored, refused } = scoreTables(rows);
	const findings = [...found, ...refused.map(toFinding)];
	return {
		code: findings.some(isError) ? 1 : 0,
		output: form === 'table' ? scoreTable(scored) : jsonLines(scored),
		messages: findings.map(describeFinding)
	};
}

function* jsonLines(rows: readonly unknown[]): Generator<string> {
	for (const row of rows) yield escapeControls(JSON.stringify(row));
}

/** An error as it is, a warning as a warning. */
export function describeFinding(finding: Finding): string {
	const text = formatFinding(finding);
	return isError(finding) ? text : `warning: ${text}`;
}

function toFinding({ result_id: value, reason }: RefusedResult): Finding {
	const at = { file: 'results.csv', line: null, column: 'result_id', value };
	return { code: 'unknown_reference', level: 'error', ...at, reason };
}
