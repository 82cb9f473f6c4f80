import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEqualParts } from './share-equal-parts.ts';

describe('shareEqualParts', () => {
	it('makes equal parts one object, however deep they stand', () => {
		const step = () => ({ rule: 'difference', inputs: [{ value: 1.5 }, null] });
		const [a, b, c] = shareEqualParts([step(), { steps: [step()] }, { ...step(), rule: 'other' }]);
		expect((b as { steps: unknown[] }).steps[0]).toBe(a);
		expect(c).not.toBe(a);
		expect((c as { inputs: unknown }).inputs).toBe((a as { inputs: unknown }).inputs);
	});

	it('tells apart what looks alike in JSON', () => {
		const parts = shareEqualParts([
			{ x: undefined },
			{},
			{ x: null },
			{ x: NaN },
			{ x: 0 },
			{ x: -0 },
			{ x: '0' },
			[],
			[undefined],
			[null]
		]);
		expect(new Set<unknown>(parts).size).toBe(parts.length);
	});

	it('leaves dates and maps as they are', () => {
		const made = new Date(0);
		const shared = shareEqualParts({ made, also: new Map([['a', 1]]) });
		expect(shared.made).toBe(made);
		expect(shared.also).toEqual(new Map([['a', 1]]));
	});

	it('changes nothing that can be read', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(shareEqualParts(value)).toStrictEqual(value);
			})
		);
	});
});
