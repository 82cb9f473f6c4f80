/** Values of the kinds that cells hold, for property tests. */
import fc from 'fast-check';
import { withoutFormulaGuard } from '#lib/importing/formula-guard.ts';

/** Stated or not. */
export const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
	fc.option(values, { nil: null });

export const slug = fc
	.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 4 })
	.map((parts) => parts.join('-'));

/**
 * Text as a cell can hold it: not empty, without blanks around it or a NUL in it, and not looking as
 * if it were guarded against formulas already.
 */
export const text = fc
	.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 20 }))
	.map((any) => any.replaceAll('\u0000', '').trim())
	.filter((any) => any !== '' && withoutFormulaGuard(any) === any);

/** Text that can stand in a list cell. */
export const entry = text
	.map((any) => any.replaceAll(';', ',').trim())
	.filter((any) => any !== '' && withoutFormulaGuard(any) === any);

/** Any finite number. Zero has no sign in a cell. */
export const number = fc
	.double({ noNaN: true, noDefaultInfinity: true })
	.map((any) => (any === 0 ? 0 : any));

export const positive = (max = 1e9) => fc.double({ min: Number.MIN_VALUE, max, noNaN: true });

export const people = fc.integer({ min: 1, max: 100_000 });

export const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

export const pValue = fc.oneof(
	fc.constantFrom('NS', 'significant'),
	fc
		.tuple(fc.constantFrom('', '<', '<=', '>'), fc.integer({ min: 1, max: 9999 }))
		.map(([sign, digits]) => `${sign}0.${String(digits).padStart(4, '0')}`)
);
