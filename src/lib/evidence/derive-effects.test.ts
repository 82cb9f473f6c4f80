import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
	deepFreeze,
	resultContexts,
	swapSides
} from '../../../tests/fixtures/result-arbitraries.ts';
import { deriveEffects, ENGINE_VERSION } from './derive-effects.ts';
import { RULE_NAMES, RULE_SENTENCES } from './rules.ts';
import { turnRound } from './orientation.ts';
import { stepSentence } from './steps.ts';
import type {
	BeforeAfterEffect,
	ControlledEffect,
	DerivationStep,
	Effect,
	ResultInContext
} from './types.ts';

const contexts = resultContexts();
const controlled = resultContexts(fc.constant('controlled')).filter((c) => c.comparator !== null);

/** All but a difference in units of the spread of the comparison: exchanged, it has another unit. */
const symmetric = (effects: readonly Effect[]): readonly Effect[] =>
	effects.filter(({ metric, rSide }) => !(metric === 'smd' && rSide !== null));

const numbersOf = ({ estimate, se, interval, bound }: Effect): readonly number[] =>
	[estimate, se, ...(interval ?? []), ...(bound ? [bound.se, ...bound.interval] : [])].filter(
		(n) => n !== null
	);

describe('deriveEffects', () => {
	it('gives at least one record, each with its result, engine and steps', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				const effects = deriveEffects(context);
				expect(effects.length).toBeGreaterThan(0);
				for (const effect of effects) {
					expect(effect.resultId).toBe(context.result.resultId);
					expect(effect.engineVersion).toBe(ENGINE_VERSION);
					expect(effect.steps.length).toBeGreaterThan(0);
				}
			})
		);
	});

	it('gives the same record for the same input and changes nothing in it', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				const frozen = deepFreeze(structuredClone(context));
				expect(deriveEffects(frozen)).toEqual(deriveEffects(context));
				expect(deriveEffects(frozen)).toEqual(deriveEffects(frozen));
			})
		);
	});

	it('gives one record a metric within each contrast, all of one direction', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				const keys = deriveEffects(context).map((e) => `${e.contrast} ${e.metric}`);
				expect(new Set(keys).size).toBe(keys.length);
			})
		);
	});

	it('gives only finite numbers, intervals around their estimate, and errors above zero', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				for (const effect of deriveEffects(context)) {
					expect(numbersOf(effect).every(Number.isFinite)).toBe(true);
					const { estimate, se, interval } = effect;
					expect(se === null || se > 0).toBe(true);
					if (interval === null || estimate === null) continue;
					expect(interval[0]).toBeLessThanOrEqual(estimate);
					expect(interval[1]).toBeGreaterThanOrEqual(estimate);
				}
			})
		);
	});

	it('never gives an estimate that points another way than its direction', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				for (const { metric, estimate, direction } of deriveEffects(context)) {
					if (estimate === null) continue;
					const ratio = metric === 'odds_ratio' || metric === 'risk_ratio';
					const sign = Math.sign(ratio ? estimate - 1 : estimate);
					expect(direction).toBe(['against', 'exactly_equal', 'favours'][sign + 1]);
				}
			})
		);
	});

	it('has a metric exactly where it has an estimate, and a spread only beside one', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				for (const effect of deriveEffects(context)) {
					const { metric, estimate, se, interval, bound, sizeKnown, rSide, rTime } = effect;
					const hasSpread = se !== null || interval !== null;
					expect(metric === null).toBe(estimate === null);
					expect(hasSpread && !['with_spread', 'derived_spread'].includes(sizeKnown)).toBe(false);
					expect(bound !== null).toBe(sizeKnown === 'bounded');
					expect((rSide !== null || rTime !== null) && se === null).toBe(false);
				}
			})
		);
	});

	it('flips the direction and the sign and nothing else when arm and comparator are exchanged', () => {
		fc.assert(
			fc.property(controlled, (context) => {
				const effects = symmetric(deriveEffects(context)).map((effect) => turnRound(effect));
				const swapped = symmetric(deriveEffects(swapSides(context)));
				expect(swapped.map(withoutNumbers)).toEqual(effects.map(withoutNumbers));
				for (const [i, effect] of effects.entries()) {
					const [expected, found] = [numbersOf(effect), numbersOf(swapped[i] ?? effect)];
					for (const [k, number] of expected.entries()) {
						expect(Math.abs((found[k] ?? NaN) - number)).toBeLessThan(
							1e-8 * (1 + Math.abs(number))
						);
					}
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('never reads an empty cell as a number', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				// No cell of these results holds a 0, so a 0 that a step starts from is an empty cell.
				for (const { rule, inputs } of deriveEffects(context).flatMap((e) => e.steps)) {
					if (!FROM_CELLS.includes(rule)) continue;
					expect(Object.values(inputs)).not.toContain(0);
					expect(Object.values(inputs)).not.toContain(null);
				}
			})
		);
	});

	it('gives no estimate without a figure, and no spread without a printed one, a p or counts', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				for (const { estimate } of deriveEffects(without(context, ['value'], true))) {
					expect(estimate).toBeNull();
				}
				const spreads = ['n', 'sd', 'se', 'ciLow', 'ciHigh', 'baselineSd'] as const;
				const bare = without(context, spreads, false);
				const result = { ...bare.result, pBetween: 'NS', pWithin: 'significant' };
				for (const { se, interval, bound } of deriveEffects({ ...bare, result })) {
					expect([se, interval, bound]).toEqual([null, null, null]);
				}
			})
		);
	});

	it('says of words only what words say', () => {
		const words = contexts.map((context): ResultInContext => ({
			...context,
			result: { ...context.result, valueKind: 'words_only' }
		}));
		fc.assert(
			fc.property(words, (context) => {
				for (const { sizeKnown, direction, estimate } of deriveEffects(context)) {
					expect(estimate).toBeNull();
					expect(sizeKnown).toBe(direction === 'not_reported' ? 'verdict_only' : 'direction_only');
				}
			})
		);
	});

	it('uses only rules that have a sentence, and every sentence can be filled', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				for (const taken of deriveEffects(context).flatMap((e) => e.steps)) {
					expect(RULE_NAMES).toContain(taken.rule);
					expect(missingInputs(taken)).toEqual([]);
					expect(stepSentence(taken)).not.toMatch(/[{}]|NaN|Infinity|undefined/);
				}
			})
		);
	});
});

