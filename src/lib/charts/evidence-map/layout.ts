/**
 * Places the marks of the map. A cell is a small plumb line: beside the line the studies whose
 * direction is known, below its bob what has no direction. Pixels down from the top of the row;
 * across, pixels from the line, which stands in the middle of its column whatever the width.
 */
import { OUTCOME_FAMILIES, type OutcomeFamily } from '#lib/evidence/outcomes.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import { NOT_STUDIED } from '#lib/synthesis/words/short-state.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import { unbroken } from '#lib/wording/unbroken.ts';
import { letterOf, reaches, type CellLetter } from './cell-letter.ts';
import {
	BOB_HEIGHT,
	FOOT,
	hasSide,
	heightOf,
	lanesOf,
	LINE_GAP,
	SMALLEST_ROW,
	STEP,
	type Lane
} from './lanes.ts';
import type { EvidenceMap, MapCell, MapColumn, MapRow, MarkKind, StudyMark } from './series.ts';
import { cellSentence } from './words.ts';

/** More between marks of different kinds. */
const KIND_GAP = 3;
/** From the top of the row, or of a lane, to the middle of its marks. */
const FIRST_LINE = 12;
/** The letter ends left of the marks on the left, the figure left of the bob. */
const LETTER_LEFT = 26;
const TRIALS_LEFT = 8;
/** Most marks on the right, on the left and in the lane without direction. */
const MOST = { right: 4, left: 2, foot: 7 } as const;

export interface PlacedMark {
	readonly studyId: string;
	readonly kind: MarkKind;
	/** Null for before and after. */
	readonly direction: StudyDirection | null;
	readonly x: number;
	readonly y: number;
}

/** `plumb`: against vehicle, ends in a bob. `other`: another comparison. `start`: no comparison. */
export interface PlacedLine {
	readonly kind: 'plumb' | 'other' | 'start';
	readonly top: number;
	readonly bottom: number;
}

