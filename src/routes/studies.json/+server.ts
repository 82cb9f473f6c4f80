import { getDatabase } from '#lib/server/db/client.ts';
import { studiesAnswer } from '#lib/server/evidence/studies-page.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
	const answer = await studiesAnswer(getDatabase(), url.searchParams);
	if (!answer.ok) return Response.json({ problems: answer.problems }, { status: 400 });
	return Response.json(toColumnNames(answer.list));
};
