import { getDatabase } from '#lib/server/db/client.ts';
import { readIngredientPage } from '#lib/server/evidence/ingredient-page.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const page = await readIngredientPage(getDatabase(), params.slug);
	if (page === null) {
		return Response.json({ message: `There is no ingredient “${params.slug}”.` }, { status: 404 });
	}
	return Response.json(toColumnNames(page));
};
