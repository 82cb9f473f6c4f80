/** Cases of the tests and pictures of funnel asymmetry. */
import {
	eggerTest,
	type EggerModel,
	type EggerPredictor
} from '#lib/statistics/diagnostics/egger.ts';
import type { EggerTest, SizedStudies } from '#lib/statistics/diagnostics/egger.ts';
import {
	failSafeOrwin,
	failSafeRosenberg,
	failSafeRosenthal,
	type FailSafe
} from '#lib/statistics/diagnostics/fail-safe.ts';
import { petPeese } from '#lib/statistics/diagnostics/pet-peese.ts';
import { rankTest } from '#lib/statistics/diagnostics/rank-test.ts';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import type { Coefficient, Method } from '#lib/statistics/pooling/model.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { fieldsOf } from '../columns.ts';
import { compareAll, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { funnelFigures } from './funnel.ts';
import { heterogeneityFigures, statisticOf } from './model-figures.ts';
import { pooledFigures, pooledTolerances } from './pooled-figures.ts';
import { trimAndFillReports } from './trim-and-fill.ts';

const LINEAR: EggerModel = { kind: 'lm' };

/** All that the case holds, the parts that rest on a model by each of its methods. */
export function asymmetryCase({ input, options, output }: ReferenceCase): CaseReport {
	const { yi, vi, ni } = input as { yi: number[]; vi: number[]; ni?: number[] };
	const studies: SizedStudies = { yi, vi, ...(ni ? { ni } : {}) };
	const part = (key: string, ours: unknown): CaseReport =>
		compareAll(output[key], ours, toleranceOf('EE', studies), key);
	const { egger_lm, funnel } = output as { egger_lm: Fields; funnel?: Fields };
	return together([
		...(options.methods as Method[]).map((method) =>
			ofMethod(method, fieldsOf(output, method), studies)
		),
		part('egger_lm', eggerFigures(Object.keys(egger_lm), studies, LINEAR)),
		petPeeseReport(egger_lm, studies),
		part('ranktest_exact', rankFigures(studies, 'exact')),
		part('ranktest_normal', rankFigures(studies, 'normal')),
		part('fsn', failSafeFigures(studies)),
		...(funnel ? [part('funnel', funnelFigures(funnel, studies))] : []),
		...Object.keys(output)
			.filter((key) => key === 'henmi_copas')
			.map((key) => part(key, undefined))
	]);
}

function toleranceOf(method: string, studies: SizedStudies, tauSquared: unknown = null) {
	const tolerances = pooledTolerances(method, studies, tauSquared);
	return (path: string) => (/\.(model|warnings.*)$/.test(path) ? null : tolerances(path));
}

function ofMethod(method: Method, expected: Fields, studies: SizedStudies): CaseReport {
	const { base, egger_rma, egger_rma_knha_sei, trimfill } = expected as Record<string, Fields>;
	const pooled = fitModel({ ...studies, method, test: 'z' });
	const part = (key: string, theirs: Fields | undefined, ours: unknown): CaseReport =>
		theirs === undefined
			? together([])
			: compareAll(theirs, ours, toleranceOf(method, studies, theirs.tau2), `${method}.${key}`);
	const byZ: EggerModel = { kind: 'rma', method, test: 'z' };
	const byT: EggerModel = { kind: 'rma', method, test: 'knha' };
	return together([
		part('base', base, pooled.ok ? pooledFigures(pooled.value) : null),
		...Object.entries(egger_rma ?? {}).map(([predictor, theirs]) => {
			const ours = eggerFigures([predictor], studies, byZ)[predictor];
			return part(`egger_rma.${predictor}`, theirs as Fields, ours);
		}),
		part('egger_rma_knha_sei', egger_rma_knha_sei, eggerFigures(['sei'], studies, byT).sei),
		...trimAndFillReports(method, trimfill ?? {}, studies)
	]);
}

function eggerFigures(predictors: readonly string[], studies: SizedStudies, model: EggerModel) {
	const figures: Record<string, Fields | null> = {};
	for (const predictor of predictors) {
		const outcome = eggerTest(studies, model, { predictor: predictor as EggerPredictor });
		figures[predictor] = outcome.ok ? figuresOf(outcome.value) : null;
	}
	return figures;
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
