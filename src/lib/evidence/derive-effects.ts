/**
 * From what a source reports to effect records: what it isolates, which way it points, how large it
 * is and how well that is known, with every step as data. A function of its input alone; the input
 * is never changed.
 *
 * `sizeKnown` says what is known of the size. Words: `direction_only` when they name a side, else
 * `verdict_only`. A figure: `with_spread` when a defined spread is printed for what the estimate is
 * made of (a correlation may be assumed and says so; `se` and the interval are null where the number
 * of people is missing), else `derived_spread` from an exact p or from counts of separate groups, else
 * `bounded` by a threshold of p or by counts of the same people, else `no_spread`.
 */
import { sizesOfChange } from './before-after.ts';
import { sizesOfContrast } from './controlled.ts';
import { directionOfWords, explainDirection, type ExplainedDirection } from './direction.ts';
import { isolatesOf } from './isolates.ts';
import { parsePValue } from './p-value.ts';
import { explainSignificance } from './significance.ts';
import { sizeWithoutEstimate, type Size } from './size.ts';
import { step } from './steps.ts';
import type {
	Arm,
	BeforeAfterEffect,
	ControlledEffect,
	DerivationStep,
	Effect,
	Result,
	ResultInContext
} from './types.ts';
import type { Isolates } from './vocabulary.ts';

/**
 * The version of the rules by which effects are derived. Raised whenever the same result would give
 * another record, so that stored effects are derived again and a citation can say which rules it
 * followed.
 */
export const ENGINE_VERSION = 2;

/**
 * The effects of one result, at least one, the one to lead with first. The others express the same
 * contrast in another metric; a before–after result beside which a test against a concurrent control
 * is printed has a controlled record in words as its last.
 */
export function deriveEffects(context: ResultInContext): Effect[] {
	return context.result.contrast === 'controlled'
		? controlledEffects(context)
		: [...beforeAfterEffects(context), ...betweenGroupRecord(context)];
}

function controlledEffects(context: ResultInContext): ControlledEffect[] {
	const { result } = context;
	const direction = explainDirection(result);
	const sizes =
		result.valueKind === 'words_only' ? [sizeInWords(direction)] : sizesOfContrast(context);
	return sizes.map((size) => controlledRecord(context, size, direction, null));
}

function beforeAfterEffects(context: ResultInContext): BeforeAfterEffect[] {
	const { result } = context;
	const direction = explainDirection(result);
	const { significance, step: tested } = explainSignificance(result, 'before_after');
	const sizes =
		result.valueKind === 'words_only' ? [sizeInWords(direction)] : sizesOfChange(context);
	return sizes.map((size) => ({
		...size,
		contrast: 'before_after',
		isolates: null,
		resultId: result.resultId,
		engineVersion: ENGINE_VERSION,
		direction: direction.direction,
		significance,
		derivedFrom: null,
		steps: [...size.steps, direction.step, ...present(tested), ...present(whyNoControl(result))]
	}));
}

/** The comparison that a p between groups states beside a number of one arm alone. */
function betweenGroupRecord(context: ResultInContext): ControlledEffect[] {
	const { result } = context;
	if (!printsTestBetween(result) || whyNoControl(result) !== null) return [];
	const direction = directionOfWords(result);
	const beside = step('between_group_p', { p: result.pBetween }, null, 'p_between');
	const size = { ...sizeInWords(direction), steps: [beside] };
	return [controlledRecord(context, size, direction, result.resultId)];
}

function controlledRecord(
	{ result, arm, comparator }: ResultInContext,
	size: Size,
	{ direction, step: pointed }: ExplainedDirection,
	derivedFrom: string | null
): ControlledEffect {
	const isolates = comparator === null ? 'cannot_tell' : isolatesOf(arm, comparator);
	const { significance, step: tested } = explainSignificance(result, 'controlled');
	return {
		...size,
		contrast: 'controlled',
		isolates,
		resultId: result.resultId,
		engineVersion: ENGINE_VERSION,
		direction,
		significance,
		derivedFrom,
		steps: [isolatesStep(arm, comparator, isolates), ...size.steps, pointed, ...present(tested)]
	};
}

function sizeInWords({ direction }: ExplainedDirection): Size {
	const sizeKnown = direction === 'not_reported' ? 'verdict_only' : 'direction_only';
	return sizeWithoutEstimate(sizeKnown, [step('words_only', {}, null, 'value_kind')]);
}

function printsTestBetween({ comparatorArmId, pBetween }: Result): boolean {
	return comparatorArmId !== null && parsePValue(pBetween).kind !== 'none';
}

/**
 * A printed p between groups tests nothing against a control once the comparison was opened or its
 * group had switched to the product.
 */
function whyNoControl(result: Result): DerivationStep | null {
	const { phase } = result;
	if (!printsTestBetween(result) || phase === null || phase === 'as_allocated') return null;
	return step('no_concurrent_control', { phase }, null, 'phase');
}

function isolatesStep(arm: Arm, comparator: Arm | null, isolates: Isolates): DerivationStep {
	const slugs = (ingredients: Arm['ingredients']): string =>
		[...new Set(ingredients.map(({ slug }) => slug))].join(', ') || 'no ingredient';
	return step(
		'isolates',
		{
			arm: slugs(arm.ingredients),
			comparator: comparator === null ? null : slugs(comparator.ingredients),
			role: comparator?.role ?? null
		},
		isolates,
		'ingredients and roles of the two arms'
	);
}

function present(given: DerivationStep | null): readonly DerivationStep[] {
	return given === null ? [] : [given];
}
