import { describe, expect, it } from 'vitest';
import { andThen, answer, firstNonFinite, placedAmong, refuse } from './result.ts';

const ties = { code: 'ties' } as const;
const few = { code: 'few_studies', k: 2, advised: 5 } as const;
const refused = refuse({ reason: 'zero_variance', index: 3 });

describe('outcomes', () => {
	it('carry the warnings of every step', () => {
		const outcome = andThen(answer(2, [ties]), (value) => answer(value * 3, [few]));
		expect(outcome).toEqual({ ok: true, value: 6, warnings: [ties, few] });
	});

	it('stay refused, at the first step that refuses', () => {
		expect(andThen(refused, () => answer(1))).toBe(refused);
		expect(andThen(answer(1, [ties]), () => refused)).toBe(refused);
	});

	it('name the first value that is not finite by its place', () => {
		expect(firstNonFinite('yi', [1, 2])).toBeNull();
		expect(firstNonFinite('yi', [1, Infinity, NaN])).toEqual({
			ok: false,
			reason: { reason: 'non_finite', input: 'yi', index: 1 }
		});
	});

	it('of some of the values name a place among all', () => {
		expect(placedAmong([2, 5, 7, 9], refused)).toMatchObject({ reason: { index: 9 } });
		const withoutPlace = refuse({ reason: 'zero_variance', index: null });
		expect(placedAmong([2], withoutPlace)).toBe(withoutPlace);
		const few = refuse({ reason: 'too_few_studies', needed: 2, given: 1 });
		expect(placedAmong([2], few)).toBe(few);
		expect(placedAmong([2], answer(3))).toEqual(answer(3));
	});
});
