/** How a figure of ours is held against a figure of the reference. */

/** What a reference states in one place, and what we state there. */
export type Figure = number | string | boolean | null;

export interface Tolerance {
	/** The largest |actual − expected| / |expected| that passes; 0 asks for the same value. */
	readonly relative: number;
	/** A difference that passes however small the expected value is. */
	readonly absolute?: number;
}

export interface Comparison {
	/** Where the figure stands in the output of the case, such as `REML.tests.z.mu`. */
	readonly path: string;
	readonly expected: Figure;
	readonly actual: Figure;
	readonly tolerance: Tolerance;
}

/** Something of a case that we do not compute, by name. */
export interface Unsupported {
	readonly what: string;
}

/** What an adapter makes of one case. */
export interface CaseReport {
	readonly comparisons: readonly Comparison[];
	readonly unsupported: readonly Unsupported[];
}

/**
 * How far two figures are apart, relative to the expected one. An absolute tolerance sets a floor
 * under the denominator, so that a figure passes exactly if its error is at most `relative`.
 * Infinite where one is a number and the other is not, or where two words differ.
 */
export function relativeError({ expected, actual, tolerance }: Comparison): number {
	if (expected === actual) return 0;
	if (typeof expected !== 'number' || typeof actual !== 'number') return Infinity;
	const difference = Math.abs(actual - expected);
	if (!Number.isFinite(difference)) return Infinity;
	if (tolerance.relative === 0) return difference <= (tolerance.absolute ?? 0) ? 0 : Infinity;
	const floor = (tolerance.absolute ?? 0) / tolerance.relative;
	return difference / Math.max(Math.abs(expected), floor);
}

/** Whether the figure is within its tolerance. */
export const passes = (comparison: Comparison): boolean =>
	relativeError(comparison) <= comparison.tolerance.relative;

/** Which tolerance a figure has; null where the reference says that it is not to be tested. */
export type ToleranceOf = (path: string) => Tolerance | null;

/**
 * Holds every figure of `expected` against the one in the same place of `actual`. A place that
 * `actual` does not have is unsupported, by its path without the positions; a null in it is an
 * answer. The words "Infinity" and "-Infinity" are numbers.
 */
export function compareAll(
	expected: unknown,
	actual: unknown,
	toleranceOf: ToleranceOf,
	at = ''
): CaseReport {
	const comparisons: Comparison[] = [];
	const missing = new Set<string>();
	const walk = (theirs: unknown, ours: unknown, path: string): void => {
		if (ours === undefined) {
			if (toleranceOf(path) !== null) missing.add(path.replace(/\[\d+\]/g, ''));
		} else if (typeof theirs === 'object' && theirs !== null) {
			if (Array.isArray(theirs) && Array.isArray(ours)) {
				const lengths = { expected: theirs.length, actual: ours.length };
				if (lengths.expected !== lengths.actual) {
					comparisons.push({ path: `${path}.length`, ...lengths, tolerance: { relative: 0 } });
					return;
				}
			}
			for (const [key, value] of Object.entries(theirs)) {
				walk(value, childOf(ours, key), child(path, key, Array.isArray(theirs)));
			}
		} else {
			const tolerance = toleranceOf(path);
			if (tolerance === null) return;
			comparisons.push({ path, expected: figure(theirs), actual: figure(ours), tolerance });
		}
	};
	walk(expected, actual, at);
	return { comparisons, unsupported: [...missing].map((what) => ({ what })) };
}

/** The reports of the parts of a case, as one. */
export function together(reports: readonly CaseReport[]): CaseReport {
	return {
		comparisons: reports.flatMap(({ comparisons }) => comparisons),
		unsupported: reports.flatMap(({ unsupported }) => unsupported)
	};
}

/** Names the parts of a case that are not among those that are computed. */
export const othersThan = (known: readonly string[], expected: object, at = ''): CaseReport => ({
	comparisons: [],
	unsupported: Object.keys(expected)
		.filter((key) => !known.includes(key))
		.map((key) => ({ what: child(at, key, false) }))
});

/** A case of which nothing is computed. */
export const notSupported = (what: string): CaseReport => ({
	comparisons: [],
	unsupported: [{ what }]
});

/** Holds whether we refuse the input against whether the reference did. */
export const compareRefusal = (expected: boolean, actual: boolean, at = ''): CaseReport => ({
	comparisons: [
		{ path: child(at, 'refused', false), expected, actual, tolerance: { relative: 0 } }
	],
	unsupported: []
});

function child(path: string, key: string, isPosition: boolean): string {
	if (isPosition) return `${path}[${key}]`;
	return path === '' ? key : `${path}.${key}`;
}

/** What stands at a key; null, which answers for a whole part, answers for what is in it too. */
function childOf(parent: unknown, key: string): unknown {
	if (parent === null || typeof parent !== 'object') return null;
	return (parent as Record<string, unknown>)[key];
}

function figure(value: unknown): Figure {
	if (value === 'Infinity') return Infinity;
	if (value === '-Infinity') return -Infinity;
	if (typeof value === 'number' && Number.isNaN(value)) return 'NaN';
	if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) {
		return value as Figure;
	}
	return JSON.stringify(value) ?? null;
}
