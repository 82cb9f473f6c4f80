import { getDatabase } from '#lib/server/db/client.ts';
import { readProductIndex } from '#lib/server/evidence/product-index.ts';
import type { PageServerLoad } from './$types';
import { productsView } from './products-view.ts';

export const load: PageServerLoad = async () => productsView(await readProductIndex(getDatabase()));
