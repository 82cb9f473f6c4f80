/** Cases of subgroups. */
import type { ModelFit } from '#lib/statistics/pooling/model.ts';
import { analyseSubgroups, type SubgroupAnalysis } from '#lib/statistics/subgroups/subgroups.ts';
import { fieldsOf, numberOf } from '../columns.ts';
import { compareAll, compareRefusal, othersThan, together, type CaseReport } from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { knownModel } from './known-models.ts';
import { heterogeneityFigures, isRSquaredOpen } from './model-figures.ts';
import { coefficientColumns, pooledFigures, pooledTolerances } from './pooled-figures.ts';

/** Every method and test of the case. */
export function subgroupsCase({ input, options, output, refused }: ReferenceCase): CaseReport {
	const level = numberOf(options, 'level', 95) / 100;
	const yi = input.yi as number[];
	const vi = input.vi as number[];
	const group = input.group as string[];
	return together(
		Object.keys(output).flatMap((name) => {
			const [method = '', test = ''] = name.split('_');
			const known = knownModel(method, test);
			if (!('method' in known)) return known;
			const outcome = analyseSubgroups({ yi, vi, ...known, level, group });
			if (!outcome.ok) return compareRefusal(refused, true, name);
			const { groups, overall } = outcome.value;
			const expected = fieldsOf(output, name);
			const tolerancesOf = (fields: Fields) => pooledTolerances(method, { yi, vi }, fields.tau2);
			const part = (theirs: Fields, ours: unknown, at: string) =>
				compareAll(theirs, ours, tolerancesOf(theirs), `${name}.${at}`);
			const theirGroups = fieldsOf(expected, 'groups');
			const tests = testsOf(outcome.value, expected);
			return [
				part(fieldsOf(expected, 'overall'), pooledFigures(overall), 'overall'),
				...Object.keys(theirGroups).map((key) => {
					const fit = groups.find((subgroup) => subgroup.name === key)?.fit;
					return part(fieldsOf(theirGroups, key), fit && pooledFigures(fit), `groups.${key}`);
				}),
				...Object.entries(tests).map(([key, ours]) => part(fieldsOf(expected, key), ours, key)),
				othersThan(['overall', 'groups', ...Object.keys(tests)], expected, name)
			];
		})
	);
}

function testsOf(analysis: SubgroupAnalysis, expected: Fields): Fields {
	const { separateTauSquared, commonTauSquared, fixedPartition, groups } = analysis;
	const separate = separateTauSquared.ok ? separateTauSquared.value : null;
	const common = commonTauSquared.ok ? commonTauSquared.value : null;
	const partition = fixedPartition.ok ? fixedPartition.value : null;
	return {
		between_separate_tau2: separate && {
			Q: separate.q,
			df: separate.df,
			p: separate.pValue,
			pooled_of_groups: separate.mean
		},
		between_common_tau2: common && {
			...commonFigures(common.contrasts),
			...(isRSquaredOpen(
				common.contrasts,
				analysis.overall.heterogeneity.tauSquared,
				fieldsOf(expected, 'between_common_tau2')
			)
				? {}
				: { R2: common.rSquared }),
			group_coef: coefficientColumns(common.means.coefficients, common.means.df),
			contrast_coef: coefficientColumns(common.contrasts.coefficients, common.contrasts.df)
		},
		fixed_partition: partition && {
			Q_total: partition.total,
			Q_within: partition.within,
			Q_within_by_group: Object.fromEntries(
				groups.map(({ name }, g) => [name, partition.withinByGroup[g]])
			),
			Q_between: partition.between,
			df_between: partition.df,
			p_between: partition.pValue
		}
	};
}

function commonFigures(fit: ModelFit): Fields {
	const { tau2, se_tau2, Q, Qp } = heterogeneityFigures(fit);
	const { statistic, df1, df2, pValue } = fit.omnibus;
	return { QM: statistic, df1, df2, p: pValue, tau2, se_tau2, QE: Q, QEp: Qp };
}
