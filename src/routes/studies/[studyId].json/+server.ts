import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { readStudy } from '#lib/server/evidence/study-page.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const dossier = await readStudy(getDatabase(), params.studyId);
	if (dossier === null) error(404, `There is no study “${params.studyId}”.`);
	const { study, arms, results, related } = dossier;
	return Response.json(
		toColumnNames({
			study,
			arms,
			results: results.map(({ result, effects, people }) => ({ ...result, people, effects })),
			related
		})
	);
};
