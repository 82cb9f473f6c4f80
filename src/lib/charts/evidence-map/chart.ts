/** The map of a start page, from results to placed shapes with its words. */
import type { WeighedResult } from '#lib/evidence/types.ts';
import { layoutEvidenceMap, type PlacedMap } from './layout.ts';
import { mapTotals, rowsAtFirst } from './selection.ts';
import { evidenceMapSeries, type NamedIngredient } from './series.ts';
import { mapSubtitle, mapTitle } from './words.ts';

export interface EvidenceMapChart {
	readonly map: PlacedMap;
	/** The finding, over all ingredients whatever is shown. */
	readonly title: string;
	readonly subtitle: string;
	/** Rows shown, and rows that there are. */
	readonly shown: number;
	readonly total: number;
	/** The first row: the ingredient with the most trials of its own. */
	readonly first: { readonly slug: string; readonly name: string } | null;
}

interface ChartOptions {
	readonly results: readonly WeighedResult[];
	readonly ingredients: readonly NamedIngredient[];
	/** Every ingredient with a result, or those that the map begins with. */
	readonly rows: 'first' | 'all';
}

export function evidenceMapChart({ results, ingredients, rows }: ChartOptions): EvidenceMapChart {
	const series = evidenceMapSeries(results, ingredients);
	const shown = rows === 'all' ? series.rows : rowsAtFirst(series.rows);
	const [first] = series.rows;
	return {
		map: layoutEvidenceMap({ ...series, rows: shown }),
		title: mapTitle(mapTotals(series)),
		subtitle: mapSubtitle(shown, series.rows.length),
		shown: shown.length,
		total: series.rows.length,
		first: first ? { slug: first.slug, name: first.name } : null
	};
}
