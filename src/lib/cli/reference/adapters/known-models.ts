/** Which models of a reference are ours too, and which of its fits can be held against ours. */
import { METHODS, TESTS, type Method, type TestName } from '#lib/statistics/pooling/model.ts';
import { notSupported, type CaseReport } from '../compare.ts';
import type { Fields } from '../reference-file.ts';

/** A method and a test as fields of a reference name them; null with the report where one is not ours. */
export function knownModel(
	method: string,
	test: string
): { readonly method: Method; readonly test: TestName } | CaseReport {
	const ownMethod = METHODS.find((name) => name === method);
	const ownTest = TESTS.find((name) => name === test);
	if (ownMethod === undefined) return notSupported(`method ${method}`);
	return ownTest === undefined
		? notSupported(`test ${test}`)
		: { method: ownMethod, test: ownTest };
}

/**
 * What the reference could not do for reasons of arithmetic: its search did not end, or its own check
 * found predictors of very different sizes singular. That is no refusal of the data.
 */
const OF_ARITHMETIC = /did not converge|not of full rank/i;

/** Whether the error of a fit says that the arithmetic failed; then an answer of ours stands alone. */
export const failedArithmetic = ({ error }: Fields): boolean =>
	typeof error === 'string' && OF_ARITHMETIC.test(error);

export const UNANSWERED = 'fits that the reference could not make (did not converge, or singular)';
