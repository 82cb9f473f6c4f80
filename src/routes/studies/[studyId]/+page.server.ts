import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { readStudyPage } from '#lib/server/evidence/study-page.ts';
import type { PageServerLoad } from './$types';
import { studyView } from './study-view.ts';

export const load: PageServerLoad = async ({ params }) => {
	const found = await readStudyPage(getDatabase(), params.studyId);
	if (found === null) error(404, `There is no study “${params.studyId}”.`);
	return studyView(found);
};
