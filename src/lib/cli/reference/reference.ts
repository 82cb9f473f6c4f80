/** `reference <folder>`: our numbers held against reference numbers, a row a family. */
import type { CommandOutcome, OutputForm } from '../outcome.ts';
import { runFile, type Failure, type FamilyReport } from './harness.ts';
import { readReferenceFolder } from './reference-file.ts';
import { referenceTable } from './reference-table.ts';

/** Failures that are told in full on standard error; all are counted. */
const TOLD = 20;

/** Runs every case of the folder. The exit code is 1 beyond tolerance and for unreadable files. */
export async function runReference(folder: string, form: OutputForm): Promise<CommandOutcome> {
	const { files, faults } = await readReferenceFolder(folder);
	const reports = files.map((file) => runFile(file));
	const failures = reports.flatMap((report) =>
		report.failures.map((failure) => describe(report.file, failure))
	);
	const more = failures.length - TOLD;
	const rest = more > 0 ? [`… and ${more} more beyond tolerance.`] : [];
	return {
		code: failures.length > 0 || faults.length > 0 ? 1 : 0,
		output: form === 'table' ? referenceTable(reports) : reports.map(jsonLine),
		messages: [...faults, ...failures.slice(0, TOLD), ...rest]
	};
}

function jsonLine(report: FamilyReport): string {
	const { unsupported, failures, worst } = report;
	return JSON.stringify({
		family: report.family,
		file: report.file,
		cases: report.cases,
		cases_compared: report.casesCompared,
		comparisons: report.comparisons,
		beyond_tolerance: failures.length,
		largest_relative_error: finiteOrWord(report.largestError),
		worst_case: worst?.case ?? null,
		worst_path: worst?.path ?? null,
		unsupported: unsupported.length,
		unsupported_parts: unsupported.map(({ what, cases }) => ({ what, cases }))
	});
}

/** JSON has no infinity. */
const finiteOrWord = (value: number): number | string =>
	Number.isFinite(value) ? value : 'Infinity';

function describe(file: string, { case: id, path, expected, actual, ...rest }: Failure): string {
	const { error, tolerance } = rest;
	const apart = Number.isFinite(error) ? `, ${error.toExponential(1)} apart` : '';
	const place = path === '' ? id : `${id} ${path}`;
	return `${file}, ${place}: ${String(actual)} instead of ${String(expected)}${apart} (tolerance ${tolerance})`;
}
