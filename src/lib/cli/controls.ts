/**
 * Characters that steer the terminal instead of standing in it: control characters, those that turn
 * the direction of the text around them (U+202E makes `txt.exe` of `exe.txt`), and line separators.
 */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** Text that neither steers the terminal that shows it nor breaks its line: U+FFFD for each. */
export function withoutControls(text: string): string {
	return text.replace(CONTROLS, '\ufffd');
}

/** The same for JSON without line breaks between its parts: escaped, so that no value changes. */
export function escapeControls(json: string): string {
	return json.replace(
		CONTROLS,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
