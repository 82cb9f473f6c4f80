/**
 * The standard error of one printed mean, from what the source prints of its spread.
 *
 * Order: a 95 % interval, a standard error, a standard deviation with the number of people. A ± that
 * the source does not define is none of these. From an interval, se = width / (2 × 1.96), the normal
 * quantile (Cochrane Handbook 6.5.2.2): where the source took a t quantile the result is too large
 * by its ratio to 1.96 (3.6 % at 36 people), never too small.
 */
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { DerivationStep, ReportedSide } from './types.ts';
import type { SpreadKind } from './vocabulary.ts';

/** The 97.5 % quantile of the standard normal distribution. */
export const Z_975 = 1.959963984540054;

export type Side = 'arm' | 'comparator';

/** What is known of the spread of one mean. */
export interface MeanSpread {
	/** A defined spread is printed. */
	readonly defined: boolean;
	/** Null when nothing defined is printed, or the number of people is missing. */
	readonly se: number | null;
	/** The people on whom `se` rests; null when unknown, or when a printed interval carries it. */
	readonly restsOn: number | null;
	readonly steps: readonly DerivationStep[];
}

interface PrintedMean {
	readonly side: Side;
	readonly printed: ReportedSide;
	readonly spreadKind: SpreadKind;
	/** People behind the mean, or null. */
	readonly people: number | null;
}

/** The standard error of a printed mean or mean change, in its own unit. */
export function standardErrorOfMean({
	side,
	printed,
	spreadKind,
	people
}: PrintedMean): MeanSpread {
	const { value, ciLow, ciHigh, se, sd } = printed;
	if (ciLow !== null && ciHigh !== null) return seFromInterval(side, [ciLow, ciHigh], value);
	if (se !== null) {
		const steps = [step('se_as_printed', { side }, se, `se_${side}`)];
		return { defined: true, se, restsOn: people, steps };
	}
	if (sd === null || spreadKind === 'undefined') {
		return { defined: false, se: null, restsOn: null, steps: [] };
	}
	const columns = `sd_${side}, n_${side}`;
	if (people === null) {
		const steps = [step('spread_without_people', { side, sd }, null, columns)];
		return { defined: true, se: null, restsOn: null, steps };
	}
	const output = tidyNumber(sd / Math.sqrt(people));
	const steps = [step('se_from_sd', { side, sd, people }, output, columns)];
	return { defined: true, se: output, restsOn: people, steps };
}

/** The standard error behind a 95 % interval. */
export function seOfWidth(low: number, high: number): number {
	return tidyNumber((high - low) / (2 * Z_975));
}

/** Whether an interval has a width and holds its figure; one that does not belongs to another. */
export function liesAround(low: number, high: number, figure: number | null): boolean {
	return figure !== null && low < high && low <= figure && figure <= high;
}

function seFromInterval(
	side: Side,
	[low, high]: readonly [number, number],
	figure: number | null
): MeanSpread {
	const columns = `ci_low_${side}, ci_high_${side}`;
	if (!liesAround(low, high, figure)) {
		const steps = [step('interval_off_figure', { side, low, high, figure }, null, columns)];
		return { defined: false, se: null, restsOn: null, steps };
	}
	const output = seOfWidth(low, high);
	const steps = [step('se_from_interval', { side, low, high }, output, columns)];
	return { defined: true, se: output, restsOn: null, steps };
}
