import { error, redirect } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { parseBodyQuery } from '#lib/server/evidence/body-query.ts';
import { readEvidencePage } from '#lib/server/evidence/evidence-page.ts';
import { bodyQuery } from '#lib/synthesis/body-choice.ts';
import { BODY_KEYS, isBodyKey } from '#lib/synthesis/body-question.ts';
import type { PageServerLoad } from './$types';
import { bodyView } from './body-view.ts';

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
	const { ingredient, outcome } = params;
	if (!isBodyKey(outcome)) {
		error(404, `There is no outcome “${outcome}”. There are ${BODY_KEYS.join(', ')}.`);
	}
	const parsed = parseBodyQuery(url.searchParams);
	if (!parsed.ok) error(400, parsed.problem);
	const query = bodyQuery(parsed.choice);
	const asks = ['leave_out', 'without'].some((name) => url.searchParams.has(name));
	if (asks && url.search !== query) redirect(307, `${url.pathname}${query}`);

	const page = await readEvidencePage(getDatabase(), ingredient, outcome, parsed.choice);
	if (page === null) {
		error(404, `There is no ingredient “${ingredient}”. The list of ingredients has all names.`);
	}
	if ('problem' in page) error(400, page.problem);
	// There are more selections than any memory of pages should hold.
	if (url.search !== '') setHeaders({ 'cache-control': 'no-store' });
	return { view: bodyView(page) };
};
