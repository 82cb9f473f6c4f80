/**
 * A standard error that may have been typed, or printed, as a standard deviation. The signs are an
 * unusually large standardised difference (above 3) or, where twenty studies or more give a spread of
 * the same measure, a coefficient of variation below their 5th percentile. Both cut-offs are our own,
 * after the practice of checking large standardised differences for exactly this mistake.
 */
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { MeasureFinding } from './findings.ts';
import type { IdentifiedMeasure } from './identify.ts';
import { peopleOfSide, printedLevels, type PrintedLevel } from './printed-spread.ts';
import { spreadSentence, type SpreadBetween, type SpreadSign } from './spread-sign.ts';
import { quantileOf, type TypicalValue } from './typical-values.ts';

const LARGEST_PLAUSIBLE = 3;
/** Under ten people a standard deviation is itself too unsure to speak of. */
const FEWEST_PEOPLE = 10;
/** A 5th percentile needs twenty values. */
const FEWEST_STUDIES_FOR_PERCENTILE = 20;
/** As a standard deviation a spread of more than its mean would be odd in turn. */
const LARGEST_VARIATION = 1;

interface Comparison {
	readonly size: number;
	readonly between: SpreadBetween;
	readonly fields: readonly string[];
}

/** The spread of a result, if it looks like a standard error; null when it does not. */
export function checkSpread(
	context: ResultInContext,
	measure: IdentifiedMeasure | null,
	typical: readonly TypicalValue[]
): MeasureFinding | null {
	const levels = printedLevels(context).filter(isJudged);
	const comparison = largest([...overTime(context, levels), ...betweenSides(context, levels)]);
	const tight = measure === null ? null : belowFifthPercentile(context, measure, typical, levels);
	if (comparison === null && tight === null) return null;
	const { result } = context;
	const sign: SpreadSign = {
		between: comparison?.between ?? null,
		size: comparison?.size ?? tight?.variation ?? 0,
		isDefined: result.spreadKind !== 'undefined'
	};
	return {
		resultId: result.resultId,
		studyId: result.studyId,
		check: 'spread',
		weight: 'check_source',
		sentence: spreadSentence([sign]),
		sign,
		fields: ['spread_kind', ...(comparison?.fields ?? tight?.fields ?? [])]
	};
}

/** A level whose spread is given as one between people, of enough of them. */
function isJudged({ sd, n, origin }: PrintedLevel): boolean {
	if (sd === null || sd === 0 || origin === 'from_standard_error') return false;
	return n === null || n >= FEWEST_PEOPLE;
}

function overTime(context: ResultInContext, levels: readonly PrintedLevel[]): Comparison[] {
	return (['arm', 'comparator'] as const).flatMap((side) => {
		const own = levels.filter((level) => level.side === side);
		const [start, end] = [at(own, 'start'), at(own, 'end')];
		const n = peopleOfSide(context, side);
		const fields = [
			`value_${side}`,
			`sd_${side}`,
			`baseline_mean_${side}`,
			`baseline_sd_${side}`,
			`n_${side}`
		];
		const freedom = n === null ? null : n - 1;
		return compare('from start to end', start, end, freedom, fields);
	});
}

function betweenSides(context: ResultInContext, levels: readonly PrintedLevel[]): Comparison[] {
	const ends = levels.filter((level) => level.time === 'end');
	const arm = ends.find(({ side }) => side === 'arm');
	const comparator = ends.find(({ side }) => side === 'comparator');
	const [a, b] = [peopleOfSide(context, 'arm'), peopleOfSide(context, 'comparator')];
	const freedom = a === null || b === null ? null : a + b - 2;
	const fields = ['value_arm', 'sd_arm', 'value_comparator', 'sd_comparator'];
	return compare('between the two sides', arm, comparator, freedom, fields);
}

/** The difference in pooled standard deviations, with the small-sample factor of Hedges 1981. */
function compare(
	between: SpreadBetween,
	a: PrintedLevel | undefined,
	b: PrintedLevel | undefined,
	freedom: number | null,
	fields: readonly string[]
): Comparison[] {
	if (a === undefined || b === undefined) return [];
	const pooled = Math.sqrt(((a.sd ?? 0) ** 2 + (b.sd ?? 0) ** 2) / 2);
	const correction = freedom === null ? 1 : 1 - 3 / (4 * freedom - 1);
	const size = (Math.abs(a.mean - b.mean) / pooled) * correction;
	if (size <= LARGEST_PLAUSIBLE || ![a, b].every(couldBeStandardError)) return [];
	return [{ size, between, fields }];
}

/** Whether the spread, read as a standard error, would give a standard deviation that can be. */
function couldBeStandardError({ sd, mean, n }: PrintedLevel): boolean {
	if (sd === null || n === null || mean <= 0) return true;
	return (sd * Math.sqrt(n)) / mean <= LARGEST_VARIATION;
}

function belowFifthPercentile(
	{ result }: ResultInContext,
	{ instrument, parameter }: IdentifiedMeasure,
	typical: readonly TypicalValue[],
	levels: readonly PrintedLevel[]
): { variation: number; fields: readonly string[] } | null {
	const others = typical
		.filter(
			({ instrumentId, parameterId, quantity }) =>
				instrumentId === instrument.id &&
				parameterId === (parameter?.id ?? null) &&
				quantity === 'variation'
		)
		.flatMap(({ values }) => values)
		.filter(({ studyId }) => studyId !== result.studyId);
	if (others.length < FEWEST_STUDIES_FOR_PERCENTILE) return null;
	const limit = quantileOf(
		others.map(({ value }) => value),
		0.05
	);
	const tight = levels
		.filter((level) => level.mean > 0 && couldBeStandardError(level))
		.map(({ sd, mean }) => (100 * (sd ?? 0)) / mean)
		.filter((variation) => variation < limit);
	if (tight.length === 0) return null;
	return { variation: Math.min(...tight), fields: ['value_arm', 'sd_arm', 'measure'] };
}

const at = (levels: readonly PrintedLevel[], time: PrintedLevel['time']) =>
	levels.find((level) => level.time === time);

const largest = (comparisons: readonly Comparison[]): Comparison | null =>
	comparisons.reduce<Comparison | null>(
		(most, next) => (most === null || next.size > most.size ? next : most),
		null
	);
