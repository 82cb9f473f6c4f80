import { getDatabase } from '#lib/server/db/client.ts';
import { readMethodsPage } from '#lib/server/evidence/methods-page.ts';
import { oncePerDataVersion } from '#lib/server/evidence/per-data-version.ts';
import type { PageServerLoad } from './$types';
import { methodsView } from './methods-view.ts';
import { loadWhatIf } from './what-if-load.ts';

/** Ours, the same for everybody until the data change; a reader's own rules only stand beside it. */
const readOurs = oncePerDataVersion(async (db) => methodsView(await readMethodsPage(db)));

export const load: PageServerLoad = async (event) => {
	const whatIf = await loadWhatIf(event);
	return { ...(await readOurs(getDatabase())), whatIf };
};
