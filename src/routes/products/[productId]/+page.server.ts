import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { getProduct } from '#lib/server/db/queries/products.ts';
import type { PageServerLoad } from './$types';
import { productView } from './product-view.ts';

export const load: PageServerLoad = async ({ params }) => {
	const found = await getProduct(getDatabase(), params.productId);
	if (found === null) error(404, `There is no product “${params.productId}”.`);
	return productView(found);
};
