import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFormulaGuard, withoutFormulaGuard } from './formula-guard.ts';
import {
	armIdReader,
	countryReader,
	doiReader,
	pmcidReader,
	pmidReader,
	slugReader,
	textReader,
	urlReader
} from './texts.ts';

describe('formula guard', () => {
	test.each(['=1+1', '+49', '-20 % at week 8', '@home', '\tx', '\rx'])(
		'puts an apostrophe before %j and takes it away again',
		(text) => {
			expect(withFormulaGuard(text)).toBe(`'${text}`);
			expect(withoutFormulaGuard(`'${text}`)).toBe(text);
		}
	);

	test('leaves every other apostrophe to its author', () => {
		expect(withoutFormulaGuard("'saw/noticed' read as opinion")).toBe(
			"'saw/noticed' read as opinion"
		);
		expect(withoutFormulaGuard("''=x")).toBe("''=x");
	});

	test('comes back unchanged from a printed cell, unless the text already looked guarded', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				fc.pre(withoutFormulaGuard(text) === text);
				expect(withoutFormulaGuard(withFormulaGuard(text))).toBe(text);
			})
		);
	});
});

describe('textReader', () => {
	test('keeps line breaks and letters of any script', () => {
		expect(textReader('シワ\nレチノール')).toEqual({ ok: true, value: 'シワ\nレチノール' });
	});

	test('refuses a NUL character, which the database cannot hold', () => {
		expect(textReader('a\u0000b')).toEqual({
			ok: false,
			fault: { code: 'bad_character', reason: 'holds a NUL character' }
		});
	});
});

describe('readers of identifiers', () => {
	test.each([
		['slug', slugReader, ['retinol', 'kafi-2007-retinol', '1-carbamimidoyl-l-proline']],
		['arm id', armIdReader, ['a', 'u', 'ab']],
		['address', urlReader, ['https://x.org/a?b=c#d', 'http://xn--xcka3jrc.club/%e9']],
		['country', countryReader, ['KR']],
		['DOI', doiReader, ['10.1111/j.1473-2165.2009.00444.x', '10.2147/CCID.S235880']],
		['PubMed number', pmidReader, ['8651713']],
		['PubMed Central number', pmcidReader, ['PMC4112252']]
	])('takes a good %s', (_, reader, texts) => {
		for (const text of texts) expect(reader(text)).toEqual({ ok: true, value: text });
	});

	test.each([
		['slug', slugReader, ['Retinol', 'a--b', '-a', 'a_b', 'a b', 'é']],
		['arm id', armIdReader, ['A', '1', 'a1', 'a-b', 'arms']],
		[
			'address',
			urlReader,
			['x.org', 'ftp://x.org', 'https://', 'https://x y', 'javascript:alert(1)']
		],
		['country', countryReader, ['kr', 'KOR', 'K1']],
		['DOI', doiReader, ['11.1/x', '10.1/x', '10.1234/']],
		['PubMed number', pmidReader, ['0', 'PMID 8651713', '8651713.0']],
		['PubMed Central number', pmcidReader, ['PMC', 'PMCX1']]
	])('refuses a bad %s', (_, reader, texts) => {
		for (const text of texts) {
			expect({ text, ...reader(text) }).toMatchObject({ text, fault: { code: 'bad_form' } });
		}
	});

	test('offers the bare DOI of an address and the prefix of a PubMed Central number', () => {
		expect(doiReader('https://doi.org/10.5114/pdia.2014.40945')).toMatchObject({
			fault: { fix: '10.5114/pdia.2014.40945' }
		});
		expect(pmcidReader('4112252')).toMatchObject({ fault: { fix: 'PMC4112252' } });
	});
});
