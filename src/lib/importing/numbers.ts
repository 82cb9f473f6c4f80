/**
 * Numbers in cells: a decimal point, no unit, no thousands mark, nothing after the digits. What
 * looks like a number in another spelling is refused with the number that was probably meant.
 */
import { read, refuse, type Reader, type Reading } from './cells.ts';

export interface NumberRange {
	readonly min?: number;
	readonly max?: number;
	/** The number must be greater than this one. */
	readonly above?: number;
}

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Any finite number within the range, both ends included. */
export function numberReader(range: NumberRange = {}): Reader<number> {
	return (text) => {
		const parsed = parsePlainNumber(text);
		if (parsed !== null) return within(parsed, range);
		return refuse('not_a_number', 'is not a number', likelyNumber(text));
	};
}

/** A whole number. `12.0` is one, `12.5` is not. */
export function integerReader(range: NumberRange = {}): Reader<number> {
	return (text) => {
		const parsed = parsePlainNumber(text);
		if (parsed === null) {
			return refuse('not_an_integer', 'is not a whole number', likelyNumber(text, true));
		}
		if (!Number.isSafeInteger(parsed)) return refuse('not_an_integer', 'is not a whole number');
		return within(parsed, range);
	};
}

/** The number that a text is in the plain spelling, or null. Never NaN, infinite or minus zero. */
export function parsePlainNumber(text: string): number | null {
	if (!PLAIN_NUMBER.test(text)) return null;
	const parsed = Number(text);
	if (!Number.isFinite(parsed)) return null;
	return parsed === 0 ? 0 : parsed;
}

function within(parsed: number, range: NumberRange): Reading<number> {
	const { min = -Infinity, max = Infinity, above = -Infinity } = range;
	if (parsed <= above) return refuse('out_of_range', `is not above ${above}`);
	if (parsed < min) return refuse('out_of_range', `is below ${min}`);
	if (parsed > max) return refuse('out_of_range', `is above ${max}`);
	return read(parsed);
}

/**
 * The plain spelling of what was probably meant: a letter O or l for a digit, a decimal comma, a
 * typographic minus, a per cent sign. Null when there is no fair guess; a placeholder such as "NA"
 * is not guessed to be a number.
 */
function likelyNumber(text: string, whole = false): string | null {
	if (!/\d/.test(text)) return null;
	const guess = text
		.replace(/[\u2212\u2013\u2014]/g, '-')
		.replace(/[Oo]/g, '0')
		.replace(/[lI]/g, '1')
		.replace(/\s+/g, '')
		.replace(/%$/, '')
		.replace(/^([+-]?\d+),(\d{1,2}|\d{4,})$/, '$1.$2');
	if (parsePlainNumber(guess) === null) return null;
	return whole && !/^[+-]?\d+$/.test(guess) ? null : guess;
}
