/**
 * Numbers as a reader sees them: a true minus sign, a space that does not break before a
 * unit, never more digits than the data carry.
 */

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
/** No symbol of a unit here has four letters in a row: mm, ppm, mg/g. */
const WORD = /\p{L}{4}/u;

/** Digits after the decimal point that a number carries as printed. 10.40 read as 10.4 gives 1. */
export function decimalsOf(value: number): number {
	const text = String(value);
	const exponent = /e-(\d+)$/.exec(text);
	if (exponent) return Number(exponent[1]);
	return text.split('.')[1]?.length ?? 0;
}

/** The number with at most `decimals` digits after the point (default: as it carries). */
export function formatNumber(value: number, decimals = Math.min(decimalsOf(value), 6)): string {
	const text = Math.abs(value).toFixed(decimals);
	const isZero = Number(text) === 0;
	return value < 0 && !isZero ? `${MINUS}${text}` : text;
}

/** With an explicit plus for improvements: "+1.56", "−0.3", "0". */
export function formatSigned(value: number, decimals?: number): string {
	const text = formatNumber(value, decimals);
	return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** "1.18 to 1.94" */
export function formatRange(low: number, high: number, decimals?: number): string {
	return `${formatNumber(low, decimals)} to ${formatNumber(high, decimals)}`;
}

/** "36 people", "1 study". */
export function count(n: number, singular: string, plural = `${singular}s`): string {
	return `${n} ${n === 1 ? singular : plural}`;
}

/** "15 %" with a narrow space before a symbol, "0.1 device units" with a full one before a word. */
export function withUnit(text: string, unit: string): string {
	if (unit === '') return text;
	return `${text}${WORD.test(unit) ? NO_BREAK_SPACE : NARROW_SPACE}${unit}`;
}
