/**
 * What is pooled where something can be: bodies made of published worked data. No such body is in the
 * shipped evidence, and none of these is about skin.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ControlledEffect } from '#lib/evidence/types.ts';
import type { EffectMetric } from '#lib/evidence/vocabulary.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import { BCG_LOG_RISK_RATIOS } from '../../../tests/fixtures/bcg-trials.ts';
import { simulatedBody } from '../../../tests/fixtures/simulated-evidence.ts';
import {
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import type { BodyOfEvidence, Pooled } from './body.ts';
import { pooledStudies } from './pooled-studies.ts';

interface ReferenceCase {
	readonly id: string;
	readonly input: { readonly yi: readonly number[]; readonly vi: readonly number[] };
	readonly output: Record<
		'REML',
		{
			readonly heterogeneity: Record<'tau2' | 'I2' | 'Q' | 'Qp', number>;
			readonly tests: Record<
				'adhoc',
				{
					readonly mu: number;
					readonly ci_lb: number;
					readonly ci_ub: number;
					readonly pi_riley: { readonly lb: number; readonly ub: number };
				}
			>;
			readonly weights_pct: readonly number[];
			readonly confint_tau2: { readonly tau2_lb: number; readonly tau2_ub: number };
		}
	>;
}

const REFERENCE = new URL('../../../tests/golden/metafor/models.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as { cases: ReferenceCase[] };

function caseOf(id: string): ReferenceCase {
	const found = cases.find((one) => one.id === id);
	if (found === undefined) throw new Error(`There is no reference case ${id}.`);
	return found;
}

type Size = Partial<ControlledEffect> & Pick<ControlledEffect, 'metric' | 'estimate'>;

function study(n: number, effect: Size, more: Parameters<typeof simulatedWeighed>[0] = {}) {
	const studyId = `worked-${String(n).padStart(3, '0')}`;
	return simulatedWeighed({
		study: { studyId, citation: studyId, ...more.study },
		result: { resultId: `${studyId}-01`, ...more.result },
		effects: [simulatedControlled({ sizeKnown: 'with_spread', direction: 'favours', ...effect })],
		...(more.comparator === undefined ? {} : { comparator: more.comparator })
	});
}

function bodyOf(metric: EffectMetric, { yi, vi }: ReferenceCase['input']): BodyOfEvidence {
	const ratio = metric === 'risk_ratio';
	return simulatedBody(
		yi.map((y, i) =>
			study(i, { metric, estimate: ratio ? Math.exp(y) : y, se: Math.sqrt(vi[i] ?? Number.NaN) })
		)
	);
}

function pooledOf(body: BodyOfEvidence): Pooled {
	const [group] = body.strata.single_vs_vehicle.sizes;
	if (group === undefined || group.pooled === null) throw new Error('Nothing is pooled.');
	return group.pooled;
}

/** Metafor's numbers to 1e-6 of each, as far as the iterations of both go. */
const near = (value: number): unknown =>
	expect.closeTo(value, Math.max(0, 6 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9)))));

describe.each([
	['bcg-rr', 'risk_ratio'],
	['normand-md', 'raw_units'],
	['normand-smd', 'smd'],
	['curtis-rom', 'log_ratio_of_means'],
	['splitface-smcc', 'smd']
] as const)('a body of %s', (id, metric) => {
	const { input, output } = caseOf(id);
	const { heterogeneity, tests, weights_pct, confint_tau2 } = output.REML;
	const body = bodyOf(metric, input);
	const back = metric === 'risk_ratio' ? Math.exp : (value: number) => value;

	it('is pooled as metafor pools it, ratios given as ratios', () => {
		const pooled = pooledOf(body);
		expect(pooled).toMatchObject({
			k: input.yi.length,
			estimate: near(back(tests.adhoc.mu)),
			interval: [near(back(tests.adhoc.ci_lb)), near(back(tests.adhoc.ci_ub))],
			tauSquared: near(heterogeneity.tau2),
			tauSquaredInterval: [near(confint_tau2.tau2_lb), near(confint_tau2.tau2_ub)],
			iSquared: near(heterogeneity.I2),
			q: near(heterogeneity.Q),
			qP: near(heterogeneity.Qp),
			estimator: 'REML',
			sensitivityOnly: false
		});
		expect(pooled.weights.map(({ percent }) => percent)).toEqual(weights_pct.map(near));
		expect(pooledStudies(body.strata.single_vs_vehicle)).toBe(input.yi.length);
	});

	it('says where the next study may lie, and by which formula', () => {
		const { lb, ub } = tests.adhoc.pi_riley;
		expect(pooledOf(body).prediction).toEqual({
			interval: [near(back(lb)), near(back(ub))],
			variant: expect.stringContaining('k − 2') as unknown
		});
	});
});

