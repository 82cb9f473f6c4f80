import { fileFinding, type Finding } from './findings.ts';

export interface DecodedText {
	/** Without a byte order mark; what is not UTF-8 is replaced by U+FFFD. */
	readonly text: string;
	/** Names the first line that is not UTF-8. */
	readonly finding: Finding | null;
}

/** The bytes of a file into text. */
export function decodeUtf8(file: string, bytes: Uint8Array): DecodedText {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), finding: null };
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		const line = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\n|\r/).length;
		return { text, finding: { ...fileFinding(file, 'not_utf8', 'is not UTF-8'), line } };
	}
}
