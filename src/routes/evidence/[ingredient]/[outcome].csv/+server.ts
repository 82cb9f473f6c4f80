import { getDatabase } from '#lib/server/db/client.ts';
import { answerEvidenceAsCsv } from '#lib/server/evidence/evidence-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
	answerEvidenceAsCsv(getDatabase(), {
		slug: params.ingredient,
		key: params.outcome,
		query: url.searchParams
	});
