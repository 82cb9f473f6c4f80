import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	simulatedStudies,
	wildStudies,
	type SimulatedStudies
} from '../../../../tests/fixtures/study-arbitraries.ts';
import { fitModel } from './fit-model.ts';
import { METHODS, TESTS, type Method, type ModelFit, type TestName } from './model.ts';
import { poolStudies } from './pool.ts';
import { qProfileInterval } from './q-profile.ts';

const methods = fc.constantFrom(...METHODS);
const tests = fc.constantFrom(...TESTS);

function fit(
	studies: SimulatedStudies,
	method: Method,
	test: TestName = 'z',
	level = 0.95
): ModelFit {
	const outcome = fitModel({ ...studies, method, test, level });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
	return outcome.value;
}

const mean = (model: ModelFit) =>
	model.coefficients[0] ?? { estimate: 0, se: 0, lower: 0, upper: 0 };
const tauSquared = (model: ModelFit) => model.heterogeneity.tauSquared;
const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;

/** Equal but for rounding on the scale of the data. */
function expectNear(actual: number, expected: number, scale: number) {
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * (Math.abs(expected) + scale));
}

describe('pooled effects', () => {
	it('do not depend on the order of the studies', () => {
		fc.assert(
			fc.property(simulatedStudies, methods, tests, ({ yi, vi }, method, test) => {
				const forwards = fit({ yi, vi }, method, test);
				const backwards = fit({ yi: yi.toReversed(), vi: vi.toReversed() }, method, test);
				expectNear(tauSquared(backwards), tauSquared(forwards), 1e-3);
				expectNear(mean(backwards).lower, mean(forwards).lower, 1);
			})
		);
	});

	it('scale with the effects, and tau squared with their square, on any scale', () => {
		fc.assert(
			fc.property(
				simulatedStudies,
				methods,
				fc.integer({ min: -20, max: 20 }),
				(s, method, power) => {
					const factor = 10 ** power;
					const scaled = fit(
						{ yi: s.yi.map((y) => y * factor), vi: s.vi.map((v) => v * factor ** 2) },
						method
					);
					const original = fit(s, method);
					expectNear(tauSquared(scaled) / factor ** 2, tauSquared(original), 1e-3);
					expectNear(mean(scaled).estimate / factor, mean(original).estimate, 1);
					expectNear(mean(scaled).se / factor, mean(original).se, 1e-3);
				}
			)
		);
	});

	it('move with the effects, and heterogeneity stays', () => {
		fc.assert(
			fc.property(
				simulatedStudies,
				methods,
				fc.integer({ min: -100, max: 100 }),
				(s, method, by) => {
					const moved = fit({ yi: s.yi.map((y) => y + by), vi: s.vi }, method);
					const original = fit(s, method);
					expectNear(tauSquared(moved), tauSquared(original), 1e-3);
					expectNear(mean(moved).estimate, mean(original).estimate + by, 1);
				}
			)
		);
	});

	it('are those of equal effects where tau squared is 0', () => {
		fc.assert(
			fc.property(simulatedStudies, methods, ({ yi, vi }, method) => {
				// Drawn together, so that the boundary is met often.
				const close = { yi: yi.map((y) => y / 20), vi };
				const random = fit(close, method);
				fc.pre(tauSquared(random) === 0);
				const equal = fit(close, 'EE');
				expect(mean(random)).toEqual(mean(equal));
				expect(random.heterogeneity.atZero).toBe(true);
			})
		);
	});

	it('have a guarded interval never narrower than by the normal distribution', () => {
		fc.assert(
			fc.property(simulatedStudies, methods, (studies, method) => {
				const guarded = mean(fit(studies, method, 'adhoc'));
				const wald = mean(fit(studies, method, 'z'));
				expect(guarded.se).toBeGreaterThanOrEqual(wald.se);
				expect(width(guarded)).toBeGreaterThanOrEqual(width(wald));
			})
		);
	});

	it('have wider intervals at a higher level', () => {
		fc.assert(
			fc.property(simulatedStudies, methods, tests, (studies, method, test) => {
				const widths = [0.5, 0.9, 0.95, 0.99].map((level) => {
					const outcome = poolStudies({ ...studies, method, test, level });
					if (!outcome.ok) throw new Error('refused');
					const { mean: pooled, predictionIntervals, tauSquaredInterval } = outcome.value;
					const profile =
						tauSquaredInterval?.kind === 'interval' ? width(tauSquaredInterval.tauSquared) : 0;
					return [width(pooled), ...predictionIntervals.map(width), profile];
				});
				widths.slice(1).forEach((wider, i) => {
					wider.forEach((value, j) => {
						expect(value).toBeGreaterThanOrEqual(widths[i]?.[j] ?? Infinity);
					});
				});
			})
		);
	});

	it('do not change by a study that says nothing, where weights are what counts', () => {
		const byWeights = fc.constantFrom<Method>('EE', 'ML', 'REML');
		fc.assert(
			fc.property(simulatedStudies, byWeights, ({ yi, vi }, method) => {
				const without = fit({ yi, vi }, method);
				const withIt = fit({ yi: [...yi, 3], vi: [...vi, 1e14] }, method);
				expectNear(tauSquared(withIt), tauSquared(without), 1e-3);
				expectNear(mean(withIt).estimate, mean(without).estimate, 1);
				expectNear(mean(withIt).se, mean(without).se, 1);
			})
		);
	});
});

