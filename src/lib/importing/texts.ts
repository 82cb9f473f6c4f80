/** Text cells: identifiers, addresses and free text. */
import { patternReader, read, refuse, type Reader } from './cells.ts';
import { withoutFormulaGuard } from './formula-guard.ts';

/** Free text. PostgreSQL stores no NUL, and no honest text holds one. */
export const textReader: Reader<string> = (text) =>
	text.includes('\u0000')
		? refuse('bad_character', 'holds a NUL character')
		: read(withoutFormulaGuard(text));

export const slugReader = patternReader(
	/^[a-z0-9]+(-[a-z0-9]+)*$/,
	'is not a slug: lower-case letters and digits, joined by single hyphens'
);

export const armIdReader = patternReader(
	/^[a-z]{1,3}$/,
	'is not an arm identifier: one lower-case letter, or a few'
);

/** An http or https address without spaces. */
export const urlReader: Reader<string> = (text) =>
	/^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text)
		? read(text)
		: refuse('bad_form', 'is not an http or https address');

/** ISO 3166 alpha-2. */
export const countryReader = patternReader(
	/^[A-Z]{2}$/,
	'is not a country code of two capital letters (ISO 3166)'
);

/** ISO 4217. */
export const currencyReader = patternReader(
	/^[A-Z]{3}$/,
	'is not a currency code of three capital letters (ISO 4217)'
);

export const doiReader: Reader<string> = (text) => {
	if (/^10\.\d{4,9}\/\S+$/.test(text)) return read(text);
	const bare = /10\.\d{4,9}\/\S+/.exec(text)?.[0];
	return refuse('bad_form', 'is not a bare DOI (10.prefix/suffix)', bare);
};

export const pmidReader = patternReader(/^[1-9]\d{0,8}$/, 'is not a PubMed number');

export const pmcidReader: Reader<string> = (text) => {
	if (/^PMC[1-9]\d{0,8}$/.test(text)) return read(text);
	const digits = /^(?:pmc)?\s*([1-9]\d{0,8})$/i.exec(text)?.[1];
	return refuse('bad_form', 'is not a PubMed Central number', digits && `PMC${digits}`);
};
