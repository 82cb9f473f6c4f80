/** How near our numbers are to reference numbers, as a person reads it at a terminal. */
import type { FamilyReport } from './harness.ts';

const HEADINGS = ['family', 'cases', 'comparisons', 'beyond', 'largest error', 'worst case'];
/** Columns of words are aligned to the left, those of numbers to the right. */
const WORDS = [0, 5];

/** Lines: a heading, a family each, the totals, and below what is not computed, by name. */
export function* referenceTable(reports: readonly FamilyReport[]): Generator<string> {
	const rows = reports.map((report) => [
		report.family,
		String(report.cases),
		String(report.comparisons),
		String(report.failures.length),
		report.worst === null ? '–' : report.largestError.toExponential(1),
		report.worst === null ? '' : `${report.worst.case} ${report.worst.path}`.trimEnd()
	]);
	const widths = HEADINGS.map((heading, column) =>
		Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0))
	);
	for (const row of [HEADINGS, ...rows]) yield line(row, widths);
	yield '';
	const sum = (of: (report: FamilyReport) => number) =>
		reports.reduce((total, report) => total + of(report), 0);
	yield `${sum((r) => r.comparisons)} comparisons in ${sum((r) => r.casesCompared)} of ${sum((r) => r.cases)} cases, ${sum((r) => r.failures.length)} beyond tolerance.`;
	yield* notComputed(reports);
}

function line(cells: readonly string[], widths: readonly number[]): string {
	const padded = cells.map((cell, column) => {
		const width = widths[column] ?? 0;
		return WORDS.includes(column) ? cell.padEnd(width) : cell.padStart(width);
	});
	return padded.join('  ').trimEnd();
}

function* notComputed(reports: readonly FamilyReport[]): Generator<string> {
	const parts = reports.flatMap(({ family, unsupported }) =>
		unsupported.map((part) => ({ family, ...part }))
	);
	if (parts.length === 0) return;
	yield `Not supported: ${parts.length}.`;
	for (const { family, what, cases } of parts) {
		yield `  ${family}: ${what} (${cases.length === 1 ? cases[0] : `${cases.length} cases`})`;
	}
}
