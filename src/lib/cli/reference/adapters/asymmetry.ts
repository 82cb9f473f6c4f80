/** Cases of the tests and pictures of funnel asymmetry. */
import {
	EGGER_PREDICTORS,
	eggerTest,
	type EggerModel,
	type EggerTest,
	type SizedStudies
} from '#lib/statistics/diagnostics/egger.ts';
import {
	failSafeOrwin,
	failSafeRosenberg,
	failSafeRosenthal,
	type FailSafe
} from '#lib/statistics/diagnostics/fail-safe.ts';
import { petPeese } from '#lib/statistics/diagnostics/pet-peese.ts';
import { rankTest } from '#lib/statistics/diagnostics/rank-test.ts';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import { METHODS, type Coefficient, type Method } from '#lib/statistics/pooling/model.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { fieldsOf, numberOf } from '../columns.ts';
import {
	compareAll,
	compareRefusal,
	notSupported,
	othersThan,
	together,
	type CaseReport,
	type ToleranceOf
} from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { funnelFigures } from './funnel.ts';
import { heterogeneityFigures, statisticOf } from './model-figures.ts';
import { pooledFigures, pooledTolerances } from './pooled-figures.ts';
import { trimAndFillReports } from './trim-and-fill.ts';

const LINEAR: EggerModel = { kind: 'lm' };

/** What a part is computed from. */
interface Given {
	readonly studies: SizedStudies;
	readonly level: number;
}

/** Parts of the case that rest on no method. */
const OF_CASE = ['egger_lm', 'ranktest_exact', 'ranktest_normal', 'fsn', 'funnel'];
const OF_METHOD = ['base', 'egger_rma', 'egger_rma_knha_sei', 'trimfill'];

/** All that the case holds, the parts that rest on a model by each of its methods. */
export function asymmetryCase({ input, options, output }: ReferenceCase): CaseReport {
	const { yi, vi, ni } = input as { yi: number[]; vi: number[]; ni?: number[] };
	const studies: SizedStudies = { yi, vi, ...(ni ? { ni } : {}) };
	const given = { studies, level: numberOf(options, 'level', 95) / 100 };
	const part = (key: string, ours: unknown): CaseReport =>
		held(output[key], ours, toleranceOf('EE', studies), key);
	const eggers = fieldsOf(output, 'egger_lm');
	const methods = METHODS.filter((method) => method in output);
	return together([
		...methods.map((method) => ofMethod(method, fieldsOf(output, method), given)),
		...eggerReports(eggers, given, LINEAR, 'egger_lm'),
		petPeeseReport(eggers, studies),
		part('ranktest_exact', rankFigures(studies, 'exact')),
		part('ranktest_normal', rankFigures(studies, 'normal')),
		part('fsn', failSafeFigures(studies)),
		...('funnel' in output
			? [part('funnel', funnelFigures(fieldsOf(output, 'funnel'), studies))]
			: []),
		othersThan([...methods, ...OF_CASE], output)
	]);
}

function toleranceOf(method: string, studies: SizedStudies, tauSquared: unknown = null) {
	const tolerances = pooledTolerances(method, studies, tauSquared);
	return (path: string) => (/\.(model|warnings.*)$/.test(path) ? null : tolerances(path));
}

/** Figures against figures, a refusal against a refusal; nothing where the reference has no such part. */
function held(theirs: unknown, ours: unknown, of: ToleranceOf, at: string): CaseReport {
	if (theirs === undefined) return together([]);
	const { error, tau } = fieldsOf({ theirs }, 'theirs');
	// A correlation that does not exist is an answer without a value; ours is a refusal.
	const isRefused = typeof error === 'string' || tau === null;
	if (isRefused || ours === null) return compareRefusal(isRefused, ours === null, at);
	return compareAll(theirs, ours, of, at);
}