export interface PlacedLabel {
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

/** By its right end. */
export interface PlacedLetter extends Pick<CellLetter, 'grade' | 'kind'> {
	readonly x: number;
	readonly y: number;
}

export interface PlacedCell {
	readonly outcome: MapColumn['outcome'];
	readonly vehicleTrials: number;
	readonly lines: readonly PlacedLine[];
	readonly marks: readonly PlacedMark[];
	/** "+2": marks for which there is no room. */
	readonly more: readonly PlacedLabel[];
	/** The figure that says how many trials; null without any. */
	readonly trials: PlacedLabel | null;
	/** Null for before and after alone. */
	readonly letter: PlacedLetter | null;
	/** Below the reliability that was asked for: drawn faintly. */
	readonly faint: boolean;
	/** What it comes to, in a few words. */
	readonly words: string | null;
	readonly sentence: string;
	/** The same record, for the table. */
	readonly record: MapCell;
}

export interface PlacedRow extends Omit<MapRow, 'cells'> {
	readonly height: number;
	readonly cells: readonly (PlacedCell | null)[];
}

export interface PlacedFamily {
	readonly family: OutcomeFamily;
	/** Number of its columns. */
	readonly span: number;
}

export interface PlacedMap {
	readonly columns: readonly MapColumn[];
	readonly families: readonly PlacedFamily[];
	readonly rows: readonly PlacedRow[];
	/** Height of the bob at the foot of a plumb. */
	readonly bobHeight: number;
	/** What an empty cell says. */
	readonly notStudied: string;
}

/**
 * The map with every shape placed.
 * @param map rows as they are to be shown; their order is kept
 * @param atLeast cells whose letter is worse, or that have none, are faint; null for none
 */
export function layoutEvidenceMap(map: EvidenceMap, atLeast: Grade | null = null): PlacedMap {
	return {
		columns: map.columns,
		families: OUTCOME_FAMILIES.map((family) => ({
			family,
			span: map.columns.filter((c) => c.family === family).length
		})).filter(({ span }) => span > 0),
		rows: map.rows.map((row) => placeRow(row, atLeast)),
		bobHeight: BOB_HEIGHT,
		notStudied: NOT_STUDIED.words
	};
}

function placeRow(row: MapRow, atLeast: Grade | null): PlacedRow {
	const height = Math.max(SMALLEST_ROW, ...row.cells.map((cell) => (cell ? heightOf(cell) : 0)));
	return {
		...row,
		height,
		cells: row.cells.map((cell) => (cell ? placeCell({ row, cell, height, atLeast }) : null))
	};
}

interface CellToPlace {
	readonly row: MapRow;
	readonly cell: MapCell;
	readonly height: number;
	readonly atLeast: Grade | null;
}

function placeCell({ row, cell, height, atLeast }: CellToPlace): PlacedCell {
	const marks: PlacedMark[] = [];
	const more: PlacedLabel[] = [];
	const lines: PlacedLine[] = [];
	for (const lane of lanesOf(cell)) {
		const plumb = lane.kind === 'vehicle';
		const bottom = lane.bottom - LINE_GAP - (plumb ? BOB_HEIGHT : 0);
		lines.push({ kind: plumb ? 'plumb' : 'other', top: lane.top, bottom });
		placeBeside(lane, marks, more);
	}
	const foot = height - FOOT;
	if (lines.length === 0 && cell.marks.length > 0)
		lines.push({ kind: 'start', top: 0, bottom: foot - STEP });
	placeBelow(
		cell.marks.filter((m) => !hasSide(m)),
		foot,
		marks,
		more
	);
	const letter = letterOf(cell);
	const plumb = lines.find((line) => line.kind === 'plumb');
	return {
		outcome: cell.outcome,
		trials:
			cell.vehicleTrials > 0 && plumb
				? {
						text: String(cell.vehicleTrials),
						x: -TRIALS_LEFT,
						y: plumb.bottom + BOB_HEIGHT / 2
					}
				: null,
		letter: letter && { grade: letter.grade, kind: letter.kind, x: -LETTER_LEFT, y: FIRST_LINE },
		faint: atLeast !== null && !reaches(letter, atLeast),
		vehicleTrials: cell.vehicleTrials,
		lines,
		marks,
		more,
		words: cell.words && unbroken(cell.words),
		sentence: cellSentence(row, cell),
		record: cell
	};
}

/** Better to the right, worse to the left, equal and mixed on the line. */
function placeBeside({ top, sided, onLine }: Lane, marks: PlacedMark[], more: PlacedLabel[]): void {
	const y = top + FIRST_LINE;
	onLine.forEach((m, i) => marks.push(placed(m, 0, y + i * STEP)));
	const right = sided.filter((m) => m.direction === 'favours');
	const left = sided.filter((m) => m.direction === 'against');
	for (const [side, own, most] of [
		[1, right, MOST.right],
		[-1, left, MOST.left]
	] as const) {
		const shown = own.length > most ? own.slice(0, most - 1) : own;
		shown.forEach((m, i) => marks.push(placed(m, side * STEP * (i + 1), y)));
		if (own.length > shown.length) {
			const text = `+${own.length - shown.length}`;
			more.push({ text, x: side * (STEP * (shown.length + 1) + 2), y });
		}
	}
}

/** In the middle under the line, where place means nothing; the kinds a little apart. */
function placeBelow(
	below: readonly StudyMark[],
	y: number,
	marks: PlacedMark[],
	more: PlacedLabel[]
): void {
	const shown = below.length > MOST.foot ? below.slice(0, MOST.foot - 2) : below;
	const rest = below.length - shown.length;
	let x = 0;
	const xs = shown.map((mark, i) => {
		const before = shown[i - 1];
		if (before) x += before.kind === mark.kind ? STEP : STEP + KIND_GAP;
		return x;
	});
	const width = rest > 0 ? x + 2 * STEP : x;
	shown.forEach((mark, i) => marks.push(placed(mark, (xs[i] ?? 0) - width / 2, y)));
	if (rest > 0) more.push({ text: `+${rest}`, x: width / 2 - STEP / 2, y });
}

function placed({ studyId, kind, direction }: StudyMark, x: number, y: number): PlacedMark {
	return { studyId, kind, direction, x, y };
}
