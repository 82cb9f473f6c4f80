import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { readProduct } from '#lib/server/evidence/product-page.ts';
import type { PageServerLoad } from './$types';
import { productView } from './product-view.ts';

export const load: PageServerLoad = async ({ params }) => {
	const found = await readProduct(getDatabase(), params.productId);
	if (found === null) error(404, `There is no product “${params.productId}”.`);
	return productView(found);
};