describe('tau squared', () => {
	it('is where the slope of the likelihood is 0, or at 0 where it falls', () => {
		fc.assert(
			fc.property(simulatedStudies, fc.constantFrom<Method>('ML', 'REML'), (studies, method) => {
				const model = fit(studies, method);
				const likelihoodAt = (t: number) => logLikelihood(studies, method, t);
				const best = likelihoodAt(tauSquared(model));
				for (const factor of [0.9, 0.99, 1.01, 1.1]) {
					const near = tauSquared(model) === 0 ? factor * 1e-3 : tauSquared(model) * factor;
					expect(likelihoodAt(near)).toBeLessThanOrEqual(best + 1e-9 * Math.abs(best));
				}
			})
		);
	});

	it('has a Q-profile interval at whose ends Q has the tail probabilities', () => {
		fc.assert(
			fc.property(simulatedStudies, (studies) => {
				const interval = qProfileInterval(fit(studies, 'DL'));
				if (!interval.ok || interval.value.kind === 'empty') return;
				const { tauSquared: bounds, lowerAtZero } = interval.value;
				const tailAt = (t: number) =>
					fit({ yi: studies.yi, vi: studies.vi.map((v) => v + t) }, 'EE').heterogeneity.qPValue ??
					0;
				expect(tailAt(bounds.upper)).toBeCloseTo(0.975, 9);
				expect(lowerAtZero ? 0.025 : tailAt(bounds.lower)).toBeCloseTo(0.025, 9);
			})
		);
	});
});

describe('answers', () => {
	it('never hold a number that is none, whatever the data', () => {
		fc.assert(
			fc.property(wildStudies, methods, tests, (studies, method, test) => {
				const outcome = poolStudies({ ...studies, method, test });
				expect(placesOfNonNumbers(outcome)).toEqual([]);
			}),
			{ numRuns: 1000 }
		);
	});
});

/** Where a record holds NaN or an infinity. */
function placesOfNonNumbers(value: unknown, at = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [at];
	if (typeof value !== 'object' || value === null || at.endsWith('.reason')) return [];
	return Object.entries(value).flatMap(([key, inner]) => placesOfNonNumbers(inner, `${at}.${key}`));
}

/** Straight from the definition. */
function logLikelihood({ yi, vi }: SimulatedStudies, method: Method, t: number): number {
	const weights = vi.map((v) => 1 / (v + t));
	const sum = weights.reduce((a, b) => a + b, 0);
	const centre = weights.reduce((a, w, i) => a + w * (yi[i] ?? 0), 0) / sum;
	const squares = weights.reduce((a, w, i) => a + w * ((yi[i] ?? 0) - centre) ** 2, 0);
	const logs = weights.reduce((a, w) => a + Math.log(w), 0);
	return 0.5 * (logs - squares - (method === 'REML' ? Math.log(sum) : 0));
}
