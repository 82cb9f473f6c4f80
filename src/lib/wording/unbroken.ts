/** Short words for a narrow cell: lines end after a dot, and what belongs together stays on one. */
export function unbroken(words: string): string {
	return words.replaceAll(' · ', '\u00a0· ').replaceAll('very low', 'very\u00a0low');
}
