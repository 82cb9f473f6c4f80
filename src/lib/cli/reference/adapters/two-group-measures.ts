/** Measures of two independent groups by their means and standard deviations. */
import type { EffectSize, GroupSummary } from '#lib/statistics/effect-size/effect-size.ts';
import { meanDifference } from '#lib/statistics/effect-size/mean-difference.ts';
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
	'SMD UB': (one, two) => standardisedMeanDifference(one, two, 'UB')
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
	if (name === 'SMD AV') return averaged(raw);
	const compute = OF_GROUPS[name];
	return compute ? groupsOf(raw).map(([one, two]) => compute(one, two)) : null;
};

export function groupsOf(raw: Fields): readonly (readonly [GroupSummary, GroupSummary])[] {
	return rowsOf(raw, ['m1i', 'sd1i', 'n1i', 'm2i', 'sd2i', 'n2i']).map((row) => [
		{ mean: row.m1i, sd: row.sd1i, n: row.n1i },
		{ mean: row.m2i, sd: row.sd2i, n: row.n2i }
	]);
}

/** Null, as not computed, where a study has no g, since the average needs all. */
function averaged(raw: Fields): Effects | null {
	const groups = groupsOf(raw);
	const effects = groups.map(([one, two]) => standardisedMeanDifference(one, two));
	const values = effects.filter((effect) => effect.ok).map(({ value }) => value);
	if (values.length < effects.length) return null;
	const sizes = groups.map(([one, two]) => ({ n1: one.n, n2: two.n }));
	const outcome = averageVariance(values, sizes);
	return outcome.ok ? outcome.value.map((effect) => answer(effect)) : null;
}
