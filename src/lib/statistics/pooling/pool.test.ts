import { describe, expect, it } from 'vitest';
import { poolStudies } from './pool.ts';

const STUDIES = { yi: [1, 3, 5], vi: [1, 1, 1] };

describe('poolStudies', () => {
	it('gives both prediction intervals by name', () => {
		const pooled = poolStudies({ ...STUDIES, method: 'REML', test: 'knha' });
		if (!pooled.ok) throw new Error('refused');
		const [asTested, higgins] = pooled.value.predictionIntervals;
		// 3 ± t·√(4/3 + 3), with t = √(2/(1/0.95² − 1)) at 2 degrees of freedom and tan(0.475π) at 1.
		const half = Math.sqrt(4 / 3 + 3);
		const t2 = Math.sqrt(2 / (1 / 0.95 ** 2 - 1));
		expect(asTested).toMatchObject({ variant: 'as_tested', df: 2 });
		expect(asTested?.upper).toBeCloseTo(3 + t2 * half, 11);
		expect(higgins).toMatchObject({ variant: 'higgins', df: 1 });
		expect(higgins?.lower).toBeCloseTo(3 - Math.tan(0.475 * Math.PI) * half, 11);
	});

	it('weighs the studies in percent', () => {
		const pooled = poolStudies({ yi: [1, 2], vi: [1, 1], method: 'EE', test: 'z' });
		expect(pooled).toMatchObject({
			value: { weightsPercent: [50, 50], predictionIntervals: [], tauSquaredInterval: null }
		});
	});

	it('keeps the reason where tau squared has no interval', () => {
		const pooled = poolStudies({ yi: [1], vi: [1], method: 'DL', test: 'z' });
		expect(pooled).toMatchObject({
			value: { tauSquaredInterval: { kind: 'refused', reason: { reason: 'too_few_studies' } } }
		});
	});

	it('is refused as its model is', () => {
		expect(poolStudies({ yi: [], vi: [], method: 'DL', test: 'z' }).ok).toBe(false);
	});
});
