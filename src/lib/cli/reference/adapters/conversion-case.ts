/** Holds conversions against reference numbers, by kind of case. */
import { columnOf } from '../columns.ts';
import { compareAll, together, type CaseReport, type ToleranceOf } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import {
	approximateAgainstExact,
	backTransforms,
	changeSpreads,
	corrections,
	differenceToOdds,
	logRatios,
	oddsToDifference,
	pairedTests,
	spreadsOfMeans
} from './conversions.ts';
import { pairedP, unpairedF, unpairedP } from './reported-tests.ts';

const tolerance: ToleranceOf = () => ({ relative: 1e-8, absolute: 1e-12 });

const compared =
	(compute: (input: Fields, reference: ReferenceCase) => Fields, of = tolerance) =>
	(reference: ReferenceCase): CaseReport =>
		compareAll(reference.output, compute(reference.input, reference), of);

/** The reference subtracts large logarithms for J, so its digits run out for large m. */
function correctionCase(reference: ReferenceCase): CaseReport {
	const m = columnOf(reference.input, 'm');
	const of: ToleranceOf = (path) => {
		const position = Number(/\[(\d+)\]/.exec(path)?.[1]);
		return { relative: (m[position] ?? 0) > 1e4 ? 1e-9 : 1e-10 };
	};
	return compared(corrections, of)(reference);
}

/**
 * For a single degree of freedom, where no correction exists, this reference writes 0 for the effect
 * in units of the first spread, and has null for the same in other cases: not comparable.
 */
function pairedTestCase(reference: ReferenceCase): CaseReport {
	const n = columnOf(reference.input, 'n');
	const withoutCorrection = (path: string) => {
		const position = Number(/^smcr_[yv]i\[(\d+)\]/.exec(path)?.[1]);
		return (n[position] ?? Infinity) <= 2;
	};
	const of: ToleranceOf = (path) => (withoutCorrection(path) ? null : tolerance(path));
	const left = n.some((pairs) => pairs <= 2)
		? [{ what: 'smcr_yi and smcr_vi of two pairs, for which there is no correction' }]
		: [];
	return together([compared(pairedTests, of)(reference), { comparisons: [], unsupported: left }]);
}

export const CONVERSIONS = {
	'hedges-J': correctionCase,
	'g-approx-vs-exact': compared(approximateAgainstExact),
	'p-to-g-independent': compared(unpairedP(2)),
	'p-to-g-independent-onesided': compared(unpairedP(1)),
	'F-to-g': compared(unpairedF),
	'paired-t-to-smcc': pairedTestCase,
	'paired-p-to-smcc': compared(pairedP),
	'change-sd-and-correlation': compared(changeSpreads),
	'sd-from-se-and-ci': compared(spreadsOfMeans),
	'logratio-from-ci': compared(logRatios),
	'd-to-logor': compared(differenceToOdds),
	'logor-to-d': compared(oddsToDifference),
	'back-transforms': compared(backTransforms)
} as const;
