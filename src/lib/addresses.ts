import { resolve } from '$app/paths';

/** Every address that a page links to, in one place. */
export const addresses = {
	start: () => resolve('/'),
	/** The start page with every ingredient in its map. */
	startMap: () => `${resolve('/')}?map=all#map-title`,
	ingredients: () => resolve('/ingredients'),
	ingredient: (slug: string) => resolve('/ingredients/[slug]', { slug }),
	/** What the studies of an ingredient come to on an outcome or a family of outcomes. */
	evidence: (ingredient: string, outcome: string) =>
		resolve('/evidence/[ingredient]/[outcome]', { ingredient, outcome }),
	outcomes: () => resolve('/outcomes'),
	outcome: (outcome: string) => resolve('/outcomes/[outcome]', { outcome }),
	studies: () => resolve('/studies'),
	study: (studyId: string) => resolve('/studies/[studyId]', { studyId }),
	/** Where a study's page shows what one of its results reports. */
	figure: (studyId: string, resultId: string) =>
		`${resolve('/studies/[studyId]', { studyId })}#figure-${resultId}`,
	/** Where a study's page says how far one of its results can be relied on, and why. */
	trust: (studyId: string, resultId: string) =>
		`${resolve('/studies/[studyId]', { studyId })}#trust-${resultId}`,
	products: () => resolve('/products'),
	product: (productId: string) => resolve('/products/[productId]', { productId }),
	methods: () => resolve('/methods'),
	/** The rules that the page of methods does not print itself. */
	otherRules: () => resolve('/methods/rules'),
	/** How the certainty of a body of evidence is found. */
	certainty: () => resolve('/methods/certainty'),
	/** What the letters of reliability mean. */
	grades: () => `${resolve('/methods')}#grades`,
	instruments: () => resolve('/instruments'),
	/** An entry of the catalogue of instruments. */
	instrument: (id: string) => `${resolve('/instruments')}#${id}`,
	data: () => resolve('/data'),
	about: () => resolve('/about')
};