function ofMethod(method: Method, expected: Fields, { studies, level }: Given): CaseReport {
	const pooled = fitModel({ ...studies, method, test: 'z', level });
	const given = { studies, level };
	const byZ: EggerModel = { kind: 'rma', method, test: 'z' };
	const byT: EggerModel = { kind: 'rma', method, test: 'knha' };
	const { base, egger_rma_knha_sei } = expected;
	const tolerances = toleranceOf(method, studies, fieldsOf(expected, 'base').tau2);
	return together([
		held(base, pooled.ok ? pooledFigures(pooled.value) : null, tolerances, `${method}.base`),
		...eggerReports(fieldsOf(expected, 'egger_rma'), given, byZ, `${method}.egger_rma`),
		...(egger_rma_knha_sei === undefined
			? []
			: eggerReports({ sei: egger_rma_knha_sei }, given, byT, `${method}.egger_rma_knha`)),
		...trimAndFillReports({ method, studies, level }, fieldsOf(expected, 'trimfill')),
		othersThan(OF_METHOD, expected, method)
	]);
}

/** The regression test by every predictor of the reference. */
function eggerReports(
	expected: Fields,
	{ studies, level }: Given,
	model: EggerModel,
	at: string
): readonly CaseReport[] {
	const method = model.kind === 'lm' ? 'EE' : model.method;
	return Object.keys(expected).map((name) => {
		const predictor = EGGER_PREDICTORS.find((known) => known === name);
		if (predictor === undefined) return notSupported(`${at}.${name}`);
		const outcome = eggerTest(studies, model, { predictor, level });
		const tolerances = toleranceOf(method, studies, fieldsOf(expected, name).tau2);
		const ours = outcome.ok ? figuresOf(outcome.value) : null;
		return held(expected[name], ours, tolerances, `${at}.${name}`);
	});
}

function figuresOf({
	predictor,
	statistic,
	df,
	pValue,
	slope,
	intercept,
	limitEstimate,
	fit
}: EggerTest) {
	const { tau2, Q, Qp } = heterogeneityFigures(fit);
	return {
		predictor,
		stat: statistic === null ? statisticOf(statistic, slope.estimate) : statistic,
		ddf: df,
		pval: pValue,
		intercept: lineOf(intercept),
		slope: lineOf(slope),
		tau2,
		QE: Q,
		QEp: Qp,
		sigma: Math.sqrt(fit.dispersion),
		limit_estimate: limitEstimate && {
			est: limitEstimate.estimate,
			ci_lb: limitEstimate.lower,
			ci_ub: limitEstimate.upper
		}
	};
}

const lineOf = ({ estimate, se, statistic, pValue }: Coefficient) => ({
	b: estimate,
	se,
	stat: statisticOf(statistic, estimate),
	pval: pValue
});

/** PET and PEESE are the limit estimates by standard error and by variance. */
function petPeeseReport(expected: Fields, studies: SizedStudies): CaseReport {
	const outcome = petPeese(studies);
	const limit = (key: string) => fieldsOf(fieldsOf(expected, key), 'limit_estimate').est;
	const theirs = { PET: limit('sei'), PEESE: limit('vi') };
	if (theirs.PET === undefined || theirs.PEESE === undefined) return together([]);
	const ours = outcome.ok && {
		PET: outcome.value.pet.intercept.estimate,
		PEESE: outcome.value.peese.intercept.estimate
	};
	return compareAll(theirs, ours || null, toleranceOf('EE', studies), 'pet_peese');
}

function rankFigures(studies: SizedStudies, distribution: 'exact' | 'normal'): Fields | null {
	const outcome = rankTest(studies, { distribution });
	return outcome.ok ? { tau: outcome.value.tau, pval: outcome.value.pValue } : null;
}

function failSafeFigures(studies: SizedStudies): Fields {
	const figures = (outcome: Outcome<FailSafe>, more: (value: FailSafe) => Fields = () => ({})) =>
		outcome.ok
			? {
					fsnum: outcome.value.studies,
					pval: outcome.value.pValue,
					alpha: 0.05,
					meanes: outcome.value.mean,
					target: null,
					...more(outcome.value)
				}
			: null;
	const orwin = failSafeOrwin(studies);
	return {
		Rosenthal: figures(failSafeRosenthal(studies), (value) => ({
			fsnum_unrounded: value.unrounded
		})),
		Orwin: figures(orwin, () => ({ target: orwin.ok ? orwin.value.target : null })),
		Rosenberg: figures(failSafeRosenberg(studies))
	};
}