describe('a body of the thirteen trials of BCG, from the printed counts', () => {
	it('is pooled as it is from the reference', () => {
		const pooled = pooledOf(bodyOf('risk_ratio', BCG_LOG_RISK_RATIOS));
		expect(pooled.estimate).toBeCloseTo(Math.exp(-0.7145), 4);
	});

	it('is large enough to be asked for asymmetry', () => {
		const { forStatisticians } = bodyOf('risk_ratio', BCG_LOG_RISK_RATIOS);
		// Egger's regression, weighted: metafor's regtest(yi, vi, model = "lm").
		expect(forStatisticians?.egger).toEqual([
			expect.objectContaining({ k: 13, statistic: expect.closeTo(-1.4013, 4) as unknown })
		]);
	});
});

describe('pooling', () => {
	const two = [
		study(1, { metric: 'smd', estimate: 0.5, se: 0.2 }),
		study(2, { metric: 'smd', estimate: 0.3, se: 0.2 })
	];
	const whyNot = (results: readonly AssessedResult[]) =>
		simulatedBody(results).strata.single_vs_vehicle.sizes.map((group) => group.whyNotPooled);

	it('needs two studies, and no prediction is made from fewer than five', () => {
		expect(pooledOf(simulatedBody(two))).toMatchObject({ k: 2, prediction: null });
		expect(whyNot(two.slice(0, 1))).toEqual([
			'One study gives a size on this measure, and two are needed.'
		]);
	});

	it('takes a spread worked out from an exact p, and neither a bound nor no spread', () => {
		const third = (effect: Partial<ControlledEffect>) => [
			...two.slice(0, 1),
			study(3, { metric: 'smd', estimate: 0.4, se: 0.1, ...effect })
		];
		expect(pooledOf(simulatedBody(third({ sizeKnown: 'derived_spread' }))).k).toBe(2);
		for (const effect of [
			{ sizeKnown: 'bounded', se: null },
			{ sizeKnown: 'no_spread', se: null }
		] as const) {
			expect(whyNot(third(effect))).toEqual([
				'2 studies give a size on this measure, and only one of them gives how far it may be off by chance.'
			]);
		}
	});

	it('takes one study of those that may share people', () => {
		const shared = two.map(({ study: { studyId } }, i) =>
			study(
				i,
				{ metric: 'smd', estimate: 0.5, se: 0.2 },
				{ study: { studyId, overlapGroup: 'one' } }
			)
		);
		expect(whyNot(shared)).toEqual(['One study gives a size on this measure, and two are needed.']);
	});

	it('takes one size of a study, the lowest id and not the largest', () => {
		const [first] = two;
		if (first === undefined) throw new Error('There is no study.');
		const other = {
			...first,
			result: { ...first.result, resultId: 'worked-001-02' },
			effects: [
				simulatedControlled({
					resultId: 'worked-001-02',
					metric: 'smd',
					estimate: 2,
					se: 0.1,
					sizeKnown: 'with_spread',
					direction: 'favours'
				})
			]
		};
		const pooled = pooledOf(simulatedBody([...two, other]));
		expect(pooled.weights.map(({ resultId }) => resultId)).toEqual([
			'worked-001-01',
			'worked-002-01'
		]);
	});

	it('is a sensitivity where a result that was not significant prints no spread', () => {
		const silent = study(
			3,
			{ metric: null, estimate: null, significance: 'not_significant' },
			{ result: { valueKind: 'words_only' } }
		);
		const body = simulatedBody([...two, silent]);
		expect(pooledOf(body).sensitivityOnly).toBe(true);
		expect(pooledStudies(body.strata.single_vs_vehicle)).toBe(0);
	});

	it('keeps scales, assessments and metrics apart', () => {
		const points = (n: number, measure: string) =>
			study(
				n,
				{ metric: 'raw_points', unit: 'score', estimate: 1, se: 0.5 },
				{ result: { measure } }
			);
		const body = simulatedBody([points(8, 'grade 0 to 9'), points(9, 'grade 0 to 4'), ...two]);
		const { sizes } = body.strata.single_vs_vehicle;
		expect(sizes.map(({ key, sizes: held }) => [key, held.length])).toEqual([
			['raw_points | score | clinician_graded | grade 0 to 4', 1],
			['raw_points | score | clinician_graded | grade 0 to 9', 1],
			['smd | no unit | clinician_graded', 2]
		]);
	});

	it('is only of comparisons with the same product without it', () => {
		const untreated = two.map(({ study: { studyId }, comparator }, i) =>
			simulatedWeighed({
				study: { studyId },
				comparator: comparator && { ...comparator, role: 'untreated' },
				effects: [
					simulatedControlled({
						isolates: 'single_vs_untreated',
						metric: 'smd',
						estimate: i,
						se: 1,
						sizeKnown: 'with_spread'
					})
				]
			})
		);
		const { strata } = simulatedBody(untreated);
		expect(strata.single_vs_untreated.sizes.map((group) => group.whyNotPooled)).toEqual([
			'Only comparisons with the same product without the ingredient are pooled.'
		]);
	});
});
