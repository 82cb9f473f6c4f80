import { describe, expect, it } from 'vitest';
import type { ListedProduct } from '#lib/server/db/queries/products.ts';
import { toProductIndex } from './product-index.ts';

const product = (productId: string) => ({ productId }) as ListedProduct;

describe('toProductIndex', () => {
	it('adds up claims, percentages and averages', () => {
		const index = toProductIndex(
			[product('a'), product('b')],
			[
				{ productId: 'a', statistic: 'qualitative', claims: 3, withPercent: 0 },
				{ productId: 'a', statistic: 'mean_improvement', claims: 2, withPercent: 1 },
				{ productId: 'b', statistic: 'share_of_users_agreeing', claims: 4, withPercent: 4 }
			],
			[]
		);
		expect(index).toMatchObject({ claims: 9, withPercent: 5, averages: 1 });
	});

	it('names the kinds of a product in the order of the vocabulary', () => {
		const index = toProductIndex(
			[product('a'), product('b')],
			[
				{ productId: 'a', statistic: 'qualitative', claims: 3, withPercent: 0 },
				{ productId: 'a', statistic: 'mean_improvement', claims: 2, withPercent: 1 }
			],
			[]
		);
		expect(index.products.map(({ kinds }) => kinds.map(({ statistic }) => statistic))).toEqual([
			['mean_improvement', 'qualitative'],
			[]
		]);
	});
});
