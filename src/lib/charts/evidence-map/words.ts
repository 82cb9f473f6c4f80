/** The sentences of the map: one a cell, one a row, and which rows there are. */
import { outcomeName } from '#lib/wording/labels.ts';
import { count } from '#lib/wording/numbers.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import { bestOfKind, type GradedKind } from './cell-letter.ts';
import type { MapCell, MapRow, StudyMark } from './series.ts';

const DIRECTION_WORDS: Record<StudyDirection, string> = {
	favours: 'did better',
	against: 'did worse',
	exactly_equal: 'exactly equal',
	mixed: 'gave mixed results',
	not_reported: 'direction not stated'
};

/**
 * "2 did better, 1 direction not stated"; "both did better"; for a single study the words alone.
 * Empty for none.
 */
export function directionsInWords(marks: readonly Pick<StudyMark, 'direction'>[]): string {
	const parts = Object.entries(DIRECTION_WORDS)
		.map(([direction, words]) => ({
			n: marks.filter((m) => m.direction === direction).length,
			words
		}))
		.filter(({ n }) => n > 0);
	const [only] = parts;
	if (parts.length === 1 && only) {
		if (only.n === 1 || only.words === DIRECTION_WORDS.not_reported) return only.words;
		return `${only.n === 2 ? 'both' : 'all'} ${only.words}`;
	}
	return parts.map(({ n, words }) => `${n} ${words}`).join(', ');
}

/** ", best reliability B" after the marks of a kind; empty where none of them has a letter. */
function reliabilityInWords(marks: readonly StudyMark[], kind: GradedKind): string {
	const best = bestOfKind(marks, kind);
	if (best === null) return '';
	const several = marks.filter((m) => m.kind === kind).length > 1;
	return `, ${several ? 'best reliability' : 'reliability'} ${best.grade}`;
}

/** What a cell says, in the order of its weight: what it comes to first. */
export function cellSentence(row: Pick<MapRow, 'name'>, cell: MapCell): string {
	const of = (kind: StudyMark['kind']) => cell.marks.filter((m) => m.kind === kind);
	const [vehicle, other, beforeAfter] = [of('vehicle'), of('other'), of('before_after')];
	const reliability = (kind: GradedKind) => reliabilityInWords(cell.marks, kind);
	const shared =
		vehicle.length > cell.vehicleTrials
			? ` (${vehicle.length} reports, some on the same people)`
			: '';
	const parts = [
		...(cell.words === null ? [] : [cell.words]),
		vehicle.length === 0
			? 'no trial alone against vehicle or placebo'
			: `${count(cell.vehicleTrials, 'trial')} alone against vehicle or placebo${shared}${reliability('vehicle')}: ${directionsInWords(vehicle)}`,
		...(other.length > 0
			? [
					`${count(other.length, 'other comparison')}${reliability('other')}: ${directionsInWords(other)}`
				]
			: []),
		...(beforeAfter.length > 0 ? [`${beforeAfter.length} before and after only`] : [])
	];
	return `${row.name}, ${outcomeName(cell.outcome).toLowerCase()}: ${parts.join('; ')}.`;
}

/** What a row comes to. */
export function rowSentence(row: Pick<MapRow, 'name' | 'studies' | 'vehicleTrials'>): string {
	const trials = row.vehicleTrials === 0 ? 'no trial' : count(row.vehicleTrials, 'trial');
	return `${row.name}: ${count(row.studies, 'study', 'studies')}; ${trials} alone against vehicle or placebo.`;
}

/** Which rows stand in the map, by the rule that chose them. */
export function mapSubtitle(
	rows: readonly MapRow[],
	total: number,
	atLeast: Grade | null = null
): string {
	const asked =
		atLeast === null
			? ''
			: ` In full ink: the cells whose letter is ${atLeast === 'A' ? 'A' : `${atLeast} or better`}.`;
	const studied = `One mark is one study, in people.${asked}`;
	if (rows.length === total) return `All ${count(total, 'ingredient')} with a result. ${studied}`;
	const repeated = rows.filter((row) => row.vehicleTrials > 1).length;
	return `${rows.length} of the ${total} ingredients with a result: the ${repeated} that were set alone against vehicle or placebo in more than one trial, and the most studied others. ${studied}`;
}
