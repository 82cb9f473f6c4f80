import type { IngredientQuery } from '#lib/server/evidence/ingredient-index.ts';

/** The list's query as an address part, defaults left out, so that one list has one address. */
export function listQuery({ q, sort }: IngredientQuery): string {
	const params = new URLSearchParams();
	if (q !== '') params.set('q', q);
	if (sort !== 'name') params.set('sort', sort);
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}
