/** Cases of influence diagnostics. */
import { influence, type StudyInfluence } from '#lib/statistics/diagnostics/influence.ts';
import { matrixOf } from '#lib/statistics/matrix.ts';
import { fieldsOf } from '../columns.ts';
import { compareAll, compareRefusal, notSupported, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { knownModel } from './known-models.ts';
import { pooledTolerances } from './pooled-figures.ts';

/** Every method and test of the case, with its moderators as plain predictors. */
export function influenceCase({ input, output, refused }: ReferenceCase): CaseReport {
	const yi = input.yi as number[];
	const vi = input.vi as number[];
	const moderators = Object.values(fieldsOf(input, 'moderators')) as number[][];
	const rows = yi.map((_, i) => [1, ...moderators.map((column) => column[i] ?? NaN)]);
	const design = moderators.length > 0 ? { design: matrixOf(rows) } : {};
	return together(
		Object.keys(output).map((name) => {
			const [method = '', test = ''] = name.split('_');
			const known = knownModel(method, test);
			if (!('method' in known)) return known;
			const outcome = influence({ yi, vi, ...design, ...known });
			if (!outcome.ok) return compareRefusal(refused, true, name);
			const { dfbs, ...expected } = fieldsOf(output, name);
			const toleranceOf = pooledTolerances(method, { yi, vi }, expected.tau2_del);
			const figures = figuresOf(outcome.value);
			const isEmpty = Array.isArray(dfbs) && dfbs.length === 0;
			return together([
				compareAll(expected, figures, toleranceOf, name),
				isEmpty
					? notSupported('dfbs (empty in the reference)')
					: compareAll(dfbs, dfbetasLike(dfbs, outcome.value), toleranceOf, `${name}.dfbs`)
			]);
		})
	);
}

function figuresOf(studies: readonly StudyInfluence[]): Fields {
	const residuals = (kind: 'studentised' | 'standardised') => ({
		resid: studies.map((study) => study[kind].residual),
		se: studies.map((study) => study[kind].se),
		z: studies.map((study) => study[kind].z)
	});
	return {
		rstudent: residuals('studentised'),
		rstandard: residuals('standardised'),
		dffits: studies.map(({ dffits }) => dffits),
		cook_d: studies.map(({ cooksDistance }) => cooksDistance),
		cov_r: studies.map(({ covarianceRatio }) => covarianceRatio),
		tau2_del: studies.map(({ tauSquaredWithout }) => tauSquaredWithout),
		QE_del: studies.map(({ qWithout }) => qWithout),
		hat: studies.map(({ leverage }) => leverage),
		weight: studies.map(({ weightPercent }) => weightPercent),
		is_infl: studies.map(({ influential }) => influential)
	};
}

/** A column a coefficient, under the names of the reference. */
function dfbetasLike(expected: unknown, studies: readonly StudyInfluence[]): Fields {
	const names = Object.keys(expected ?? {});
	const column = (place: number) => studies.map(({ dfbetas }) => dfbetas[place]);
	return Object.fromEntries(names.map((name, place) => [name, column(place)]));
}
