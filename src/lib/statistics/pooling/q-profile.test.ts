import { describe, expect, it } from 'vitest';
import { fitModel } from './fit-model.ts';
import type { ModelFit } from './model.ts';
import { qProfileInterval } from './q-profile.ts';

function fit(yi: number[], vi: number[], level = 0.95): ModelFit {
	const outcome = fitModel({ yi, vi, method: 'REML', test: 'z', level });
	if (!outcome.ok) throw new Error('refused');
	return outcome.value;
}

describe('qProfileInterval', () => {
	// Q(t) = 8/(1 + t), and chi-squared with 2 degrees of freedom has the quantile −2 ln(1 − p).
	const lower = 8 / (-2 * Math.log(0.025)) - 1;
	const upper = 8 / (-2 * Math.log(0.975)) - 1;

	it('gives the bounds that can be worked out on paper', () => {
		const interval = qProfileInterval(fit([1, 3, 5], [1, 1, 1]));
		expect(interval).toMatchObject({
			ok: true,
			warnings: [],
			value: { kind: 'interval', lowerAtZero: false, upperCapped: false }
		});
		if (!interval.ok || interval.value.kind === 'empty') return;
		const { tauSquared, tau, iSquared, hSquared } = interval.value;
		expect(tauSquared.lower / lower).toBeCloseTo(1, 12);
		expect(tauSquared.upper / upper).toBeCloseTo(1, 12);
		expect(tau.upper).toBeCloseTo(Math.sqrt(upper), 10);
		expect(iSquared.upper).toBeCloseTo((100 * upper) / (upper + 1), 10);
		expect(hSquared.lower).toBeCloseTo(1 + lower, 10);
	});

	it('ends at 0 where no value above it is excluded', () => {
		const interval = qProfileInterval(fit([1, 2, 3], [1, 1, 1]));
		expect(interval).toMatchObject({ value: { lowerAtZero: true, tauSquared: { lower: 0 } } });
	});

	it('is empty where effects lie closer together than chance allows', () => {
		const interval = qProfileInterval(fit([1, 1.01, 0.99], [1, 1, 1]));
		expect(interval).toEqual({ ok: true, value: { kind: 'empty' }, warnings: [] });
	});

	it('says where a limited search was cut', () => {
		const interval = qProfileInterval(fit([1, 3, 5], [1, 1, 1]), { searchLimit: 100 });
		expect(interval).toMatchObject({
			value: { upperCapped: true, tauSquared: { upper: 100 } },
			warnings: [{ code: 'search_limit_reached', bound: 'upper' }]
		});
	});

	it('takes another level than that of the fit', () => {
		const own = qProfileInterval(fit([1, 3, 5], [1, 1, 1], 0.9));
		expect(qProfileInterval(fit([1, 3, 5], [1, 1, 1]), { level: 0.9 })).toEqual(own);
	});

	it('refuses one study and variances of 0', () => {
		expect(qProfileInterval(fit([1], [1]))).toMatchObject({
			ok: false,
			reason: { reason: 'too_few_studies', needed: 2, given: 1 }
		});
		expect(qProfileInterval(fit([1, 3, 5], [0, 0, 0]))).toMatchObject({
			ok: false,
			reason: { reason: 'zero_variance', index: 0 }
		});
	});
});
