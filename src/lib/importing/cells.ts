/**
 * Readers of one cell: text in, a value or a fault out, and their use as valibot schemas. An empty
 * cell is null ("not stated"), never 0, "no" or an empty text.
 */
import * as v from 'valibot';
import { closestOf } from './closest.ts';
import { withoutFormulaGuard } from './formula-guard.ts';
import type { Fault, FindingCode } from './findings.ts';

export type Reading<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Reads the trimmed, non-empty text of a cell. */
export type Reader<T> = (text: string) => Reading<T>;

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

export function refuse(code: FindingCode, reason: string, fix?: string | null): Reading<never> {
	return { ok: false, fault: fix ? { code, reason, fix } : { code, reason } };
}

/** A column whose cells may be empty: null then. */
export function optional<T>(reader: Reader<T>) {
	return cellSchema((text) => (text === '' ? read(null) : reader(text)));
}

/** A column that must say something. `whenEmpty` is offered as what an empty cell probably means. */
export function required<T>(reader: Reader<T>, whenEmpty?: string) {
	return cellSchema((text) =>
		text === '' ? refuse('required', 'must not be empty', whenEmpty) : reader(text)
	);
}

/** The words with which the vocabularies say that something is not known. */
const UNKNOWN_WORDS = ['not_reported', 'not_stated', 'not_seen', 'none_stated', 'unknown'];

/** A column that holds one word of a closed list. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
	return required(
		wordReader(words),
		words.find((word) => UNKNOWN_WORDS.includes(word))
	);
}

/** The same, where an empty cell says that nothing is stated. */
export function optionalOneOf<const Word extends string>(words: readonly Word[]) {
	return optional(wordReader(words));
}

export function wordReader<const Word extends string>(words: readonly Word[]): Reader<Word> {
	return (text) => {
		const word = words.find((candidate) => candidate === text);
		if (word !== undefined) return read(word);
		const reason = `is not one of ${words.join(', ')}`;
		return refuse('not_in_vocabulary', reason, closestOf(text, words));
	};
}

/** Text that matches a pattern and is described by it: "is not a slug (lower case …)". */
export function patternReader(pattern: RegExp, reason: string): Reader<string> {
	return (text) => (pattern.test(text) ? read(text) : refuse('bad_form', reason));
}

/** Reads entries joined by semicolons. A fault names the entry; an empty entry is a fault. */
function listReader<T>(reader: Reader<T>): Reader<readonly T[]> {
	return (text) => {
		const entries: T[] = [];
		for (const [index, part] of text.split(';').entries()) {
			const entry = part.trim();
			if (entry === '') return refuse('bad_list', `has an empty entry at place ${index + 1}`);
			const reading = reader(entry);
			if (!reading.ok) {
				const { reason, fix } = reading.fault;
				const hint = fix === undefined ? '' : `; ${fix}?`;
				return refuse('bad_list', `has an entry "${entry}" that ${reason}${hint}`);
			}
			entries.push(reading.value);
		}
		return read(entries);
	};
}

/** A list column: an empty cell is an empty list. */
export function list<T>(reader: Reader<T>) {
	const entries = listReader(reader);
	return cellSchema((text) =>
		text === '' ? read<readonly T[]>([]) : entries(withoutFormulaGuard(text))
	);
}

/**
 * A schema over the text of a cell. Valibot's issues hold three texts; they carry a fault as
 * `message` (the reason), `received` (the code) and `expected` (the fix). `faultOf` reads it back.
 */
function cellSchema<T>(reader: Reader<T>) {
	return v.pipe(
		v.string(),
		v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
			const reading = reader(dataset.value.trim());
			if (reading.ok) return reading.value;
			const { code, reason, fix } = reading.fault;
			addIssue({ message: reason, received: code, expected: fix });
			return NEVER;
		})
	);
}

export function faultOf(issue: v.BaseIssue<unknown>): Fault {
	const code = issue.received as FindingCode;
	return issue.expected
		? { code, reason: issue.message, fix: issue.expected }
		: { code, reason: issue.message };
}