describe('the kind of contrast', () => {
	it('is a type: neither kind fits where the other is wanted', () => {
		expectTypeOf<BeforeAfterEffect>().not.toExtend<ControlledEffect>();
		expectTypeOf<ControlledEffect>().not.toExtend<BeforeAfterEffect>();
		expectTypeOf<Effect>().not.toExtend<ControlledEffect>();
		expectTypeOf<(effect: ControlledEffect) => void>()
			.parameter(0)
			.not.toEqualTypeOf<BeforeAfterEffect>();
		expectTypeOf<Extract<Effect, { contrast: 'controlled' }>>().toEqualTypeOf<ControlledEffect>();
		expect(true).toBe(true);
	});

	it('is that of the result, but for the record of a test beside a before–after figure', () => {
		fc.assert(
			fc.property(contexts, (context) => {
				for (const { contrast, derivedFrom, metric } of deriveEffects(context)) {
					const beside = derivedFrom !== null;
					expect(contrast === context.result.contrast).toBe(!beside);
					expect(beside && (contrast !== 'controlled' || metric !== null)).toBe(false);
				}
			})
		);
	});
});

/** Rules whose inputs are cells of the result as printed. */
const FROM_CELLS: readonly string[] = [
	'difference_of_arms',
	'end_minus_start',
	'count_to_share',
	'share_to_people',
	'se_from_sd',
	'se_from_interval',
	'sd_of_change',
	'interval_as_printed'
];

function withoutNumbers(effect: Effect) {
	const { estimate, se, interval, bound, steps, ...rest } = effect;
	const known = [estimate, se, interval].map((value) => value !== null);
	return {
		...rest,
		known,
		bound: bound?.kind,
		rules: steps
			.map(({ rule }) => rule)
			.filter((r) => r !== 'turned_round')
			.sort()
	};
}

function without(
	context: ResultInContext,
	cells: readonly (keyof ResultInContext['result']['arm'])[],
	difference: boolean
): ResultInContext {
	const empty = Object.fromEntries(cells.map((cell) => [cell, null]));
	const { result } = context;
	return {
		...context,
		result: {
			...result,
			arm: { ...result.arm, ...empty },
			comparator: { ...result.comparator, ...empty },
			...(difference ? { difference: null } : { differenceCiLow: null, differenceCiHigh: null })
		}
	};
}

/** What the sentence of a step asks for and the step does not hold. */
function missingInputs({ rule, inputs }: DerivationStep): readonly string[] {
	const sentence = (RULE_SENTENCES as Readonly<Record<string, string>>)[rule] ?? '{sentence}';
	const asked = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	return asked.filter((name) => name !== 'output' && !(name in inputs));
}
