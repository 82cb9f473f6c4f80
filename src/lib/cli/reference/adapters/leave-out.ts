/** Cases of cumulative meta-analysis and of leaving studies out, one at a time. */
import { cumulative } from '#lib/statistics/diagnostics/cumulative.ts';
import { leaveOneOut } from '#lib/statistics/diagnostics/leave-one-out.ts';
import type { ModelFit } from '#lib/statistics/pooling/model.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { fieldsOf, numberOf } from '../columns.ts';
import { compareAll, notSupported, othersThan, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { followedOrder } from './cumulative-order.ts';
import { knownModel } from './known-models.ts';
import { coefficientColumns, pooledFigures, pooledTolerances } from './pooled-figures.ts';

const INVERSE = 'the stated order of cumulative (its numbers follow the inverse order)';

/** Every method and test of the case. */
export function leaveOutCase({ input, options, output }: ReferenceCase): CaseReport {
	const level = numberOf(options, 'level', 95) / 100;
	const yi = input.yi as number[];
	const vi = input.vi as number[];
	const stated = (input.cumulative_order_1based as number[]).map((place) => place - 1);
	return together(
		Object.keys(output).flatMap((name) => {
			const [method = '', test = ''] = name.split('_');
			const known = knownModel(method, test);
			if (!('method' in known)) return known;
			const model = { yi, vi, ...known, level };
			const expected = fieldsOf(output, name);
			const q = fieldsOf(expected, 'cumulative').Q as unknown[];
			const { order, isInverse } = followedOrder(stated, q, { yi, vi });
			const steps = cumulative(model, order);
			const left = leaveOneOut(model);
			const part = (key: string, fits: readonly Outcome<ModelFit>[] | null): CaseReport => {
				const theirs = fieldsOf(expected, key);
				const toleranceOf = pooledTolerances(method, { yi, vi }, theirs.tau2);
				return compareAll(theirs, columnsOf(fits), toleranceOf, `${name}.${key}`);
			};
			return [
				part('cumulative', steps.ok ? steps.value.map(({ fit }) => fit) : null),
				part('leave_one_out', left.ok ? left.value.map(({ fit }) => fit) : null),
				othersThan(['cumulative', 'leave_one_out'], expected, name),
				...(isInverse ? [notSupported(INVERSE)] : [])
			];
		})
	);
}

/** A column a figure, a row a fit; null where a fit was refused. */
function columnsOf(fits: readonly Outcome<ModelFit>[] | null): Fields | null {
	if (fits === null) return null;
	const rows = fits.map((fit) => (fit.ok ? fit.value : null));
	const column = (name: string) => rows.map((fit) => fit && (pooledFigures(fit)[name] ?? null));
	const means = rows.flatMap((fit) => fit?.coefficients[0] ?? []);
	const { b, se, stat, pval, ci_lb, ci_ub } = coefficientColumns(means, null);
	const [Q, Qp, tau2, I2, H2] = ['Q', 'Qp', 'tau2', 'I2', 'H2'].map(column);
	return { estimate: b, se, stat, pval, ci_lb, ci_ub, Q, Qp, tau2, I2, H2 };
}
