/** Small things of sentences. */

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Sentences that have something to say, one after the other. */
export function joined(sentences: readonly (string | null)[]): string {
	return sentences.filter((one) => one !== null && one !== '').join(' ');
}
