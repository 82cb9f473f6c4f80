import { resolve } from '$app/paths';

/** Every address that a page links to, in one place. */
export const addresses = {
	start: () => resolve('/'),
	/** The start page with every ingredient in its map. */
	startMap: () => `${resolve('/')}?map=all#map-title`,
	ingredients: () => resolve('/ingredients'),
	ingredient: (slug: string) => resolve('/ingredients/[slug]', { slug }),
	outcomes: () => resolve('/outcomes'),
	outcome: (outcome: string) => resolve('/outcomes/[outcome]', { outcome }),
	studies: () => resolve('/studies'),
	study: (studyId: string) => resolve('/studies/[studyId]', { studyId }),
	/** Where a study's page says how far one of its results can be relied on, and why. */
	trust: (studyId: string, resultId: string) =>
		`${resolve('/studies/[studyId]', { studyId })}#trust-${resultId}`,
	products: () => resolve('/products'),
	product: (productId: string) => resolve('/products/[productId]', { productId }),
	methods: () => resolve('/methods'),
	/** The rules that the page of methods does not print itself. */
	otherRules: () => resolve('/methods/rules'),
	/** What the letters of reliability mean. */
	grades: () => `${resolve('/methods')}#grades`,
	instruments: () => resolve('/instruments'),
	/** An entry of the catalogue of instruments. */
	instrument: (id: string) => `${resolve('/instruments')}#${id}`,
	data: () => resolve('/data'),
	about: () => resolve('/about')
};
