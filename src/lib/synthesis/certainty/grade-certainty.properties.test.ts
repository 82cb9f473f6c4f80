import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatedCounted, simulatedSize } from '../../../../tests/fixtures/simulated-body.ts';
import { CERTAINTY_LEVELS, type Certainty } from '../body.ts';
import type { CertaintyStudy } from './certainty-facts.ts';
import { gradeCertainty } from './grade-certainty.ts';

const CLOSE = {
	otherSite: false,
	byStaff: false,
	doseOutside: null,
	instrumentOnly: false,
	amountUnstated: false
};

const studyOf = (bias: fc.Arbitrary<'A' | 'B' | 'C' | 'D'>): fc.Arbitrary<CertaintyStudy> =>
	fc
		.record({
			bias,
			direction: fc.constantFrom('favours', 'favours', 'against', 'mixed', 'exactly_equal'),
			people: fc.constantFrom(60, 150, 300),
			registered: fc.boolean(),
			sized: fc.boolean(),
			gaps: fc.boolean(),
			otherSite: fc.boolean(),
			instrumentOnly: fc.boolean()
		})
		.map(({ sized, gaps, otherSite, instrumentOnly, ...study }) => ({
			study: simulatedCounted({
				...study,
				sizeKnown: sized ? 'with_spread' : 'direction_only',
				sizes: sized ? [simulatedSize()] : []
			}),
			missingDataLow: !gaps,
			blindingLow: true,
			indirect: { ...CLOSE, otherSite, instrumentOnly }
		}));

const levelOf = (studies: readonly CertaintyStudy[]): Certainty =>
	gradeCertainty({
		stratum: 'single_vs_vehicle',
		randomised: true,
		studies: studies.map((one, i) => ({
			...one,
			study: { ...one.study, studyId: `simulated-${i}` }
		})),
		sizes: [],
		knownMissing: []
	}).level;

describe('the certainty of a set of studies', { timeout: 60_000 }, () => {
	it('is never raised by one more study of bias C or worse', () => {
		const better = fc.constantFrom('A', 'A', 'A', 'B', 'B', 'C', 'D');
		const studies = fc.array(studyOf(better), { minLength: 1, maxLength: 10 });
		fc.assert(
			fc.property(studies, studyOf(fc.constantFrom('C', 'D')), (before, doubtful) => {
				const [was, is] = [levelOf(before), levelOf([...before, doubtful])];
				expect(CERTAINTY_LEVELS.indexOf(is)).toBeGreaterThanOrEqual(CERTAINTY_LEVELS.indexOf(was));
			}),
			{ numRuns: 3000 }
		);
	});

	it('does not depend on the order of the studies', () => {
		const studies = fc.array(studyOf(fc.constantFrom('A', 'B', 'C', 'D')), { maxLength: 8 });
		fc.assert(
			fc.property(studies, (given) => {
				expect(levelOf([...given].reverse())).toBe(levelOf(given));
			})
		);
	});
});
