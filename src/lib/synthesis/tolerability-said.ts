/** What each study says of skin reactions: its figures, else the words of its source. */
import { orientEffects, type OrientedEffect } from '#lib/evidence/orientation.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';
import { toleranceNote } from '#lib/wording/tolerability.ts';

export interface StudySaid {
	readonly studyId: string;
	/** Null: the words of its source, which belong to no result. */
	readonly resultId: string | null;
	readonly sentence: string;
	/** What of it counts people on both sides; null where nothing does. */
	readonly figure: string | null;
}

/**
 * One line a study, by citation.
 * @param results those in which the ingredient takes part, of any outcome
 */
export function saidByStudy(results: readonly WeighedResult[], slug: string): readonly StudySaid[] {
	const studies = grouped(results, ({ study }) => study.studyId);
	return [...studies.values()]
		.flatMap((ofStudy) => saidBy(ofStudy, slug) ?? [])
		.sort((a, b) => a.sentence.localeCompare(b.sentence, 'en'));
}

function saidBy(results: readonly WeighedResult[], slug: string): StudySaid | null {
	const [first] = results;
	if (first === undefined) return null;
	const { studyId, citation, adverseEvents } = first.study;
	const rows = results
		.filter(({ result }) => outcomeDefinition(result.outcome).family === 'tolerability')
		.flatMap((one) => orientEffects(one, slug).slice(0, 1))
		.sort((a, b) => Number(hasBothCounts(b)) - Number(hasBothCounts(a)));
	const [lead] = rows;
	if (lead !== undefined) {
		const figures = rows.filter(hasBothCounts);
		return {
			studyId,
			resultId: lead.weighed.result.resultId,
			sentence: `${citation} ${rowsInWords(rows)}`,
			figure: figures.length === 0 ? null : `${citation} ${rowsInWords(figures)}`
		};
	}
	const words = adverseEvents?.trim() ?? '';
	if (words === '') return null;
	return {
		studyId,
		resultId: null,
		sentence: `${citation}: ${inSourceWords(words)}`,
		figure: null
	};
}

/** "(1% cream): irritation, 2 of 22 people against 5 of 22 people with vehicle", more after semicolons. */
function rowsInWords(rows: readonly OrientedEffect[]): string {
	const label = (row: OrientedEffect) =>
		((row.turned ? row.weighed.comparator : row.weighed.arm) ?? row.weighed.arm).label;
	const byLabel = grouped(rows, label);
	return [...byLabel]
		.map(([own, ofArm]) => `(${own}): ${ofArm.map(rowInWords).join('; ')}`)
		.join('; ');
}

function rowInWords(row: OrientedEffect): string {
	const { what, said, when } = toleranceNote(row);
	const about = `${what.charAt(0).toLowerCase()}${what.slice(1)}, ${said}`;
	return when === null ? about : `${about} (${when})`;
}

/** Both sides as numbers or shares of people: only these can be set beside each other. */
function hasBothCounts({ weighed: { result } }: OrientedEffect): boolean {
	return (
		(result.metric === 'count' || result.metric === 'responder_rate') &&
		result.arm.value !== null &&
		result.comparator.value !== null
	);
}

/** A verdict on harmlessness is the source's to give and is not repeated: the study holds it. */
function inSourceWords(words: string): string {
	return /\bsafe/i.test(words)
		? 'the source judges it in words; see the study'
		: `in the words of the source, “${words}”`;
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const value of values)
		groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
	return groups;
}
