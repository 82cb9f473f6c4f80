/**
 * The standard error of one printed mean, from what the source prints of its spread.
 *
 * Order: a 95 % interval, a standard error, a standard deviation with the number of people. A ± that
 * the source does not define is none of these. From an interval, se = width / (2 × 1.96), the normal
 * quantile (Cochrane Handbook 6.5.2.2): where the source took a t quantile the result is too large
 * by its ratio to 1.96 (3.6 % at 36 people), never too small.
 */
import {
	sdFromStandardError,
	standardErrorFromInterval,
	standardErrorFromSd
} from '#lib/statistics/effect-size/reported-spread.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import { step } from './steps.ts';
import { tidyOrNull } from './tidy-number.ts';
import type { DerivationStep, ReportedSide } from './types.ts';
import type { SpreadKind } from './vocabulary.ts';

/** A 95 % interval by the normal distribution. */
const NORMAL_95 = { level: 0.95, df: Infinity } as const;

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

const UNKNOWN: MeanSpread = { defined: false, se: null, restsOn: null, steps: [] };

/** The standard error of a printed mean or mean change, in its own unit. */
export function standardErrorOfMean(mean: PrintedMean): MeanSpread {
	const { side, printed, spreadKind, people } = mean;
	const { value, ciLow, ciHigh, se, sd } = printed;
	if (ciLow !== null && ciHigh !== null) return seFromInterval(side, [ciLow, ciHigh], value);
	if (se !== null) {
		const steps = [step('se_as_printed', { side }, se, `se_${side}`)];
		return { defined: true, se, restsOn: people, steps };
	}
	if (sd === null || spreadKind === 'undefined') return UNKNOWN;
	const columns = `sd_${side}, n_${side}`;
	if (people === null) {
		const steps = [step('spread_without_people', { side, sd }, null, columns)];
		return { ...UNKNOWN, defined: true, steps };
	}
	const output = tidyOrNull(valueOrNull(standardErrorFromSd(sd, people)));
	const steps = [step('se_from_sd', { side, sd, people }, output, columns)];
	return { defined: true, se: output, restsOn: people, steps };
}

/** A standard deviation of people, and the steps that gave it where it is not printed itself. */
export interface MeanSd {
	readonly sd: number;
	readonly people: number;
	readonly steps: readonly DerivationStep[];
}

/**
 * The standard deviation behind a printed mean: printed, or the printed standard error times √n.
 * Null where neither is printed, the ± is not defined, or the people are not known.
 */
export function standardDeviationOfMean({
	side,
	printed: { sd, se },
	spreadKind,
	people
}: PrintedMean): MeanSd | null {
	if (people === null || spreadKind === 'undefined') return null;
	if (sd !== null) return { sd, people, steps: [] };
	const output = se === null ? null : tidyOrNull(valueOrNull(sdFromStandardError(se, people)));
	if (output === null) return null;
	const steps = [step('sd_from_se', { side, se, people }, output, `se_${side}, n_${side}`)];
	return { sd: output, people, steps };
}

/** The standard error behind a 95 % interval made with the normal distribution. */
export function seOfWidth(lower: number, upper: number): number | null {
	return tidyOrNull(valueOrNull(standardErrorFromInterval({ lower, upper }, NORMAL_95)));
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
		return { ...UNKNOWN, steps };
	}
	const output = seOfWidth(low, high);
	const steps = [step('se_from_interval', { side, low, high }, output, columns)];
	return { defined: true, se: output, restsOn: null, steps };
}
