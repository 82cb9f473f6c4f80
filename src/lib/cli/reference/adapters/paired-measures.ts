/** Measures of the same people measured twice. */
import type { EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import {
	changeStandardised,
	changeStandardisedFromD,
	firstSpreadStandardised,
	firstSpreadStandardisedSeparately,
	pairedDifference,
	pairedRatio,
	type PairedSummary
} from '#lib/statistics/effect-size/paired-difference.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { rowsOf } from '../columns.ts';
import type { Fields } from '../reference-file.ts';
import type { MeasureFamily } from './effect-size-measures.ts';

const OF_PAIRS: Readonly<Record<string, ((p: PairedSummary) => Outcome<EffectSize>) | undefined>> =
	{
		'MC LS': pairedDifference,
		'SMCC LS': changeStandardised,
		'SMCC LS2': (pair) => changeStandardised(pair, 'LS2'),
		'SMCR LS': firstSpreadStandardised,
		'SMCR LS2': (pair) => firstSpreadStandardised(pair, 'LS2'),
		'SMCRH LS': firstSpreadStandardisedSeparately,
		'ROMC LS': pairedRatio
	};

export const pairedEffects: MeasureFamily = ({ measure, variance, raw }) => {
	const compute = OF_PAIRS[`${measure} ${variance}`];
	if (!compute || !('ni' in raw)) return null;
	if (!('m1i' in raw)) return measure === 'SMCC' ? fromTests(raw, variance) : null;
	return rowsOf(raw, ['m1i', 'sd1i', 'm2i', 'sd2i', 'ni', 'ri']).map((row) =>
		compute({ mean1: row.m1i, sd1: row.sd1i, mean2: row.m2i, sd2: row.sd2i, n: row.ni, r: row.ri })
	);
};

/** From d of the change or from t of a paired test, whichever is given. */
function fromTests(raw: Fields, variance: string): readonly Outcome<EffectSize>[] | null {
	if (!('di' in raw || 'ti' in raw)) return null;
	const form = variance === 'LS2' ? 'LS2' : 'LS';
	return rowsOf(raw, ['di', 'ti', 'ni']).map(({ di, ti, ni }) =>
		changeStandardisedFromD(Number.isNaN(di) ? ti / Math.sqrt(ni) : di, ni, form)
	);
}
