import { error } from '@sveltejs/kit';
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import { getDatabase } from '#lib/server/db/client.ts';
import { readOutcome } from '#lib/server/evidence/outcome-page.ts';
import type { PageServerLoad } from './$types';
import { BODY_SORTS, outcomeView } from './outcome-view.ts';

export const load: PageServerLoad = async ({ params, url }) => {
	const asked = url.searchParams.get('sort') ?? 'certainty';
	const sort = BODY_SORTS.find((one) => one === asked);
	if (sort === undefined) {
		error(400, `There is no order “${asked}”; there are ${BODY_SORTS.join(' and ')}.`);
	}
	const page = await readOutcome(getDatabase(), params.outcome);
	if (page === null) {
		error(404, `There is no outcome “${params.outcome}”. There are ${OUTCOMES.join(', ')}.`);
	}
	return outcomeView(page, sort);
};
