/**
 * What a source prints for a result, as it prints it: raw sign, raw unit, the spread under the name
 * that the source gives it. Nothing here is turned towards "better" or derived.
 */
import type { ReportedSide, Result } from '#lib/evidence/types.ts';
import type { SpreadKind, Unit } from '#lib/evidence/vocabulary.ts';
import { UNIT_LABELS } from './labels.ts';
import { formatNumber, formatRange, withUnit } from './numbers.ts';

export interface ReportedFigure {
	/** The figure with its unit: "−1.64 points". */
	readonly value: string;
	/** "CI −2.06 to −1.22", "± 0.4, not defined"; null when no spread is printed. */
	readonly spread: string | null;
	/** "starting from 3.2"; null when no starting value is printed. */
	readonly start: string | null;
}

type FigureResult = Pick<Result, 'metric' | 'unit' | 'spreadKind'>;

/** The figure of one side, or null when the source prints none for it. */
export function reportedSide(result: FigureResult, side: ReportedSide): ReportedFigure | null {
	if (side.value === null) return null;
	return {
		value: sideValue(result, side.value, side.n),
		spread: sideSpread(side, result.spreadKind),
		start:
			side.baselineMean === null
				? null
				: `starting from ${formatNumber(side.baselineMean)}${
						side.baselineSd === null ? '' : ` (SD ${formatNumber(side.baselineSd)})`
					}`
	};
}

/** The printed difference between the groups (a ratio for odds ratios), or null. */
export function reportedDifference(
	result: FigureResult & Pick<Result, 'difference' | 'differenceCiLow' | 'differenceCiHigh'>
): ReportedFigure | null {
	const { difference, differenceCiLow: low, differenceCiHigh: high } = result;
	if (difference === null) return null;
	const ratio = result.metric === 'odds_ratio';
	return {
		value: ratio
			? `odds ratio ${formatNumber(difference)}`
			: withUnitWord(formatNumber(difference), result.unit),
		spread: low === null || high === null ? null : `CI ${formatRange(low, high)}`,
		start: null
	};
}

/** An odds ratio as its source prints it, for a page that shows its inverse. Null without one. */
export function turnedRatio(
	result: FigureResult & Pick<Result, 'difference' | 'differenceCiLow' | 'differenceCiHigh'>,
	shown: number
): string | null {
	const { metric, difference, differenceCiLow: low, differenceCiHigh: high } = result;
	if (metric !== 'odds_ratio' || difference === null) return null;
	if ((difference - 1) * (shown - 1) >= 0) return null;
	const range = low === null || high === null ? '' : ` (${formatRange(low, high)})`;
	return `turned: above 1 is improvement; printed as ${formatNumber(difference)}${range}`;
}

function sideValue({ metric, unit }: FigureResult, value: number, n: number | null): string {
	const figure = formatNumber(value);
	switch (metric) {
		case 'responder_rate':
			return unit === '%' ? `${withUnit(figure, '%')} of people` : withUnitWord(figure, unit);
		case 'count': {
			const of = n === null ? '' : ` of ${n}`;
			return unit === 'people' ? `${figure}${of} people` : withUnitWord(figure, unit);
		}
		case 'percent_change':
		case 'mean_change':
		case 'final_mean':
		case 'difference':
		case 'odds_ratio':
			return withUnitWord(figure, unit);
	}
}

function withUnitWord(figure: string, unit: Unit): string {
	if (unit === 'not_reported') return figure;
	return withUnit(figure, UNIT_LABELS[unit]);
}

function sideSpread(side: ReportedSide, kind: SpreadKind): string | null {
	if (side.ciLow !== null && side.ciHigh !== null) {
		return `CI ${formatRange(side.ciLow, side.ciHigh)}`;
	}
	if (side.se !== null) return `SE ${formatNumber(side.se)}`;
	if (side.sd !== null) {
		return kind === 'undefined'
			? `± ${formatNumber(side.sd)}, not defined`
			: `SD ${formatNumber(side.sd)}`;
	}
	return null;
}
