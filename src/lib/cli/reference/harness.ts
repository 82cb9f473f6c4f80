/** Runs the cases of a file of reference numbers and sums up how near we come. */
import { ADAPTERS } from './adapters.ts';
import { passes, relativeError, type CaseReport, type Comparison } from './compare.ts';
import type { ReferenceCase, ReferenceFile } from './reference-file.ts';

/** A comparison beyond its tolerance, or a case that broke. */
export interface Failure {
	readonly case: string;
	readonly path: string;
	readonly expected: unknown;
	readonly actual: unknown;
	readonly error: number;
	readonly tolerance: number;
}

/** Something that is not computed, and the cases in which it appears. */
export interface UnsupportedPart {
	readonly what: string;
	readonly cases: readonly string[];
}

export interface FamilyReport {
	readonly family: string;
	readonly file: string;
	readonly cases: number;
	/** Cases in which at least one figure was compared. */
	readonly casesCompared: number;
	readonly comparisons: number;
	readonly failures: readonly Failure[];
	readonly largestError: number;
	/** Where the largest error is: the case and the place in its output; null without comparisons. */
	readonly worst: { readonly case: string; readonly path: string } | null;
	readonly unsupported: readonly UnsupportedPart[];
}

/** Runs a file; `adapters` are the functions that know how to compute a kind of case. */
export function runFile(file: ReferenceFile, adapters = ADAPTERS): FamilyReport {
	const failures: Failure[] = [];
	const unsupported = new Map<string, Set<string>>();
	let comparisons = 0;
	let casesCompared = 0;
	let largestError = -1;
	let worst: FamilyReport['worst'] = null;
	for (const reference of file.cases) {
		const report = runCase(reference, adapters);
		if (report.comparisons.length > 0) casesCompared += 1;
		comparisons += report.comparisons.length;
		for (const comparison of report.comparisons) {
			const error = relativeError(comparison);
			if (error > largestError) {
				largestError = error;
				worst = { case: reference.id, path: comparison.path };
			}
			if (!passes(comparison)) failures.push(failure(reference.id, comparison, error));
		}
		for (const { what } of report.unsupported) {
			unsupported.set(what, (unsupported.get(what) ?? new Set()).add(reference.id));
		}
	}
	return {
		family: file.family,
		file: file.file,
		cases: file.cases.length,
		casesCompared,
		comparisons,
		failures,
		largestError: Math.max(0, largestError),
		worst,
		unsupported: [...unsupported].map(([what, cases]) => ({ what, cases: [...cases] }))
	};
}

function runCase(reference: ReferenceCase, adapters: typeof ADAPTERS): CaseReport {
	const adapter = adapters[reference.kind];
	if (!adapter) return { comparisons: [], unsupported: [{ what: `kind ${reference.kind}` }] };
	try {
		return adapter(reference);
	} catch (error) {
		// A case of an unforeseen shape is a failure of its own and does not hide the others.
		const actual = error instanceof Error ? error.message : String(error);
		const broken = { path: '', expected: 'an answer', actual, tolerance: { relative: 0 } };
		return { comparisons: [broken], unsupported: [] };
	}
}

function failure(id: string, comparison: Comparison, error: number): Failure {
	const { path, expected, actual, tolerance } = comparison;
	return { case: id, path, expected, actual, error, tolerance: tolerance.relative };
}
