import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryStudies, reversed } from '../../../../tests/support/arbitrary-studies.ts';
import { fitModel } from '../pooling/fit-model.ts';
import type { ModelFit } from '../pooling/model.ts';
import type { Outcome } from '../result.ts';
import { cumulative } from './cumulative.ts';
import { leaveOneOut } from './leave-one-out.ts';

const STUDIES = { yi: [1, 2, 6], vi: [1, 1, 1] };
const EQUAL = { method: 'EE', test: 'z' } as const;
const RANDOM = { method: 'DL', test: 'z' } as const;

const meansOf = (fits: readonly { fit: Outcome<ModelFit> }[]) =>
	fits.map(({ fit }) => (fit.ok ? fit.value.coefficients[0]?.estimate : undefined));

describe('leaveOneOut', () => {
	it('pools the others each time', () => {
		const outcome = leaveOneOut({ ...STUDIES, ...EQUAL });
		expect(outcome.ok && meansOf(outcome.value)).toEqual([4, 3.5, 1.5]);
	});

	it('leaves one study of two and refuses a single one', () => {
		const two = leaveOneOut({ yi: [1, 2], vi: [1, 1], ...RANDOM });
		expect(two.ok && meansOf(two.value)).toEqual([2, 1]);
		expect(leaveOneOut({ yi: [1], vi: [1], ...RANDOM })).toMatchObject({
			reason: { reason: 'too_few_studies', needed: 2, given: 1 }
		});
	});

	it('turns round with the order of the studies', () => {
		fc.assert(
			fc.property(arbitraryStudies(2), (studies) => {
				const there = leaveOneOut({ ...studies, ...RANDOM });
				const back = leaveOneOut({ ...reversed(studies), ...RANDOM });
				const means = there.ok ? meansOf(there.value) : [];
				const turned = back.ok ? meansOf(back.value).toReversed() : [];
				means.forEach((mean, i) => expect(turned[i]).toBeCloseTo(mean ?? NaN, 9));
			})
		);
	});
});

describe('cumulative', () => {
	it('adds the studies in the order that is given', () => {
		const outcome = cumulative({ ...STUDIES, ...EQUAL }, [2, 0, 1]);
		expect(outcome.ok && meansOf(outcome.value)).toEqual([6, 3.5, 3]);
		expect(outcome.ok && outcome.value.map(({ added }) => added)).toEqual([2, 0, 1]);
	});

	it('tests a single study by z whatever was asked', () => {
		const outcome = cumulative({ ...STUDIES, method: 'REML', test: 'knha' });
		const dfs = outcome.ok && outcome.value.map(({ fit }) => (fit.ok ? fit.value.df : undefined));
		expect(dfs).toEqual([null, 1, 2]);
	});

	it('ends at the model of all studies', () => {
		fc.assert(
			fc.property(arbitraryStudies(2), (studies) => {
				const outcome = cumulative({ ...studies, ...RANDOM });
				const last = outcome.ok ? outcome.value.at(-1)?.fit : undefined;
				expect(last).toEqual(fitModel({ ...studies, ...RANDOM }));
			})
		);
	});

	it.each([[[0, 1]], [[0, 1, 1]], [[0, 1, 3]], [[0, 1, 2, 2]]])('refuses the order %j', (order) => {
		expect(cumulative({ ...STUDIES, ...EQUAL }, order)).toMatchObject({
			reason: { reason: 'out_of_range', input: 'order' }
		});
	});

	it('refuses no studies', () => {
		expect(cumulative({ yi: [], vi: [], ...EQUAL })).toMatchObject({
			reason: { reason: 'too_few_studies', needed: 1, given: 0 }
		});
	});
});
