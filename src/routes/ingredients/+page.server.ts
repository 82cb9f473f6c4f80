import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import {
	parseIngredientQuery,
	readIngredientIndex
} from '#lib/server/evidence/ingredient-index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const parsed = parseIngredientQuery(url.searchParams);
	if (!parsed.ok) error(400, parsed.reason);
	return { index: await readIngredientIndex(getDatabase(), parsed.query) };
};
