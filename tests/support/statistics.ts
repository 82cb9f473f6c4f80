/** What tests of statistics say often. */
import { expect } from 'vitest';
import type { Outcome } from '#lib/statistics/result.ts';

/** The value of an answer; a refusal fails the test with its reason. */
export function answered<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.reason)}`);
	return outcome.value;
}

/** The word for why something was refused, or "answered". */
export const refusalOf = (outcome: Outcome<unknown>): string =>
	outcome.ok ? 'answered' : outcome.reason.reason;

/** Expects a figure within a relative tolerance; of 0, the same absolutely. */
export function expectClose(actual: number, expected: number, tolerance = 1e-12): void {
	const distance = Math.abs(actual - expected);
	expect(distance / (Math.abs(expected) || 1), `${actual} for ${expected}`).toBeLessThanOrEqual(
		tolerance
	);
}
