import { describe, expect, test } from 'vitest';
import { readShippedTables } from '../../../tests/support/shipped-tables.ts';
import { spellingsOf } from './ingredient-names.ts';
import { matchListed, spellingsOfLine } from './listed-ingredients.ts';

const { ingredients, products } = readShippedTables();
const slugOf = new Map(
	ingredients.rows.flatMap(({ value }) =>
		spellingsOf(value).map((spelling) => [spelling, value.slug] as const)
	)
);
const match = (printed: string) => matchListed(printed, slugOf);

describe('spellingsOfLine', () => {
	test.each([
		['Glycerin', ['glycerin']],
		['Aqua / Water / Eau', ['aqua', 'water', 'eau']],
		['Aqua (Water)', ['aqua', 'water']],
		['AQUA  (WATER) / EAU', ['aqua', 'water', 'eau']],
		['Avena Sativa (Oat) Kernel Extract', ['avena sativa kernel extract']],
		['Niacinamide (5 %)', ['niacinamide', '5 %']],
		['Caprylic/Capric Triglyceride', ['caprylic/capric triglyceride']],
		['水溶性コラーゲン(F)', ['水溶性コラーゲン(f)']],
		['Retinol / ', ['retinol /']]
	])('%s', (printed, spellings) => {
		expect(spellingsOfLine(printed)).toEqual(spellings);
	});
});

describe('matchListed', () => {
	test('finds an ingredient by its name, its INCI name and its aliases, whatever the capitals', () => {
		expect(match('ADENOSINE')).toBe('adenosine');
		expect(match('PVP')).toBe('polyvinylpyrrolidone');
		expect(match('Nicotinamide')).toBe('niacinamide');
		expect(match('Acetyl Hexapeptide\u20118')).toBe('acetyl-hexapeptide-8');
	});

	test('finds it by any spelling between slashes, and before or in a closing bracket', () => {
		expect(match('Glycerol / Glycerin / Glycérine')).toBe('glycerin');
		expect(match('Pyridine-3-carboxamide (Niacinamide)')).toBe('niacinamide');
		expect(match('EGF (Transgenic barley sh-oligopeptide-1)')).toBe('epidermal-growth-factor');
		expect(match('Hyaluronic acid (cross-linked)')).toBe('crosslinked-hyaluronic-acid');
	});

	test.each([
		['Sodium Hyaluronate Crosspolymer'],
		['Hydrolyzed Hyaluronic Acid'],
		['Acetylated Sodium Hyaluronate'],
		['Retinol Acetate'],
		['Glycerine'],
		['Aqua / Water / Eau'],
		['Glycerin/Oxybutylene Copolymer Stearyl Ether'],
		['Lactic Acid/Glycolic Acid Copolymer'],
		['Glycyrrhiza Glabra (Licorice) Root Extract'],
		['Glycine Soja Oil / Soybean Oil']
	])('leaves %s unmatched: similar is not the same', (printed) => {
		expect(match(printed)).toBeNull();
	});

	test('takes sodium hyaluronate for itself and not for hyaluronic acid', () => {
		expect(match('Sodium Hyaluronate')).toBe('sodium-hyaluronate');
	});

	test('settles nothing where spellings lead to two ingredients, or only to a class', () => {
		expect(match('Retinyl Palmitate (Retinol)')).toBeNull();
		expect(match('Ascorbyl Glucoside (Vitamin C)')).toBeNull();
		expect(match('Vitamin C')).toBe('vitamin-c-unspecified');
	});

	test('matches 44 of the 259 lines that are shipped', () => {
		const lines = products.rows.flatMap(({ value }) => value.inci);
		expect(lines).toHaveLength(259);
		expect(lines.filter((line) => match(line) !== null)).toHaveLength(44);
	});
});
