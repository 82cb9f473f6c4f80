/**
 * Results read from the side of one ingredient. Effects are stored as arm against comparator; where
 * the ingredient stands in the comparator arm the same effect is read with its sign turned.
 */
import type { Effect, ResultInContext, WeighedResult } from './types.ts';
import type { Direction, EffectMetric, Isolates } from './vocabulary.ts';

/** Where an ingredient stands in a comparison. */
export type Standing = 'arm' | 'comparator' | 'both' | 'absent';

/**
 * The question that a comparison answers about one ingredient: what it isolates, unless the
 * ingredient is on both sides and something else is what differs.
 */
export type Question = Isolates | 'on_both_sides';

/** In the order in which the questions bear on "does it work". */
export const QUESTIONS: readonly Question[] = [
	'single_vs_vehicle',
	'add_on',
	'single_vs_untreated',
	'mixture_vs_inert',
	'dose_or_form',
	'active_vs_active',
	'cannot_tell',
	'on_both_sides'
];

/**
 * An effect as one ingredient's page reads it: positive means that the ingredient did better. The
 * result keeps whatever else is known of it.
 */
export interface OrientedEffect<W extends WeighedResult = WeighedResult> {
	readonly weighed: W;
	readonly effect: Effect;
	/** Null for before–after effects: they compare nothing. */
	readonly question: Question | null;
	/** The ingredient stood in the comparator arm, and the sign was turned. */
	readonly turned: boolean;
}

const RATIO_METRICS: readonly EffectMetric[] = ['risk_ratio', 'odds_ratio'];

/** For ratios no effect is 1; for every other metric it is 0. */
export function isRatioMetric(metric: EffectMetric | null): boolean {
	return metric !== null && RATIO_METRICS.includes(metric);
}

export function standingOf(
	{ arm, comparator }: Pick<ResultInContext, 'arm' | 'comparator'>,
	slug: string
): Standing {
	const inArm = arm.ingredients.some((i) => i.slug === slug);
	const inComparator = comparator?.ingredients.some((i) => i.slug === slug) ?? false;
	if (inArm) return inComparator ? 'both' : 'arm';
	return inComparator ? 'comparator' : 'absent';
}

/** The same effect seen from the comparator's side. Turning twice gives the effect back. */
export function turnRound<E extends Effect>(effect: E): E {
	const ratio = isRatioMetric(effect.metric);
	const turn = (value: number): number => (ratio ? 1 / value : value === 0 ? 0 : -value);
	const { estimate, interval, bound } = effect;
	const turned = ([low, high]: readonly [number, number]) => [turn(high), turn(low)] as const;
	return {
		...effect,
		estimate: estimate === null ? null : turn(estimate),
		interval: interval && turned(interval),
		bound: bound && { ...bound, interval: turned(bound.interval) },
		direction: OPPOSITE[effect.direction],
		steps: [
			...effect.steps,
			{
				rule: 'turned_round',
				inputs: { estimate, direction: effect.direction },
				output: estimate === null ? OPPOSITE[effect.direction] : turn(estimate),
				source: 'the ingredient stands in the comparator arm'
			}
		]
	};
}

const OPPOSITE: Record<Direction, Direction> = {
	favours: 'against',
	against: 'favours',
	exactly_equal: 'exactly_equal',
	not_reported: 'not_reported'
};

/**
 * The effects of one result that concern the ingredient, at most one of each contrast: the one to
 * lead with. A change of the other arm against its own start is not the ingredient's and is left
 * out. Without an ingredient every effect stays as it is stored.
 */
export function orientEffects<W extends WeighedResult>(
	weighed: W,
	slug: string | null
): OrientedEffect<W>[] {
	const standing = slug === null ? 'arm' : standingOf(weighed, slug);
	if (standing === 'absent') return [];
	const controlled = weighed.effects.find((e) => e.contrast === 'controlled');
	const beforeAfter = weighed.effects.find((e) => e.contrast === 'before_after');
	const oriented: OrientedEffect<W>[] = [];
	if (controlled) {
		const turned = standing === 'comparator';
		oriented.push({
			weighed,
			effect: turned ? turnRound(controlled) : controlled,
			question: questionOf(controlled.isolates, standing),
			turned
		});
	}
	if (beforeAfter && standing !== 'comparator') {
		oriented.push({ weighed, effect: beforeAfter, question: null, turned: false });
	}
	return oriented;
}

function questionOf(isolates: Isolates, standing: Standing): Question {
	return standing === 'both' && isolates !== 'dose_or_form' ? 'on_both_sides' : isolates;
}
