import { describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { ControlledEffect } from '#lib/evidence/types.ts';
import {
	simulatedArm,
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedSide,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import { buildResultsSeries, type PanelSeries } from './series.ts';

const SUBJECT = { slug: 'substance', name: 'substance' };
const POINTS: Partial<ControlledEffect> = {
	metric: 'raw_points',
	unit: 'score',
	estimate: 1.5,
	sizeKnown: 'no_spread',
	direction: 'favours'
};
const OTHER_ACTIVE = simulatedArm({
	armId: 'b',
	label: 'other 2% cream',
	role: 'active_comparator',
	ingredients: [{ slug: 'other', amount: 2, unit: '%' }]
});

const series = (...results: Parameters<typeof buildResultsSeries>[0]) =>
	buildResultsSeries(results, { subject: SUBJECT });
const rowsOf = (panel: PanelSeries | null) =>
	(panel?.groups ?? []).flatMap((group) =>
		group.facets.flatMap((facet) => facet.studies.flatMap((s) => [...s.shown, ...s.more]))
	);
const numbered = (n: number, effect: Partial<ControlledEffect> = {}) =>
	Array.from({ length: n }, (_, i) =>
		simulatedWeighed({
			result: { resultId: `simulated-2000-substance-${String(i + 1).padStart(2, '0')}` },
			effects: [simulatedControlled(effect)]
		})
	);

describe('buildResultsSeries', () => {
	it('puts controlled and before–after results into panels of their own', () => {
		const { controlled, beforeAfter } = series(
			simulatedWeighed({ effects: [simulatedBeforeAfter(), simulatedControlled()] })
		);
		expect([controlled?.results, beforeAfter?.results]).toEqual([1, 1]);
		expect(controlled?.contrast).toBe('controlled');
		expect(beforeAfter?.contrast).toBe('before_after');
	});

	it('has no panel where there is no result of its kind', () => {
		expect(series()).toMatchObject({ controlled: null, beforeAfter: null });
	});

	it('orders groups by how they bear on whether the ingredient works', () => {
		const of = (studyId: string, isolates: ControlledEffect['isolates']) =>
			simulatedWeighed({ study: { studyId }, effects: [simulatedControlled({ isolates })] });
		const { controlled } = series(
			of('c', 'active_vs_active'),
			of('b', 'mixture_vs_inert'),
			of('a', 'single_vs_vehicle')
		);
		expect(controlled?.groups.map((g) => [g.key, g.thread])).toEqual([
			['single_vs_vehicle', 'plumb'],
			['mixture_vs_inert', 'plumb'],
			['active_vs_active', 'level']
		]);
	});

	it('never puts two metrics, ways of assessing or units on one ruler', () => {
		const figure = (
			studyId: string,
			effect: Partial<ControlledEffect>,
			assessment = 'instrumental'
		) =>
			simulatedWeighed({
				study: { studyId },
				result: { assessment: assessment as 'instrumental' },
				effects: [simulatedControlled({ ...POINTS, ...effect })]
			});
		const { controlled } = series(
			figure('a', { metric: 'raw_units', unit: 'mm' }),
			figure('b', { metric: 'raw_units', unit: 'um' }),
			figure('c', { metric: 'percent_of_baseline', unit: '%' }),
			figure('d', { metric: 'percent_of_baseline', unit: '%' }, 'clinician_graded'),
			figure('e', { metric: 'risk_difference', unit: '%' }, 'clinician_graded')
		);
		expect(controlled?.groups[0]?.facets).toHaveLength(5);
	});

	it('never puts two families of outcomes on one ruler, and warns where measures differ', () => {
		const percent = (outcome: Outcome, measure: string) =>
			simulatedWeighed({
				result: { outcome, measure },
				effects: [simulatedControlled({ ...POINTS, metric: 'percent_of_baseline', unit: '%' })]
			});
		const { controlled } = series(
			percent('fine_lines', 'depth of lines'),
			percent('wrinkle_severity', 'area of wrinkles'),
			percent('hydration', 'corneometer')
		);
		expect(controlled?.groups[0]?.facets.map((facet) => facet.caption)).toEqual([
			'per cent of the starting value, graded by a clinician',
			'per cent of the starting value, graded by a clinician; measures differ, lengths not to be compared'
		]);
	});

	it('shares a ruler of percentages between studies, and of a scale’s points only within one', () => {
		const of = (studyId: string, metric: 'raw_points' | 'percent_of_baseline') =>
			simulatedWeighed({
				study: { studyId },
				effects: [simulatedControlled({ ...POINTS, metric, unit: '%' })]
			});
		const percent = series(of('a', 'percent_of_baseline'), of('b', 'percent_of_baseline'));
		const points = series(of('a', 'raw_points'), of('b', 'raw_points'));
		expect(percent.controlled?.groups[0]?.facets).toHaveLength(1);
		expect(points.controlled?.groups[0]?.facets).toHaveLength(2);
	});

	it('drops nothing: rows beyond the first few wait under their study', () => {
		const { controlled } = series(...numbered(5));
		const [study] = controlled?.groups[0]?.facets[0]?.studies ?? [];
		expect([study?.shown.length, study?.more.length]).toEqual([2, 3]);
		expect(new Set(rowsOf(controlled).map((r) => r.rowId)).size).toBe(5);
	});

	it('keeps in sight one row of every kind that the study reports', () => {
		const results = [
			...numbered(3, { direction: 'favours' }),
			simulatedWeighed({
				result: { resultId: 'simulated-2000-substance-09' },
				effects: [simulatedControlled({ significance: 'not_significant' })]
			})
		];
		const { controlled } = series(...results);
		const [study] = controlled?.groups[0]?.facets[0]?.studies ?? [];
		expect(study?.shown.map((row) => row.mark)).toEqual(['better', 'better', 'not_significant']);
	});

	it('turns the sign where the ingredient stands in the comparator arm, and says so', () => {
		const weighed = simulatedWeighed({
			comparator: OTHER_ACTIVE,
			effects: [simulatedControlled({ ...POINTS, isolates: 'active_vs_active' })]
		});
		const [row] = rowsOf(
			buildResultsSeries([weighed], { subject: { slug: 'other', name: 'other' } }).controlled
		);
		expect(row).toMatchObject({ estimate: -1.5, own: '2\u202f%', against: 'substance 1% cream' });
		expect(row?.flags).toContain('stood in the comparison; sign turned');
	});

	it('names arms by their labels where amounts do not tell them apart', () => {
		const arm = (armId: string, label: string) =>
			simulatedWeighed({
				arm: { armId, label },
				result: { resultId: `simulated-2000-substance-0${armId}`, armId }
			});
		const rows = rowsOf(series(arm('a', '1% small'), arm('c', '1% large')).controlled);
		expect(rows.map((r) => r.own)).toEqual(['1% small', '1% large']);
		expect(rowsOf(series(arm('a', '1% small')).controlled)[0]?.own).toBe('1\u202f%');
	});

	it('prints a share without a comparison and gives it no place', () => {
		const share = simulatedWeighed({
			comparator: null,
			result: {
				contrast: 'before_after',
				metric: 'responder_rate',
				unit: '%',
				statistic: 'share_of_subjects',
				arm: simulatedSide({ value: 86 })
			},
			effects: [simulatedBeforeAfter({ sizeKnown: 'no_spread' })]
		});
		const { beforeAfter } = series(share);
		expect(beforeAfter?.groups.map((g) => [g.key, g.thread])).toEqual([['own_share', 'none']]);
		expect(rowsOf(beforeAfter)[0]).toMatchObject({ place: 'nowhere', estimate: null });
		expect(rowsOf(beforeAfter)[0]?.figure.main).toBe('86\u202f% of people');
	});
});

describe('a row', () => {
	it('holds its grade and says the judgements behind it in words', () => {
		const weighed = simulatedWeighed({ assessment: { grade: 'C' } });
		const [row] = rowsOf(series(weighed).controlled);
		expect(row?.grade).toBe('C');
		expect(row?.sentence).toMatch(/Reliability C\./);
		expect(row?.concerns).toContain('some concern: allocation');
	});

	it('never says no difference of a result that is not significant', () => {
		const weighed = simulatedWeighed({
			result: { valueKind: 'words_only', pBetween: 'NS', reportedVerdict: 'no_difference' },
			effects: [simulatedControlled({ significance: 'not_significant' })]
		});
		const [row] = rowsOf(series(weighed).controlled);
		expect(row?.mark).toBe('not_significant');
		expect(row?.figure).toMatchObject({ main: 'not significant', detail: 'direction not stated' });
		expect(row?.sentence).not.toMatch(/no difference/i);
	});

	it('marks a spread as reported, derived by an assumed correlation, or not reported', () => {
		const mark = (effect: Partial<ControlledEffect>) =>
			rowsOf(
				series(simulatedWeighed({ effects: [simulatedControlled({ ...POINTS, ...effect })] }))
					.controlled
			)[0]?.mark;
		const interval = [1, 2] as const;
		expect(mark({ sizeKnown: 'with_spread', interval })).toBe('reported');
		expect(
			mark({ sizeKnown: 'with_spread', interval, rSide: { value: 0.5, origin: 'assumed' } })
		).toBe('derived');
		expect(mark({ sizeKnown: 'derived_spread', interval })).toBe('derived');
		expect(mark({})).toBe('none');
		const bound = { kind: 'at_most', se: 1, interval: [1, 2] } as const;
		expect(mark({ sizeKnown: 'bounded', bound })).toBe('bounded');
	});

	it('says to those who do not see it how wide an interval is at most, and p once', () => {
		const bound = { kind: 'at_most', se: 0.8, interval: [0, 3.12] } as const;
		const weighed = simulatedWeighed({
			result: { pBetween: '<0.05' },
			effects: [simulatedControlled({ ...POINTS, sizeKnown: 'bounded', bound })]
		});
		const [row] = rowsOf(series(weighed).controlled);
		expect(row).toMatchObject({ mark: 'bounded', bound: 'at_most', interval: [0, 3.12] });
		expect(row?.sentence).toMatch(
			/only p < 0\.05 stated: interval at most 0(\.\d+)? to 3(\.\d+)?\./
		);
		expect(row?.sentence.match(/p < 0\.05/g)).toHaveLength(1);
		expect(row?.sentence).not.toMatch(/includes? no effect/);
	});

	it('takes the source’s word that something improved, and calls it words', () => {
		const weighed = simulatedWeighed({
			comparator: null,
			result: {
				contrast: 'before_after',
				valueKind: 'words_only',
				pWithin: '<0.001',
				reportedVerdict: 'improved_vs_baseline'
			},
			effects: [simulatedBeforeAfter({ significance: 'significant' })]
		});
		const [row] = rowsOf(series(weighed).beforeAfter);
		expect(row).toMatchObject({ place: 'band', mark: 'better' });
		expect(row?.figure).toMatchObject({ main: 'improved', detail: 'p < 0.001' });
	});

	it('says study, setting, people, time, effect and whether the interval includes no effect', () => {
		const weighed = simulatedWeighed({
			people: 36,
			effects: [simulatedControlled({ ...POINTS, sizeKnown: 'with_spread', interval: [1.2, 1.8] })]
		});
		expect(rowsOf(series(weighed).controlled)[0]?.sentence).toBe(
			'Simulated 2000: substance 1% cream against vehicle; 36 people, 12 weeks. ' +
				'Fine lines, grade of fine lines, graded by a clinician: +2 points; 95 % interval 1 to 2. ' +
				'The interval does not include no effect. Reliability B.'
		);
	});

	it('says that people and week are not stated rather than leaving them out', () => {
		const [row] = rowsOf(series(simulatedWeighed({ result: { week: null } })).controlled);
		expect(row?.sentence).toContain('people not stated, week not stated');
		expect([row?.people, row?.week]).toEqual([null, null]);
	});
});
