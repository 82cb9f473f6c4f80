import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { readIngredientPage } from '#lib/server/evidence/ingredient-page.ts';
import type { PageServerLoad } from './$types';
import { parseChartChoice } from './chart-choice.ts';
import { toIngredientView } from './view.ts';

export const load: PageServerLoad = async ({ params, url }) => {
	const parsed = parseChartChoice(url.searchParams);
	if (!parsed.ok) error(400, parsed.problem);
	const page = await readIngredientPage(getDatabase(), params.slug);
	if (page === null) error(404, `There is no ingredient “${params.slug}”.`);
	return { view: toIngredientView(page, parsed.choice) };
};
