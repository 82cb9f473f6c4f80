import { getDatabase } from '#lib/server/db/client.ts';
import { readInstrumentsPage } from '#lib/server/evidence/instruments-page.ts';
import type { PageServerLoad } from './$types';
import { instrumentsView } from './instruments-view.ts';

export const load: PageServerLoad = async () =>
	instrumentsView(await readInstrumentsPage(getDatabase()));
