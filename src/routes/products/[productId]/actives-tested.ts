/** How the key actives of a product were tested, in other products, in words. */
import { NEVER_SINGLE_ENDINGS } from '#lib/evidence/isolates.ts';
import type { ProductPage } from '#lib/server/evidence/product-page.ts';

type Named = ProductPage['product']['keyActives'][number];
type Tested = ProductPage['activesTested'];

/** The best comparison of an active, or why none is shown. */
export function testedOf({ slug }: Pick<Named, 'slug'>, tested: Tested) {
	if (slug === null) return { best: null, why: 'no study of this name here' };
	if (isKind(slug)) {
		return { best: null, why: 'a kind of ingredient; which one is not said' };
	}
	const best = tested.get(slug) ?? null;
	return { best, why: best === null ? 'no comparison of its own here' : null };
}

/** How many of the actives a study set alone against the same product without them. */
export function activesFinding(actives: readonly Pick<Named, 'slug'>[], tested: Tested): string {
	const alone = actives.filter((active) => testedOf(active, tested).best?.alone).length;
	const against = 'alone against the same product without it';
	if (actives.length === 1) {
		return `${alone === 1 ? 'A study' : 'No study'} here set its active ${against}`;
	}
	return alone === 0
		? `No study here set any of its ${actives.length} actives ${against}`
		: `Studies here set ${alone} of its ${actives.length} actives ${against}`;
}

/** Such a name can mean any of many substances, so a trial of one says nothing of the other. */
function isKind(slug: string): boolean {
	return NEVER_SINGLE_ENDINGS.some((ending) => slug.endsWith(ending));
}
