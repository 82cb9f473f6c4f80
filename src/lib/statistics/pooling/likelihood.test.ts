import { describe, expect, it } from 'vitest';
import { fitModel } from './fit-model.ts';
import type { Method } from './model.ts';

/** Two maxima of the likelihood: at 0, where the precise studies agree, and where the others differ. */
const HIGHER_ABOVE = { yi: [-2, -3, 4.5, -4.5, -2], vi: [0.01, 1, 2, 4, 0.1] };
const HIGHER_AT_ZERO = { yi: [4, 0.5, 4, -2, 4], vi: [0.01, 4, 0.04, 4, 1] };

/** The restricted log-likelihood but for its constant, straight from its definition. */
function restricted({ yi, vi }: typeof HIGHER_ABOVE, tauSquared: number): number {
	const w = vi.map((v) => 1 / (v + tauSquared));
	const sum = w.reduce((a, b) => a + b, 0);
	const mean = w.reduce((a, b, i) => a + b * (yi[i] ?? 0), 0) / sum;
	const squares = w.reduce((a, b, i) => a + b * ((yi[i] ?? 0) - mean) ** 2, 0);
	return -0.5 * (Math.log(sum) - w.reduce((a, b) => a + Math.log(b), 0) + squares);
}

const tauSquared = (studies: typeof HIGHER_ABOVE, method: Method): number => {
	const fit = fitModel({ ...studies, method, test: 'z' });
	if (!fit.ok) throw new Error(fit.reason.reason);
	return fit.value.heterogeneity.tauSquared;
};

describe('a likelihood with two maxima', () => {
	it('has both in these data', () => {
		for (const studies of [HIGHER_ABOVE, HIGHER_AT_ZERO]) {
			const at = (t: number) => restricted(studies, t);
			expect(at(0)).toBeGreaterThan(at(0.01));
			expect(at(4)).toBeGreaterThan(at(0.5));
			expect(at(4)).toBeGreaterThan(at(100));
		}
	});

	it('is answered with the higher one, above 0', () => {
		const found = tauSquared(HIGHER_ABOVE, 'REML');
		for (const t of [0, 1, 0.99 * found, 1.01 * found, 20]) {
			expect(restricted(HIGHER_ABOVE, found)).toBeGreaterThan(restricted(HIGHER_ABOVE, t));
		}
		expect(tauSquared(HIGHER_ABOVE, 'ML')).toBeGreaterThan(1);
	});

	it('is answered with the higher one, at 0', () => {
		expect(tauSquared(HIGHER_AT_ZERO, 'REML')).toBe(0);
	});
});
