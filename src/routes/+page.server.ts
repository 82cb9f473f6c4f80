import { error } from '@sveltejs/kit';
import { evidenceMapChart } from '#lib/charts/evidence-map/chart.ts';
import { layoutTally } from '#lib/charts/result-tally/layout.ts';
import { getDatabase } from '#lib/server/db/client.ts';
import { readStartPage } from '#lib/server/evidence/start-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const map = url.searchParams.get('map');
	if (map !== null && map !== 'all')
		error(
			400,
			`There is no map “${map}”. Its rows are the first ones, or all of them with map=all.`
		);
	const { finding, collected, tally, results, ingredients } = await readStartPage(getDatabase());
	return {
		finding,
		collected,
		tally: layoutTally(tally),
		chart: evidenceMapChart({ results, ingredients, rows: map ?? 'first' })
	};
};
