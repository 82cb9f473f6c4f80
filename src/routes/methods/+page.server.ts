import { getDatabase } from '#lib/server/db/client.ts';
import { readMethodsPage } from '#lib/server/evidence/methods-page.ts';
import type { PageServerLoad } from './$types';
import { methodsView } from './methods-view.ts';

export const load: PageServerLoad = async () => methodsView(await readMethodsPage(getDatabase()));
