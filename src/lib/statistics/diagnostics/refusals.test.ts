import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../tests/support/statistics.ts';
import { funnelContours } from './contours.ts';
import { cumulative } from './cumulative.ts';
import { eggerTest } from './egger.ts';
import { failSafeOrwin, failSafeRosenberg, failSafeRosenthal } from './fail-safe.ts';
import { influence } from './influence.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { petPeese } from './pet-peese.ts';
import { rankTest } from './rank-test.ts';
import { trimAndFill } from './trim-and-fill.ts';

const GOOD = { yi: [0.1, 0.4, 0.9, 0.2], vi: [0.1, 0.2, 0.3, 0.15] };
const MODEL = { method: 'DL', test: 'z' } as const;
const ORDER = [0, 1, 2, 3];

const DIAGNOSTICS = {
	contours: (studies: typeof GOOD) => funnelContours(studies, { centre: 0.3, seGrid: [0.1, 0.5] }),
	cumulative: (studies: typeof GOOD) => cumulative({ ...studies, ...MODEL }, ORDER),
	egger: (studies: typeof GOOD) => eggerTest(studies, { kind: 'lm' }),
	influence: (studies: typeof GOOD) => influence({ ...studies, ...MODEL }),
	leaveOneOut: (studies: typeof GOOD) => leaveOneOut({ ...studies, ...MODEL }),
	orwin: (studies: typeof GOOD) => failSafeOrwin(studies),
	petPeese: (studies: typeof GOOD) => petPeese(studies),
	rank: (studies: typeof GOOD) => rankTest(studies),
	rosenberg: (studies: typeof GOOD) => failSafeRosenberg(studies),
	rosenthal: (studies: typeof GOOD) => failSafeRosenthal(studies),
	trimAndFill: (studies: typeof GOOD) => trimAndFill(studies, MODEL)
};

describe.each(Object.entries(DIAGNOSTICS))('the diagnostic %s', (_, diagnose) => {
	it('answers for studies that can be used', () => {
		expect(refusalOf(diagnose(GOOD))).toBe('answered');
	});

	it('refuses no study, lengths that differ and values that are missing', () => {
		expect(refusalOf(diagnose({ yi: [], vi: [] }))).toBe('too_few_studies');
		expect(refusalOf(diagnose({ ...GOOD, vi: [0.1] }))).toBe('different_lengths');
		expect(diagnose({ ...GOOD, yi: [0.1, NaN, 0.9, 0.2] })).toMatchObject({
			reason: { reason: 'non_finite', input: 'yi', index: 1 }
		});
		expect(diagnose({ ...GOOD, vi: [0.1, 0.2, 0.3, Infinity] })).toMatchObject({
			reason: { reason: 'non_finite', input: 'vi', index: 3 }
		});
	});
});
