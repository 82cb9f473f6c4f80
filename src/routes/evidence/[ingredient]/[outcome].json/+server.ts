import { getDatabase } from '#lib/server/db/client.ts';
import { answerEvidenceAsJson } from '#lib/server/evidence/evidence-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
	answerEvidenceAsJson(getDatabase(), {
		slug: params.ingredient,
		key: params.outcome,
		query: url.searchParams
	});
