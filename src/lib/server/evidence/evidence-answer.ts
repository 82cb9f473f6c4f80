/** A body of evidence for scripts: as JSON, or as a table of its studies and their sizes. */
import { isChosen } from '#lib/synthesis/body-choice.ts';
import type { Database } from '../db/client.ts';
import { toColumnNames } from '../web/column-names.ts';
import { parseBodyQuery } from './body-query.ts';
import { evidenceCsv } from './evidence-csv.ts';
import { readEvidencePage, type EvidencePage } from './evidence-page.ts';

interface EvidenceRequest {
	readonly slug: string;
	/** An outcome or a family of outcomes. */
	readonly key: string;
	/** May leave studies out, as the page's may. */
	readonly query: URLSearchParams;
}

/** The record as it is stored, its keys named like columns; under a choice, the record that is left. */
export function answerEvidenceAsJson(db: Database, request: EvidenceRequest): Promise<Response> {
	return answer(db, request, ({ dataVersion, body, own }) =>
		Response.json(
			toColumnNames({
				dataVersion,
				choice: own && { ...own.choice, leftOut: own.leftOut },
				...body
			})
		)
	);
}

export function answerEvidenceAsCsv(db: Database, request: EvidenceRequest): Promise<Response> {
	return answer(db, request, ({ dataVersion, body }) => {
		const { slug, key } = body.question;
		return new Response(evidenceCsv(body, dataVersion), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${slug}-${key}.csv"`
			}
		});
	});
}

async function answer(
	db: Database,
	{ slug, key, query }: EvidenceRequest,
	render: (page: EvidencePage) => Response
): Promise<Response> {
	const parsed = parseBodyQuery(query);
	if (!parsed.ok) return Response.json({ message: parsed.problem }, { status: 400 });
	const page = await readEvidencePage(db, slug, key, parsed.choice);
	if (page === null) {
		const message = `There is no body of evidence for “${slug}” on “${key}”.`;
		return Response.json({ message }, { status: 404 });
	}
	if ('problem' in page) return Response.json({ message: page.problem }, { status: 400 });
	const response = render(page);
	// Readers can leave out more combinations than are worth keeping.
	if (isChosen(parsed.choice)) response.headers.set('cache-control', 'no-store');
	return response;
}
