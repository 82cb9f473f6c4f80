import { getDatabase } from '#lib/server/db/client.ts';
import { readOutcomeIndex } from '#lib/server/evidence/outcome-index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => readOutcomeIndex(getDatabase());
