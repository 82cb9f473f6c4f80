/** How many studies of a body point which way, and for how many a size is known. */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { SizeKnown } from '#lib/evidence/vocabulary.ts';
import { comparePrimary, primaryResults, studyDirection } from './study-direction.ts';

export interface BodyDirections {
	/** Counted studies: of studies that may share people only one. */
	readonly studies: number;
	readonly favours: number;
	readonly against: number;
	readonly mixed: number;
	readonly equal: number;
	readonly notReported: number;
	/** Studies of which at least one result states how large the effect is. */
	readonly sizeKnown: number;
	/** Of those, studies with an interval around a size, reported or derived. */
	readonly withInterval: number;
}

const SIZES: readonly SizeKnown[] = ['with_spread', 'derived_spread', 'bounded', 'no_spread'];

/** Results by study, in the order in which the studies first appear. */
export function groupByStudy<T extends OrientedEffect>(results: readonly T[]): T[][] {
	const studies = new Map<string, T[]>();
	for (const result of results) {
		const id = result.weighed.study.studyId;
		const group = studies.get(id);
		if (group) group.push(result);
		else studies.set(id, [result]);
	}
	return [...studies.values()];
}

/** Counts studies, never rows. All results must answer the same question. */
export function countDirections(results: readonly OrientedEffect[]): BodyDirections {
	const studies = oncePerOverlap(groupByStudy(results));
	const directions = studies.map((study) => studyDirection(study));
	const number = (direction: (typeof directions)[number]) =>
		directions.filter((d) => d === direction).length;
	const having = (is: (result: OrientedEffect) => boolean) =>
		studies.filter((study) => study.some(is)).length;
	return {
		studies: studies.length,
		favours: number('favours'),
		against: number('against'),
		mixed: number('mixed'),
		equal: number('exactly_equal'),
		notReported: number('not_reported'),
		sizeKnown: having(({ effect }) => SIZES.includes(effect.sizeKnown)),
		withInterval: having(({ effect }) => effect.interval !== null)
	};
}

/** Of studies that share or may share people, the one whose primary result ranks first. */
export function oncePerOverlap<T extends OrientedEffect>(
	studies: readonly (readonly T[])[]
): readonly (readonly T[])[] {
	const first = new Map<string, readonly T[]>();
	for (const study of studies) {
		const lead = study[0]?.weighed.study;
		if (!lead) continue;
		const key = lead.overlapGroup ?? lead.studyId;
		const held = first.get(key);
		if (!held || ranksBefore(study, held)) first.set(key, study);
	}
	return [...first.values()];
}

function ranksBefore(study: readonly OrientedEffect[], held: readonly OrientedEffect[]): boolean {
	const [a, b] = [lowestId(primaryResults(study)), lowestId(primaryResults(held))];
	if (!a || !b) return false;
	const order = comparePrimary(a, b);
	return order < 0 || (order === 0 && a.weighed.result.resultId < b.weighed.result.resultId);
}

function lowestId(results: readonly OrientedEffect[]): OrientedEffect | undefined {
	return [...results].sort((a, b) =>
		a.weighed.result.resultId < b.weighed.result.resultId ? -1 : 1
	)[0];
}
