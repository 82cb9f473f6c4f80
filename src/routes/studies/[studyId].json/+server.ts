import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { studyAnswer } from '#lib/server/evidence/study-answer.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const answer = await studyAnswer(getDatabase(), params.studyId);
	if (answer === null) error(404, `There is no study “${params.studyId}”.`);
	return Response.json(toColumnNames(answer));
};
