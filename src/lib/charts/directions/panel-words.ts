/** The title and the summary of an effect-direction plot, from the counts of the record. */
import type { Directions, DirectionTally, StratumName } from '#lib/synthesis/body.ts';
import { directionSentence } from '#lib/synthesis/finding-sentences.ts';
import { count, withUnit } from '#lib/wording/numbers.ts';

/** What a stratum sets the ingredient against. */
export const THAN: Record<StratumName, string> = {
	single_vs_vehicle: 'the same product without it',
	add_on: 'that product without it',
	single_vs_untreated: 'no treatment'
};

const BEFORE: Partial<Record<StratumName, string>> = { add_on: 'Added to another product, ' };

/** "Better than the same product without it in 2 of 3 studies that state a direction". */
export function directionsTitle(question: StratumName, tally: DirectionTally): string {
	const than = THAN[question];
	const said = directionSentence(tally, {
		better: `better than ${than}`,
		worse: `worse than ${than}`,
		mixed: `mixed against ${than}`,
		equal: `exactly equal to ${than}`
	});
	const silent =
		tally.studies === 1
			? `set against ${than} in one study, which does not state a direction`
			: `set against ${than} in ${tally.studies} studies, none of which states a direction`;
	const text = (BEFORE[question] ?? '') + (said || silent);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

export interface SummaryWords {
	/** "3 better, 1 worse, 1 states no direction". */
	readonly counts: string;
	/** "60 % to 80 % did better", and why it is a range. */
	readonly share: string | null;
	/** The exact interval, or why there is none. */
	readonly interval: string;
	/** The sign test, or why there is none. */
	readonly signTest: string;
}

const FEWEST_FOR_INTERVAL = 3;
const FEWEST_FOR_SIGN_TEST = 6;

/** What the summary row says. */
export function summaryWords(directions: Directions): SummaryWords {
	const { share, exactInterval, signTest } = directions;
	return {
		counts: tallyWords(directions),
		share: share && shareWords(share, directions),
		interval:
			exactInterval === null
				? `no interval: under ${FEWEST_FOR_INTERVAL} studies state a direction`
				: `exact ${percent('95')} interval ${percentOf(exactInterval.lower)} to ${percent(percentOf(exactInterval.upper))}`,
		signTest:
			signTest === null
				? `no sign test: under ${FEWEST_FOR_SIGN_TEST} studies are better or worse`
				: `sign test p ${pText(signTest)}`
	};
}

/** The counts that are not zero: "3 better, 1 worse, 2 state no direction". */
export function tallyWords({
	favours,
	against,
	mixed,
	equal,
	notReported
}: DirectionTally): string {
	const parts = [
		favours > 0 ? `${favours} better` : null,
		against > 0 ? `${against} worse` : null,
		mixed > 0 ? `${mixed} mixed` : null,
		equal > 0 ? `${equal} exactly equal` : null,
		notReported > 0 ? `${notReported} ${notReported === 1 ? 'states' : 'state'} no direction` : null
	];
	return parts.filter((part) => part !== null).join(', ');
}

function shareWords(
	{ least, most }: NonNullable<Directions['share']>,
	{ studies, favours, notReported: silent }: DirectionTally
): string {
	const why =
		silent === 0
			? ''
			: `, whichever way the ${silent === 1 ? 'one' : count(silent, 'study', 'studies')} without a stated direction ${silent === 1 ? 'points' : 'point'}`;
	if (studies < FEWEST_FOR_INTERVAL) {
		const range = silent === 0 ? favours : `${favours} to ${favours + silent}`;
		return `${range} of ${studies} did better${why}`;
	}
	const range = [...new Set([percentOf(least), percentOf(most)])].join(' to ');
	return `${percent(range)} did better${why}`;
}

const percentOf = (share: number): string => String(Math.round(share * 100));
const percent = (figure: string): string => withUnit(figure, '%');

/** A p of ours: two digits that count, never 0: "= 0.031", "< 0.001". */
export function pText(p: number): string {
	return p < 0.001 ? '< 0.001' : `= ${Number(p.toPrecision(2))}`;
}
