import { error } from '@sveltejs/kit';
import { getDatabase } from '#lib/server/db/client.ts';
import { getProduct } from '#lib/server/db/queries/products.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const found = await getProduct(getDatabase(), params.productId);
	if (found === null) error(404, `There is no product “${params.productId}”.`);
	return Response.json(toColumnNames(found));
};
