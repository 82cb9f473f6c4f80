import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy,
	SIMULATED_VEHICLE
} from '../../../tests/fixtures/simulated-results.ts';
import { sizesOfContrast } from './controlled.ts';
import type { Size } from './size.ts';
import type { ReportedSide, Result, Study } from './types.ts';

interface Given {
	readonly arm?: Partial<ReportedSide>;
	readonly comparator?: Partial<ReportedSide>;
	readonly result?: Partial<Result>;
	readonly study?: Partial<Study>;
}

const sizes = ({ arm = {}, comparator = {}, result = {}, study = {} }: Given): readonly Size[] =>
	sizesOfContrast({
		study: simulatedStudy(study),
		arm: simulatedArm(),
		comparator: SIMULATED_VEHICLE,
		result: simulatedResult({
			better: 'higher',
			spreadKind: 'sd',
			arm: simulatedSide({ value: 10, sd: 4, n: 12, ...arm }),
			comparator: simulatedSide({ value: 7, sd: 3, n: 10, ...comparator }),
			...result
		})
	});
const standardised = (given: Given) => sizes(given).find(({ metric }) => metric === 'smd');
const splitFace = { design: 'randomized_split_face' } as const;

describe('standardisedContrast', () => {
	it('divides by the pooled spread of separate groups, corrected for few people', () => {
		// Pooled: √((11 × 16 + 9 × 9) / 20) = √12.85. J(20) = Γ(10) / (√10 Γ(9.5)) = 0.961945.
		// g = 0.961945 × 3 / 3.584690 = 0.805044; variance 1/12 + 1/10 + g² / 44 = 0.198063,
		// as escalc(measure = "SMD") gives them.
		const size = standardised({});
		expect(size).toMatchObject({ unit: null, sizeKnown: 'with_spread', rSide: null });
		expect(size?.estimate).toBeCloseTo(0.805044, 5);
		expect(size?.se).toBeCloseTo(Math.sqrt(0.198063), 4);
		expect(size?.interval?.[0]).toBeCloseTo(0.805044 - 1.959964 * Math.sqrt(0.198063), 4);
	});

	it('is positive where the arm improved more', () => {
		expect(standardised({ result: { better: 'lower' } })?.estimate).toBeCloseTo(-0.805044, 5);
	});

	it('never leads', () => {
		expect(sizes({}).map(({ metric }) => metric)).toEqual(['raw_points', 'smd']);
	});

	it('makes a standard deviation of a standard error and its people', () => {
		const errors = {
			arm: { sd: null, se: 4 / Math.sqrt(12) },
			comparator: { sd: null, se: 3 / Math.sqrt(10) },
			result: { spreadKind: 'se' }
		} as const;
		expect(standardised(errors)?.estimate).toBeCloseTo(0.805044, 5);
	});

	it('takes the spread of the comparison for two sides of the same people, and assumes r', () => {
		// J(11) = 0.929960 and g = J × 3 / 3; s_d² = 16 + 9 − 2 × 0.5 × 12 = 13.
		// Variance J² × (13 / (9 × 11) + g² / 22) = 0.147559, as escalc(measure = "SMCRH") gives it.
		const size = standardised({ comparator: { n: 12 }, study: splitFace });
		expect(size?.estimate).toBeCloseTo(0.92996, 5);
		expect(size?.se).toBeCloseTo(Math.sqrt(0.147559), 5);
		expect(size?.rSide).toEqual({ value: 0.5, origin: 'assumed' });
		expect(standardised({ study: splitFace })).toBeUndefined();
	});

	it('is withheld where the spreads differ more than twofold, and the lead says so', () => {
		const given = { comparator: { sd: 1.9 } };
		expect(standardised(given)).toBeUndefined();
		expect(sizes(given)[0]?.steps.map(({ rule }) => rule)).toContain('smd_withheld');
		expect(standardised({ comparator: { sd: 2 } })).toBeDefined();
		expect(standardised({ comparator: { sd: 0 } })).toBeUndefined();
	});

	it('is formed of spreads of the very figures only', () => {
		const missing: readonly Given[] = [
			{ comparator: { sd: null } },
			{ comparator: { n: null } },
			{ arm: { value: null }, result: { difference: 3 } },
			{ result: { spreadKind: 'undefined' } },
			{ result: { flags: ['implausible_spread'] } },
			{ result: { statistic: 'unclear' } }
		];
		for (const given of missing) expect(standardised(given)).toBeUndefined();
		// Of changes in per cent where their own spread is printed.
		expect(standardised({ result: { metric: 'percent_change', unit: '%' } })).toBeDefined();
	});
});
