import { describe, expect, it } from 'vitest';
import { layoutClaims } from './layout.ts';

const claim = (
	claimId: string,
	claimedPercent: number | null,
	statistic = 'share_of_users_agreeing' as const
) => ({ claimId, claimedPercent, statistic });

describe('layoutClaims', () => {
	it('is null when no claim prints a percentage', () => {
		expect(layoutClaims([])).toBeNull();
		expect(layoutClaims([claim('a', null)])).toBeNull();
	});

	it('leaves claims without a percentage out and keeps a printed zero', () => {
		const axis = layoutClaims([claim('a', null), claim('b', 0)]);
		expect([...(axis?.placed.keys() ?? [])]).toEqual(['b']);
		expect(axis?.placed.get('b')?.x).toBe(0);
	});

	it('keeps the whole of a share in sight', () => {
		const x = layoutClaims([claim('a', 50)])?.placed.get('a')?.x ?? 0;
		expect(x).toBeCloseTo(48.5);
	});

	it('reaches as far as the largest percentage', () => {
		expect(layoutClaims([claim('a', 172), claim('b', 20)])?.placed.get('a')?.x).toBe(97);
	});

	it('draws a number of unknown kind as unknown and never as a size', () => {
		const unsaid = {
			claimId: 'a',
			claimedPercent: 20,
			statistic: 'unspecified_improvement'
		} as const;
		expect(layoutClaims([unsaid])?.placed.get('a')?.mark).toBe('unknown');
	});
});
