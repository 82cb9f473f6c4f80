import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/reliability/grades.ts';
import type { IngredientSummary } from '../db/queries/ingredients.ts';
import type { SynthesisSummary } from '../db/queries/syntheses.ts';
import {
	parseIngredientQuery,
	toIngredientIndex,
	type IngredientSort
} from './ingredient-index.ts';

const summary = (name: string, more: Partial<IngredientSummary> = {}): IngredientSummary => ({
	slug: name.toLowerCase().replaceAll(' ', '-'),
	name,
	inciName: null,
	class: 'peptide',
	aliases: [],
	studies: 1,
	singleVsVehicleStudies: 0,
	products: 0,
	...more
});
/** Simulated. */
const LIST = [
	summary('Beta peptide-8', { aliases: ['Betaline'], studies: 4 }),
	summary('Alpha peptide', { singleVsVehicleStudies: 2, studies: 2 }),
	summary('Gamma acid', { class: 'acid' }),
	summary('Delta peptide', { studies: 0 })
];
const contrasts = new Map([['gamma-acid', { controlled: 1, beforeAfter: 3 }]]);
const comparison = (grade: Grade, alone: boolean) => ({
	grade,
	alone,
	studyId: 's1',
	resultId: 's1-01',
	citation: 'Simulated 1'
});
const reliability = new Map([
	['beta-peptide-8', comparison('C', true)],
	['epsilon-peptide', comparison('C', false)],
	['zeta-peptide', comparison('B', false)]
]);
const body = (slug: string, more: Partial<SynthesisSummary>): SynthesisSummary => ({
	slug,
	key: 'wrinkles',
	state: 'counted',
	level: 'very low',
	leading: 'single_vs_vehicle',
	lead: 'Simulated.',
	short: 'simulated',
	studies: 1,
	favours: 1,
	against: 0,
	mixed: 0,
	equal: 0,
	notReported: 0,
	...more
});
const wrinkles = [
	body('alpha-peptide', { studies: 2 }),
	body('beta-peptide-8', { state: 'before_after_only', studies: 0, leading: null }),
	body('gamma-acid', { level: 'low' })
];
const index = (q: string, sort: IngredientSort = 'name') =>
	toIngredientIndex({ ingredients: LIST, contrasts, reliability, wrinkles }, { q, sort });
const names = (found: ReturnType<typeof index>) =>
	found.groups.flatMap((g) => g.ingredients.map((i) => i.name));

describe('parseIngredientQuery', () => {
	it('reads the search and the order', () => {
		expect(parseIngredientQuery(new URLSearchParams('q= retinol &sort=single'))).toEqual({
			ok: true,
			query: { q: 'retinol', sort: 'single' }
		});
		expect(parseIngredientQuery(new URLSearchParams())).toMatchObject({
			query: { q: '', sort: 'name' }
		});
	});

	it('refuses an unknown order and names the allowed ones', () => {
		const parsed = parseIngredientQuery(new URLSearchParams('sort=effect'));
		expect(parsed).toMatchObject({ ok: false });
		expect(parsed.ok ? '' : parsed.reason).toContain('name, certainty, studies, single');
	});
});

describe('toIngredientIndex', () => {
	it('groups ingredients with studies by class and lists the others apart', () => {
		const found = index('');
		expect(found.groups.map((g) => g.class)).toEqual(['peptide', 'acid']);
		expect(found.unstudied.map((i) => i.name)).toEqual(['Delta peptide']);
		expect([found.studied, found.found]).toEqual([3, 3]);
	});

	it('sorts by name, or by a count with the most first', () => {
		expect(names(index(''))).toEqual(['Alpha peptide', 'Beta peptide-8', 'Gamma acid']);
		expect(names(index('', 'studies'))[0]).toBe('Beta peptide-8');
		expect(names(index('', 'single'))[0]).toBe('Alpha peptide');
	});

	it('sorts by reliability: the letter, then alone against vehicle first, nothing last', () => {
		const more = [...LIST, summary('Zeta peptide'), summary('Epsilon peptide')];
		const found = toIngredientIndex(
			{ ingredients: more, contrasts, reliability, wrinkles },
			{ q: 'peptide', sort: 'reliability' }
		);
		expect(names(found)).toEqual([
			'Zeta peptide',
			'Beta peptide-8',
			'Epsilon peptide',
			'Alpha peptide'
		]);
	});

	it('sorts by certainty on wrinkles: the surest answer first, what was not studied last', () => {
		const more = [...LIST, summary('Aaa peptide')];
		const found = toIngredientIndex(
			{ ingredients: more, contrasts, reliability, wrinkles },
			{ q: 'peptide', sort: 'certainty' }
		);
		expect(names(found)).toEqual(['Alpha peptide', 'Beta peptide-8', 'Aaa peptide']);
	});

	it('finds by alias and says which', () => {
		const [group] = index('betaLINE').groups;
		expect(group?.ingredients[0]).toMatchObject({
			name: 'Beta peptide-8',
			matchedAlias: 'Betaline'
		});
	});

	it('does not mind spaces, hyphens and capitals', () => {
		expect(names(index('BETA PEPTIDE 8'))).toEqual(['Beta peptide-8']);
	});

	it('takes the counts of contrasts, and 0 only where there is no such study', () => {
		const [, acids] = index('').groups;
		expect(acids?.ingredients[0]).toMatchObject({ controlled: 1, beforeAfter: 3 });
	});

	it('finds nothing for an unknown name', () => {
		expect(index('zzz')).toMatchObject({ groups: [], unstudied: [], found: 0, studied: 3 });
	});
});
