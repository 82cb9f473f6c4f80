/** Measures of counted events, in one group or two. */
import { fromLogOddsRatio } from '#lib/statistics/effect-size/between-measures.ts';
import type { EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import { proportion, type ProportionScale } from '#lib/statistics/effect-size/proportion.ts';
import {
	arcsineDifference,
	logOddsRatio,
	logRiskRatio,
	petoLogOddsRatio,
	riskDifference,
	riskDifferencesWithAveragedVariance
} from '#lib/statistics/effect-size/risk-measures.ts';
import {
	applyZeroCellRule,
	type TwoByTwo,
	type ZeroCellRule
} from '#lib/statistics/effect-size/two-by-two.ts';
import { andThen, refuse, type Outcome } from '#lib/statistics/result.ts';
import { numberOf, rowsOf, wordOf } from '../columns.ts';
import type { Fields } from '../reference-file.ts';
import type { MeasureFamily } from './effect-size-measures.ts';
import { each } from './two-group-measures.ts';

const SCALES: Readonly<Record<string, ProportionScale | undefined>> = {
	PR: 'proportion',
	PLN: 'log',
	PLO: 'logit',
	PAS: 'arcsine',
	PFT: 'double_arcsine'
};

const OF_TABLE: Readonly<Record<string, ((table: TwoByTwo) => Outcome<EffectSize>) | undefined>> = {
	'RR LS': logRiskRatio,
	'OR LS': logOddsRatio,
	'RD LS': riskDifference,
	'RD UB': (table) => riskDifference(table, 'unbiased'),
	'AS LS': arcsineDifference,
	'PETO LS': petoLogOddsRatio,
	'OR2DL LS': (table) => andThen(logOddsRatio(table), (odds) => fromLogOddsRatio(odds)),
	'OR2DN LS': (table) => andThen(logOddsRatio(table), (odds) => fromLogOddsRatio(odds, 'normal'))
};

const WHERE: Readonly<Record<string, ZeroCellRule['to'] | undefined>> = {
	only0: 'only_zero',
	all: 'all',
	if0all: 'all_if_any_zero',
	none: 'none'
};

export const proportionEffects: MeasureFamily = ({ measure, variance, raw, options }) => {
	const scale = SCALES[measure];
	if (!scale || variance !== 'LS' || !('xi' in raw)) return null;
	// Other rules for empty counts than the usual one are not computed.
	const usual = numberOf(options, 'add', 0.5) === 0.5 && wordOf(options, 'to', 'only0') === 'only0';
	if (!usual) return null;
	return rowsOf(raw, ['xi', 'ni']).map((row) => proportion({ events: row.xi, n: row.ni }, scale));
};

export const tableEffects: MeasureFamily = ({ measure, variance, raw, options }) => {
	const name = `${measure} ${variance}`;
	const compute = OF_TABLE[name];
	const rule = ruleOf(measure, options);
	if (!('ai' in raw) || rule === null || (!compute && name !== 'RD AV')) return null;
	const given = tablesOf(raw);
	const adjusted = applyZeroCellRule(given, rule);
	if (!adjusted.ok) return given.map(() => adjusted);
	if (compute) {
		return adjusted.value.map((table) => (table === null ? leftOut() : compute(table)));
	}
	const tables = adjusted.value.filter((table) => table !== null);
	return tables.length < given.length ? null : each(riskDifferencesWithAveragedVariance(tables));
};

/** Tables by four cells, or by the events and sizes of both groups. */
export function tablesOf(raw: Fields): readonly TwoByTwo[] {
	if ('bi' in raw) {
		return rowsOf(raw, ['ai', 'bi', 'ci', 'di']).map((row) => ({
			events1: row.ai,
			without1: row.bi,
			events2: row.ci,
			without2: row.di
		}));
	}
	return rowsOf(raw, ['ai', 'n1i', 'ci', 'n2i']).map((row) => ({
		events1: row.ai,
		without1: row.n1i - row.ai,
		events2: row.ci,
		without2: row.n2i - row.ci
	}));
}

/** Null for a rule that we do not know. Arcsine differences take no addition by default. */
function ruleOf(measure: string, options: Fields): ZeroCellRule | null {
	const asGiven = measure === 'AS';
	const to = WHERE[wordOf(options, 'to', 'only0')];
	if (!to) return null;
	return {
		add: numberOf(options, 'add', asGiven ? 0 : 0.5),
		to,
		dropDoubleZero: options.drop00 === true
	};
}

const leftOut = () => refuse({ reason: 'undefined_for_data', why: 'left out as a double zero' });
