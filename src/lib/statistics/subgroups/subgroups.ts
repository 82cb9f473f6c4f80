/**
 * Subgroups: the pooled model of all studies, that of each group, and the three tests of a difference
 * between groups, each by its own name (see between-groups.ts).
 *
 * Assumes that groups were named before results were seen, and independent studies. Differences between
 * groups are comparisons of studies, not of randomised people. A group of one study has that study's
 * effect and interval, tested by z. Refused below two groups, and where a group's model has no answer;
 * advised from ten studies a group (Cochrane Handbook 5.1, section 9.6.5.1).
 */
import { fitModel } from '../pooling/fit-model.ts';
import type { ModelFit } from '../pooling/model.ts';
import { answer, placedAmong, refuse, type Outcome, type Warning } from '../result.ts';
import {
	commonTauSquaredTest,
	fixedPartition,
	separateTauSquaredTest,
	type CommonTauSquaredTest,
	type FixedPartition,
	type PooledInput,
	type SeparateTauSquaredTest,
	type Subgroup
} from './between-groups.ts';

export interface SubgroupInput extends PooledInput {
	/** The group of each study. */
	readonly group: readonly string[];
}

export interface SubgroupAnalysis {
	readonly overall: ModelFit;
	/** In the order of their names, by code units. */
	readonly groups: readonly Subgroup[];
	readonly separateTauSquared: Outcome<SeparateTauSquaredTest>;
	readonly commonTauSquared: Outcome<CommonTauSquaredTest>;
	readonly fixedPartition: Outcome<FixedPartition>;
}

const ADVISED = 10;

/** Analyses the subgroups. */
export function analyseSubgroups({ group, ...input }: SubgroupInput): Outcome<SubgroupAnalysis> {
	if (group.length !== input.yi.length) {
		return refuse({ reason: 'different_lengths', inputs: ['yi', 'group'] });
	}
	const overall = fitModel(input);
	if (!overall.ok) return overall;
	const names = [...new Set(group)].sort();
	if (names.length < 2) {
		return refuse({ reason: 'no_variation', input: 'group' });
	}
	const groups: Subgroup[] = [];
	for (const name of names) {
		const members = group.flatMap((other, i) => (other === name ? [i] : []));
		const yi = members.map((i) => input.yi[i] ?? 0);
		const vi = members.map((i) => input.vi[i] ?? 0);
		const fit = placedAmong(members, fitModel({ ...input, yi, vi }));
		if (!fit.ok) return fit;
		groups.push({ name, members, fit: fit.value });
	}
	const smallest = Math.min(...groups.map(({ fit }) => fit.k));
	const few: readonly Warning[] =
		smallest < ADVISED ? [{ code: 'few_studies', k: smallest, advised: ADVISED }] : [];
	return answer(
		{
			overall: overall.value,
			groups,
			separateTauSquared: separateTauSquaredTest(groups),
			commonTauSquared: commonTauSquaredTest(input, group, names),
			fixedPartition: fixedPartition(input, groups)
		},
		[...overall.warnings, ...few]
	);
}
