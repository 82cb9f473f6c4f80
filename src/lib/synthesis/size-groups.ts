/** Sizes that may stand on one axis, and what they come to together where that can be said. */
import type { Assessment, EffectMetric } from '#lib/evidence/vocabulary.ts';
import type { SizeGroup, StratumName, StudySize } from './body.ts';
import { poolSizes, type PoolableStudy } from './pool-sizes.ts';
import { compareText, type Oriented, type StratumSelection } from './selection.ts';
import { sizesOf } from './study-in-body.ts';

/** On these the scale or the instrument is part of what a number means. */
const OF_ONE_SCALE: readonly EffectMetric[] = ['raw_points', 'raw_units'];

interface PlacedSize {
	readonly key: string;
	readonly assessment: Assessment;
	readonly size: SizeGroup['sizes'][number];
}

/** By key; within a group in the order of the studies, then by id. */
export function sizeGroupsOf(
	question: StratumName,
	{ counted, eligible }: Pick<StratumSelection, 'counted' | 'eligible'>
): readonly SizeGroup[] {
	const groups = new Map<string, PlacedSize[]>();
	for (const placed of counted.flatMap(({ tied }) => tied.flatMap(placedSizes))) {
		const group = groups.get(placed.key);
		if (group) group.push(placed);
		else groups.set(placed.key, [placed]);
	}
	return [...groups.entries()]
		.sort(([a], [b]) => compareText(a, b))
		.flatMap(([key, placed]) => {
			const [first] = placed;
			if (first === undefined) return [];
			const sizes = placed.map(({ size }) => size);
			const { metric, unit } = first.size;
			const pooled = poolOrReason(question, sizes, isSilenced(metric, eligible));
			return [
				{ key, metric, unit, assessment: first.assessment, sizes, range: rangeOf(sizes), ...pooled }
			];
		});
}

function placedSizes(oriented: Oriented): readonly PlacedSize[] {
	const { result, study } = oriented.weighed;
	return sizesOf(oriented).map((size) => ({
		key: keyOf(size, result.assessment, result.measure),
		assessment: result.assessment,
		size: { ...size, studyId: study.studyId, citation: study.citation }
	}));
}

function keyOf({ metric, unit }: StudySize, assessment: Assessment, measure: string): string {
	const scale = OF_ONE_SCALE.includes(metric) ? [measure.trim().toLowerCase()] : [];
	return [metric, unit ?? 'no unit', assessment, ...scale].join(' | ');
}

function rangeOf(sizes: readonly StudySize[]): SizeGroup['range'] {
	if (sizes.length < 2) return null;
	const estimates = sizes.map(({ estimate }) => estimate);
	return [Math.min(...estimates), Math.max(...estimates)];
}

/**
 * Whether an eligible result of the metric, or one that might have been of it, was not significant
 * and prints no spread: then a pooled result holds only those that were worth printing.
 */
function isSilenced(metric: EffectMetric, eligible: readonly Oriented[]): boolean {
	return eligible.some(
		({ effect }) =>
			effect.significance === 'not_significant' &&
			effect.se === null &&
			(effect.metric === metric || effect.metric === null)
	);
}

function poolOrReason(
	question: StratumName,
	sizes: SizeGroup['sizes'],
	sensitivityOnly: boolean
): Pick<SizeGroup, 'pooled' | 'whyNotPooled'> {
	const not = (whyNotPooled: string) => ({ pooled: null, whyNotPooled });
	if (question !== 'single_vs_vehicle') {
		return not('Only comparisons with the same product without the ingredient are pooled.');
	}
	const all = new Set(sizes.map(({ studyId }) => studyId)).size;
	if (all < 2) return not('One study gives a size on this measure, and two are needed.');
	const poolable = poolableStudies(sizes);
	if (poolable.length < 2) {
		const with_ = poolable.length === 0 ? 'none of them' : 'only one of them';
		return not(
			`${all} studies give a size on this measure, and ${with_} gives how far it may be off by chance.`
		);
	}
	const pooled = poolSizes(poolable, sensitivityOnly);
	return pooled === null
		? not('The studies on this measure have no common estimate that can be calculated.')
		: { pooled, whyNotPooled: null };
}

/** Of each study the size with the lowest id that has a spread: never chosen by what it shows. */
function poolableStudies(sizes: SizeGroup['sizes']): readonly PoolableStudy[] {
	const ofStudy = new Map<string, PoolableStudy>();
	const byId = [...sizes].sort((a, b) => compareText(a.resultId, b.resultId));
	for (const { studyId, resultId, metric, estimate, se, sizeKnown } of byId) {
		const hasSpread = sizeKnown === 'with_spread' || sizeKnown === 'derived_spread';
		if (hasSpread && se !== null && se > 0 && !ofStudy.has(studyId)) {
			ofStudy.set(studyId, { studyId, resultId, metric, estimate, se });
		}
	}
	return [...ofStudy.values()];
}
