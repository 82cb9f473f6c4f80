/**
 * The apostrophe that keeps a spreadsheet from taking text for a formula. A text that itself begins
 * with an apostrophe and one of these characters cannot be told from a guarded one and loses it.
 */

/** A spreadsheet takes text that begins with one of these for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;

/**
 * Text without the apostrophe that an export puts before `= + - @`, tab and CR. Exactly that one
 * character is removed; an apostrophe before anything else is the author's.
 */
export function withoutFormulaGuard(text: string): string {
	return text.replace(GUARDED, '');
}

/** The same text, safe to open in a spreadsheet. Numbers must not go through here. */
export function withFormulaGuard(text: string): string {
	return FORMULA_START.test(text) ? `'${text}` : text;
}
