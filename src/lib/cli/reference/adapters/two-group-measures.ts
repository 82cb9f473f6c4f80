/** Measures of two independent groups by their means and standard deviations. */
import type { EffectSize, GroupSummary } from '#lib/statistics/effect-size/effect-size.ts';
import {
	averageSpreadDifference,
	controlSpreadDifference
} from '#lib/statistics/effect-size/heteroscedastic-mean-difference.ts';
import { meanDifference } from '#lib/statistics/effect-size/mean-difference.ts';
import {
	ratioOfMeans,
	ratiosWithAveragedVariance,
	type GroupPair
} from '#lib/statistics/effect-size/ratio-of-means.ts';
import {
	averageVariance,
	standardisedFromD,
	standardisedFromT,
	standardisedMeanDifference
} from '#lib/statistics/effect-size/standardised-mean-difference.ts';
import { answer, type Outcome } from '#lib/statistics/result.ts';
import { rowsOf } from '../columns.ts';
import type { Fields } from '../reference-file.ts';
import type { MeasureFamily } from './effect-size-measures.ts';

type Effects = readonly Outcome<EffectSize>[];
type OfGroups = (one: GroupSummary, two: GroupSummary) => Outcome<EffectSize>;

const OF_GROUPS: Readonly<Record<string, OfGroups | undefined>> = {
	'MD LS': meanDifference,
	'MD HO': (one, two) => meanDifference(one, two, 'pooled'),
	'SMD LS': standardisedMeanDifference,
	'SMD LS2': (one, two) => standardisedMeanDifference(one, two, 'LS2'),
	'SMD UB': (one, two) => standardisedMeanDifference(one, two, 'UB'),
	'SMDH LS': averageSpreadDifference,
	'SMDH LS2': (one, two) => averageSpreadDifference(one, two, 'unit_dependent'),
	'SMD1 LS': controlSpreadDifference,
	'SMD1H LS': (one, two) => controlSpreadDifference(one, two, 'separate'),
	'ROM LS': ratioOfMeans,
	'ROM HO': (one, two) => ratioOfMeans(one, two, 'pooled')
};

/** Measures whose variances take something from all studies. */
const OF_ALL: Readonly<
	Record<string, ((pairs: readonly GroupPair[]) => Effects | null) | undefined>
> = {
	'SMD AV': standardisedWithAverage,
	'ROM AV': (pairs) => each(ratiosWithAveragedVariance(pairs, 'separate')),
	'ROM AVHO': (pairs) => each(ratiosWithAveragedVariance(pairs, 'pooled'))
};

export const twoGroupEffects: MeasureFamily = ({ measure, variance, raw }) => {
	const name = `${measure} ${variance}`;
	if (name === 'SMD LS' && 'di' in raw) {
		return rowsOf(raw, ['di', 'n1i', 'n2i']).map((r) =>
			standardisedFromD(r.di, { n1: r.n1i, n2: r.n2i })
		);
	}
	if (name === 'SMD LS' && 'ti' in raw) {
		return rowsOf(raw, ['ti', 'n1i', 'n2i']).map((r) =>
			standardisedFromT(r.ti, { n1: r.n1i, n2: r.n2i })
		);
	}
	if (!('m1i' in raw && 'n1i' in raw)) return null;
	const pairs = groupsOf(raw);
	const compute = OF_GROUPS[name];
	return compute ? pairs.map(([one, two]) => compute(one, two)) : (OF_ALL[name]?.(pairs) ?? null);
};

export function groupsOf(raw: Fields): readonly GroupPair[] {
	return rowsOf(raw, ['m1i', 'sd1i', 'n1i', 'm2i', 'sd2i', 'n2i']).map((row) => [
		{ mean: row.m1i, sd: row.sd1i, n: row.n1i },
		{ mean: row.m2i, sd: row.sd2i, n: row.n2i }
	]);
}

/** Null, as not computed, where a study has no g, since the average needs all. */
function standardisedWithAverage(pairs: readonly GroupPair[]): Effects | null {
	const effects = pairs.map(([one, two]) => standardisedMeanDifference(one, two));
	const values = effects.filter((effect) => effect.ok).map(({ value }) => value);
	if (values.length < effects.length) return null;
	const sizes = pairs.map(([one, two]) => ({ n1: one.n, n2: two.n }));
	return each(averageVariance(values, sizes));
}

export const each = (outcome: Outcome<readonly EffectSize[]>): Effects | null =>
	outcome.ok ? outcome.value.map((effect) => answer(effect)) : null;
