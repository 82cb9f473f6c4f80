import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { problemSentences } from '#lib/server/evidence/study-query.ts';
import { studiesPage } from '#lib/server/evidence/studies-page.ts';
import { count } from '#lib/wording/numbers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const answer = await studiesPage(getDatabase(), url.searchParams);
	if (!answer.ok) error(400, problemSentences(answer.problems));
	const { page, pages, matching } = answer.list;
	if (page > Math.max(1, pages.length)) {
		error(
			404,
			`The list of ${count(matching, 'study', 'studies')} has ${count(pages.length, 'page')}; there is no page ${page}.`
		);
	}
	return answer.list;
};
