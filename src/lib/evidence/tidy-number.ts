/**
 * A computed number without the noise of binary fractions: −1.64 − (−0.08) is −1.56 and not
 * −1.5599999999999998. Twelve significant digits are far more than any source prints. Minus zero
 * becomes zero, so that equal records are equal.
 */
export function tidyNumber(value: number): number {
	const tidy = Number(value.toPrecision(12));
	return tidy === 0 ? 0 : tidy;
}

/** The same of a number that may not be known. */
export const tidyOrNull = (value: number | null): number | null =>
	value === null ? null : tidyNumber(value);
