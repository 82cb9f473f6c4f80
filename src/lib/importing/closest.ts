/**
 * The word of a list that somebody probably meant: the one that is equal but for case, spaces and
 * separators, else the nearest by edit distance, if it is near and the only one so near.
 *
 * @returns null when nothing is near enough to be a fair guess.
 */
export function closestOf(text: string, words: Iterable<string>): string | null {
	const wanted = plain(text);
	if (wanted === '') return null;
	const furthest = Math.min(2, Math.floor(wanted.length / 3));
	let best: string | null = null;
	let bestDistance = furthest + 1;
	let tied = false;
	for (const word of words) {
		const candidate = plain(word);
		if (candidate === wanted) return word;
		if (Math.abs(candidate.length - wanted.length) > furthest) continue;
		const distance = editDistance(candidate, wanted);
		if (distance === bestDistance) tied = true;
		if (distance < bestDistance) {
			best = word;
			bestDistance = distance;
			tied = false;
		}
	}
	return tied ? null : best;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/** Levenshtein's distance: insertions, deletions and substitutions from one word to another. */
function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, i) => i);
	for (let i = 0; i < from.length; i += 1) {
		const next = [i + 1];
		for (let j = 0; j < to.length; j += 1) {
			const substituted = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
			next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
