/** Conversions between reported figures: one function a kind of case. */
import {
	fromChangeUnits,
	fromLogOddsRatio,
	toLogOddsRatio
} from '#lib/statistics/effect-size/between-measures.ts';
import {
	changeSd,
	correlationFromChangeSd,
	correlationFromPairedT
} from '#lib/statistics/effect-size/change-spread.ts';
import {
	changeStandardisedFromD,
	firstSpreadStandardisedFromD,
	pairedDifference
} from '#lib/statistics/effect-size/paired-difference.ts';
import {
	fromDoubleArcsine,
	fromLogit,
	proportion
} from '#lib/statistics/effect-size/proportion.ts';
import {
	logRatioFromInterval,
	sdFromInterval,
	sdFromStandardError
} from '#lib/statistics/effect-size/reported-spread.ts';
import { logOddsRatio } from '#lib/statistics/effect-size/risk-measures.ts';
import {
	approximateCorrection,
	exactCorrection
} from '#lib/statistics/effect-size/small-sample-correction.ts';
import {
	standardisedFromD,
	type SmallSampleCorrection
} from '#lib/statistics/effect-size/standardised-mean-difference.ts';
import { pooledVariance } from '#lib/statistics/effect-size/mean-difference.ts';
import { columnOf, fieldsOf, numberOf, rowsOf, wordOf } from '../columns.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { effectColumns, valueOf } from './outcomes.ts';
import { tablesOf } from './count-measures.ts';
import { groupsOf } from './two-group-measures.ts';

type Computation = (input: Fields, reference: ReferenceCase) => Fields;

const sizes = (row: { n1: number; n2: number }) => ({ n1: row.n1, n2: row.n2 });

export const corrections: Computation = (input) => {
	const m = columnOf(input, 'm');
	return { J_exact: m.map(exactCorrection), J_approx: m.map(approximateCorrection) };
};

export const approximateAgainstExact: Computation = (input) => {
	const rows = rowsOf(input, ['d', 'n1', 'n2']);
	const by = (variance: 'LS' | 'LS2', correction: SmallSampleCorrection) =>
		effectColumns(rows.map((r) => standardisedFromD(r.d, sizes(r), variance, correction)));
	const [exact, approximate] = [by('LS', 'exact'), by('LS', 'approximate')];
	return {
		g_exact: exact.yi,
		v_exact_LS: exact.vi,
		g_approx: approximate.yi,
		v_approx_LS: approximate.vi,
		v_d: by('LS', 'none').vi,
		v_g_borenstein: by('LS2', 'approximate').vi
	};
};

export const changeSpreads: Computation = (input) => {
	const rows = rowsOf(input, ['sd1', 'sd2', 'r', 'n', 'mean_diff']);
	const sds = rows.map((row) => valueOf(changeSd(row, row.r)));
	const ts = rows.map((row) => {
		const effect = valueOf(pairedDifference({ ...row, mean1: row.mean_diff, mean2: 0 }));
		return effect === null ? null : effect.estimate / Math.sqrt(effect.variance);
	});
	return {
		sd_diff: sds,
		t_paired: ts,
		r_from_sd_diff: rows.map((row, i) => valueOf(correlationFromChangeSd(row, sds[i] ?? NaN))),
		r_from_t: rows.map((row, i) =>
			valueOf(correlationFromPairedT(row, { mean: row.mean_diff, t: ts[i] ?? NaN, n: row.n }))
		)
	};
};

export const spreadsOfMeans: Computation = (input, { options }) => {
	const level = numberOf(options, 'level', 95) / 100;
	const rows = rowsOf(input, ['se', 'n', 'ci_lb', 'ci_ub']);
	const fromInterval = (by: 't' | 'z') =>
		rows.map((row) =>
			valueOf(sdFromInterval({ lower: row.ci_lb, upper: row.ci_ub }, row.n, level, by))
		);
	return {
		sd_from_se: rows.map((row) => valueOf(sdFromStandardError(row.se, row.n))),
		sd_from_ci_t: fromInterval('t'),
		sd_from_ci_z: fromInterval('z')
	};
};

export const logRatios: Computation = (input, { options }) => {
	const level = numberOf(options, 'level', 95) / 100;
	const { yi, vi } = effectColumns(
		rowsOf(input, ['ratio', 'ci_lb', 'ci_ub']).map((row) =>
			logRatioFromInterval(row.ratio, { lower: row.ci_lb, upper: row.ci_ub }, level)
		)
	);
	return { yi, vi, dataset_yi: yi, dataset_vi: vi };
};

export const differenceToOdds: Computation = (input, { options }) => {
	const distribution = wordOf(options, 'measure', '') === 'D2ORN' ? 'normal' : 'logistic';
	const effects = groupsOf(fieldsOf(input, 'raw')).map(([one, two]) => {
		const d = (one.mean - two.mean) / Math.sqrt(pooledVariance(one, two));
		const effect = standardisedFromD(d, { n1: one.n, n2: two.n }, 'LS', 'none');
		return effect.ok ? toLogOddsRatio(effect.value, distribution) : effect;
	});
	return effectColumns(effects);
};

export const oddsToDifference: Computation = (input, { options }) => {
	const distribution = wordOf(options, 'measure', '') === 'OR2DN' ? 'normal' : 'logistic';
	const effects = tablesOf(fieldsOf(input, 'raw')).map((table) => {
		const effect = logOddsRatio(table);
		return effect.ok ? fromLogOddsRatio(effect.value, distribution) : effect;
	});
	return effectColumns(effects);
};

export const pairedTests: Computation = (input) => {
	const rows = rowsOf(input, ['t', 'n', 'r']);
	const dz = rows.map(({ t, n }) => t / Math.sqrt(n));
	const ofChange = rows.map(({ n }, i) => changeStandardisedFromD(dz[i] ?? NaN, n));
	const d = rows.map(({ r }, i) => fromChangeUnits(dz[i] ?? NaN, r));
	const ofFirst = effectColumns(rows.map((r, i) => firstSpreadStandardisedFromD(d[i] ?? NaN, r)));
	return { dz, ...effectColumns(ofChange), d_rm: d, smcr_yi: ofFirst.yi, smcr_vi: ofFirst.vi };
};

export const backTransforms: Computation = (input) => {
	const rows = rowsOf(input, ['xi', 'ni']).slice(0, columnOf(input, 'xi').length);
	const pft = rows.map((r) => valueOf(proportion({ events: r.xi, n: r.ni }, 'double_arcsine')));
	return {
		pft: pft.map((effect) => effect?.estimate ?? null),
		ipft: pft.map((effect, i) =>
			effect === null ? null : valueOf(fromDoubleArcsine(effect.estimate, rows[i]?.ni ?? NaN))
		),
		ilogit: columnOf(input, 'logit').map(fromLogit),
		ztor: columnOf(input, 'z').map(Math.tanh)
	};
};
