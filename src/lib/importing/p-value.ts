/** p-values stay text: an exact figure, a bound, or a word. Nothing is rounded or completed. */
import { read, refuse, type Reader } from './cells.ts';

const P_TEXT = /^(<=|<|>=|>|=)?(\d(?:\.\d+)?(?:e-\d{1,2})?)$/i;

/**
 * `NS`, `significant`, a bare number (exact), or a bound `<0.001`, `<=0.01`, `>0.05`, `>=0.1`. `=0.03` is
 * accepted and kept as `0.03`, `2e-04` as `0.0002`. Other spellings are refused with the plain one.
 */
export const pValueReader: Reader<string> = (text) => {
	if (text === 'NS' || text === 'significant') return read(text);
	const match = P_TEXT.exec(text);
	if (!match) {
		return refuse(
			'bad_form',
			'is not a p-value: NS, significant, 0.03, <0.001, <=0.01 or >0.05',
			likelyPValue(text)
		);
	}
	const [, sign = '', figure = ''] = match;
	const p = Number(figure);
	if (p > 1) return refuse('out_of_range', 'is not a p-value: it is above 1');
	if (p === 0) return refuse('out_of_range', 'is not a p-value: no p is 0; state the bound');
	return read(`${sign === '=' ? '' : sign}${withoutExponent(figure)}`);
};

/** `2e-04`, as statistics programs print it, is `0.0002`: the same digits, none added or lost. */
function withoutExponent(figure: string): string {
	const [mantissa = '', exponent] = figure.toLowerCase().split('e-');
	const places = Number(exponent ?? 0);
	return places === 0 ? mantissa : `0.${'0'.repeat(places - 1)}${mantissa.replace('.', '')}`;
}

function likelyPValue(text: string): string | null {
	const plain = text
		.replace(/^p\s*[-\u2013]?\s*(value)?\s*(?=[<>=≤≥\d.])/i, '')
		.replace(/≤/g, '<=')
		.replace(/≥/g, '>=')
		.replace(/\s+/g, '')
		.replace(/^=/, '')
		.replace(',', '.')
		.replace(/^([<>=]*)\./, (_, sign: string) => `${sign}0.`);
	if (/^(n\.?s\.?|not-?significant|non-?significant)$/i.test(plain)) return 'NS';
	if (/^(sig\.?|significant)$/i.test(plain)) return 'significant';
	return P_TEXT.test(plain) ? plain : null;
}
