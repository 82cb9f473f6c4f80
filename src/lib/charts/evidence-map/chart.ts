/** The map of a start page, from results to placed shapes with its words. */
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import { totalBodies, totalsSentence } from '#lib/synthesis/words/body-totals.ts';
import { letterOf } from './cell-letter.ts';
import { layoutEvidenceMap, type PlacedMap } from './layout.ts';
import { rowsAtFirst } from './selection.ts';
import { evidenceMapSeries, type NamedIngredient, type WeighedBody } from './series.ts';
import { mapSubtitle } from './words.ts';

export interface EvidenceMapChart {
	readonly map: PlacedMap;
	/** The finding, over all ingredients whatever is shown. */
	readonly title: string;
	readonly subtitle: string;
	/** Which rows were asked for. */
	readonly rows: 'first' | 'all';
	/** Rows shown, and rows that there are. */
	readonly shown: number;
	readonly total: number;
	/** The letters of all its cells, the best first. */
	readonly grades: readonly Grade[];
	/** Cells whose letter is worse, or that have none, are faint; null for none. */
	readonly atLeast: Grade | null;
	/** The first row: the ingredient with the most trials of its own. */
	readonly first: { readonly slug: string; readonly name: string } | null;
}

interface ChartOptions {
	readonly results: readonly AssessedResult[];
	readonly ingredients: readonly NamedIngredient[];
	/** All bodies of evidence that are stored. */
	readonly bodies: readonly WeighedBody[];
	/** Every ingredient with a result, or those that the map begins with. */
	readonly rows: 'first' | 'all';
	/** Cells whose letter is worse, or that have none, are faint. */
	readonly atLeast?: Grade | null;
}

export function evidenceMapChart({
	results,
	ingredients,
	bodies,
	rows,
	atLeast = null
}: ChartOptions): EvidenceMapChart {
	const series = evidenceMapSeries(results, ingredients, bodies);
	const shown = rows === 'all' ? series.rows : rowsAtFirst(series.rows);
	const letters = new Set(
		series.rows.flatMap((row) => row.cells.map((cell) => cell && letterOf(cell)?.grade))
	);
	const [first] = series.rows;
	return {
		map: layoutEvidenceMap({ ...series, rows: shown }, atLeast),
		title: titleOf(bodies),
		subtitle: mapSubtitle(shown, series.rows.length, atLeast),
		rows,
		shown: shown.length,
		total: series.rows.length,
		grades: GRADES.filter((grade) => letters.has(grade)),
		atLeast,
		first: first ? { slug: first.slug, name: first.name } : null
	};
}

/** A family is no pair of its own. */
function titleOf(bodies: readonly WeighedBody[]): string {
	const pairs = bodies.filter(({ key }) => (OUTCOMES as readonly string[]).includes(key));
	return totalsSentence(
		totalBodies(pairs),
		'pair of ingredient and outcome',
		'pairs of ingredient and outcome'
	);
}
