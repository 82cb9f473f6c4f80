import { describe, expect, it } from 'vitest';
import { orientEffects } from '#lib/evidence/orientation.ts';
import type { Contrast } from '#lib/evidence/vocabulary.ts';
import { countIngredientContrasts } from '#lib/server/db/queries/ingredient-contrasts.ts';
import { findWeighedResults } from '#lib/server/db/queries/results.ts';
import { findStudiesWithIngredient } from '#lib/server/db/queries/studies-with-ingredient.ts';
import { readIngredientIndex } from '#lib/server/evidence/ingredient-index.ts';
import { readIngredientPage } from '#lib/server/evidence/ingredient-page.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

describe('readIngredientPage', () => {
	it('has nothing for an unknown slug', async () => {
		expect(await readIngredientPage(db, 'no-such-ingredient')).toBeNull();
	});

	it('gives retinol three trials against the same product without it for wrinkles, none for elasticity', async () => {
		const page = await readIngredientPage(db, 'retinol');
		const [wrinkles, elasticity] = page?.families ?? [];
		expect([wrinkles?.counted.length, elasticity?.counted.length]).toEqual([3, 0]);
		expect([wrinkles?.body?.studies, elasticity?.body?.studies]).toEqual([3, 0]);
		expect(wrinkles?.body).toMatchObject({ key: 'wrinkles', level: 'low' });
		expect(wrinkles?.outcomes.map(({ key }) => key)).toEqual(['wrinkle_severity', 'fine_lines']);
		expect(page?.amounts).toEqual([{ unit: '%', least: 0.002, most: 1 }]);
	});

	it('counts every study once for wrinkles and once for elasticity', async () => {
		for (const slug of ['retinol', 'niacinamide', 'hyaluronic-acid', 'adenosine']) {
			const page = await readIngredientPage(db, slug);
			const [wrinkles, elasticity] = page?.families ?? [];
			expect([wrinkles?.family, elasticity?.family]).toEqual(['wrinkles', 'elasticity_firmness']);
			for (const family of [wrinkles, elasticity]) {
				const { controlled, beforeAfterOnly, none } = family?.counts ?? {};
				expect((controlled ?? NaN) + (beforeAfterOnly ?? NaN) + (none ?? NaN)).toBe(
					page?.studies.length
				);
			}
		}
	});

	it('answers for wrinkles and elasticity also where nothing was studied', async () => {
		const page = await readIngredientPage(db, 'acetyl-dipeptide');
		expect(page?.studies).toEqual([]);
		expect(page?.families.map((f) => [f.family, f.results.length])).toEqual([
			['wrinkles', 0],
			['elasticity_firmness', 0]
		]);
		expect(page?.families.map((f) => f.body)).toEqual([null, null]);
	});

	it('keeps what is said on skin reactions apart from benefit', async () => {
		const page = await readIngredientPage(db, 'retinol');
		expect(page?.families.map((f) => f.family)).not.toContain('tolerability');
		expect(page?.tolerability.map((r) => r.result.resultId)).toContain('kikuchi-2009-retinol-03');
	});

	it('names the products that contain it', async () => {
		const page = await readIngredientPage(db, 'retinol');
		expect(page?.products.length).toBe(page?.ingredient.products);
		expect(page?.products.length).toBeGreaterThan(0);
	});
});

describe('findStudiesWithIngredient', () => {
	it('finds studies without a result too, with all their arms', async () => {
		const studies = await findStudiesWithIngredient(db, 'retinol');
		const silent = studies.find((s) => s.study.studyId === 'pierard-1998-retinol-melibiose');
		expect(silent?.arms.length).toBeGreaterThan(1);
		expect(studies.map((s) => s.study.citation)).toContain('Kafi et al. 2007');
	});
});

describe('countIngredientContrasts', () => {
	it('counts the studies that the page of each ingredient shows', async () => {
		const counts = await countIngredientContrasts(db);
		const results = await findWeighedResults(db);
		for (const slug of ['niacinamide', 'retinol', 'tretinoin', 'bakuchiol', 'hyaluronic-acid']) {
			const shown = results.flatMap((r) => orientEffects(r, slug));
			const studies = (contrast: Contrast) =>
				new Set(
					shown.filter((o) => o.effect.contrast === contrast).map((o) => o.weighed.study.studyId)
				).size;
			expect([slug, counts.get(slug)]).toEqual([
				slug,
				{ controlled: studies('controlled'), beforeAfter: studies('before_after') }
			]);
		}
		expect(counts.get('niacinamide')).toEqual({ controlled: 5, beforeAfter: 7 });
	});
});

describe('readIngredientIndex', () => {
	it('lists every ingredient with a study, and the others apart', async () => {
		const index = await readIngredientIndex(db, { q: '', sort: 'name' });
		expect([index.studied, index.found, index.unstudied.length]).toEqual([169, 169, 46]);
	});

	it('finds Argireline under its name', async () => {
		const index = await readIngredientIndex(db, { q: 'argireline', sort: 'name' });
		expect(index.groups.flatMap((g) => g.ingredients.map((i) => i.slug))).toEqual([
			'acetyl-hexapeptide-8'
		]);
	});
});
