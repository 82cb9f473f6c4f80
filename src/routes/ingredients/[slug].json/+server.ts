import { getDatabase } from '#lib/server/db/client.ts';
import { ingredientAnswer } from '#lib/server/evidence/ingredient-answer.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const answer = await ingredientAnswer(getDatabase(), params.slug);
	if (answer === null) {
		return Response.json({ message: `There is no ingredient “${params.slug}”.` }, { status: 404 });
	}
	return Response.json(toColumnNames(answer));
};
