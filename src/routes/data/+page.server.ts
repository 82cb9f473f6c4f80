import { getDatabase } from '#lib/server/db/client.ts';
import { readDataPage } from '#lib/server/evidence/data-page.ts';
import type { PageServerLoad } from './$types';
import { dataView } from './data-view.ts';

export const load: PageServerLoad = async () => dataView(await readDataPage(getDatabase()));
