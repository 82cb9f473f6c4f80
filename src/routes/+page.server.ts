import { error } from '@sveltejs/kit';
import { evidenceMapChart } from '#lib/charts/evidence-map/chart.ts';
import { layoutTally } from '#lib/charts/result-tally/layout.ts';
import { getDatabase } from '#lib/server/db/client.ts';
import { readStartPage } from '#lib/server/evidence/start-page.ts';
import type { PageServerLoad } from './$types';
import { parseMapQuery } from './map-query.ts';

export const load: PageServerLoad = async ({ url }) => {
	const parsed = parseMapQuery(url.searchParams);
	if (!parsed.ok) error(400, parsed.reason);
	const { finding, collected, grades, tally, results, ingredients, bodies } =
		await readStartPage(getDatabase());
	return {
		finding,
		collected,
		grades,
		tally: layoutTally(tally),
		chart: evidenceMapChart({ results, ingredients, bodies, ...parsed.query })
	};
};
