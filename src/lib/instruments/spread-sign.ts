/** By what a printed spread looks like a standard error, and how to say so of one result or of many. */
import { formatNumber, formatRange } from '#lib/wording/numbers.ts';

export type SpreadBetween = 'from start to end' | 'between the two sides';

export interface SpreadSign {
	/** What differs too much for the spread; null where the spread is too small beside its mean. */
	readonly between: SpreadBetween | null;
	/** Spreads that the means are apart; the spread in per cent of its mean where `between` is null. */
	readonly size: number;
	/** Whether the source says what its ± is. */
	readonly isDefined: boolean;
}

/** The signs as sentences, with the range of their sizes where there are several. Never of none. */
export function spreadSentence(signs: readonly SpreadSign[]): string {
	const apart = signs.filter(({ between }) => between !== null);
	const tight = signs.filter(({ between }) => between === null);
	const ways = [...new Set(apart.flatMap(({ between }) => between ?? []))].sort().reverse();
	const because = [
		...(apart.length === 0
			? []
			: [
					`The means differ ${ways.join(' or ')} by ${sizesOf(apart)} times the printed spread, which is rare between people.`
				]),
		...(tight.length === 0
			? []
			: [
					`The spread is ${sizesOf(tight)} % of its mean; in 19 of 20 studies with this measure it is more.`
				])
	];
	const printed = signs.some(({ isDefined }) => !isDefined)
		? 'The source does not say what its ± is; it may be a standard error.'
		: 'It may be a standard error printed as a standard deviation.';
	return `${because.join(' ')} ${printed} Worth checking at the source.`;
}

function sizesOf(signs: readonly SpreadSign[]): string {
	const sizes = signs.map(({ size }) => size);
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	return formatNumber(least, 1) === formatNumber(most, 1)
		? formatNumber(least, 1)
		: formatRange(least, most, 1);
}
