/**
 * What a controlled comparison isolates, read from the ingredients of its two arms and never typed
 * in. The rules are checked in order and the first that fits wins; the methods page lists them.
 */
import { differsInDoseOrForm } from './dose-or-form.ts';
import type { Arm } from './types.ts';
import { INERT_ROLES, type Isolates } from './vocabulary.ts';

/** Slugs with these endings name a class or a mixture and are never one ingredient. */
export const NEVER_SINGLE_ENDINGS: readonly string[] = ['-unspecified', '-blend', '-complex'];

/** Whether a slug names one ingredient. */
export function isSingle(slug: string): boolean {
	return !NEVER_SINGLE_ENDINGS.some((ending) => slug.endsWith(ending));
}

/** Two arms with what the rules look at: their slugs, each named once. */
interface ComparedArms {
	readonly arm: Arm;
	readonly comparator: Arm;
	readonly armSlugs: readonly string[];
	readonly comparatorSlugs: readonly string[];
	readonly shared: readonly string[];
	readonly onlyArm: readonly string[];
	readonly onlyComparator: readonly string[];
}

export interface IsolatesRule {
	/** The first rule that fits wins. */
	readonly order: number;
	readonly isolates: Isolates;
	/** When it fits, for readers. */
	readonly when: string;
}

interface ExecutableRule extends IsolatesRule {
	readonly fits: (arms: ComparedArms) => boolean;
}

const RULES: readonly ExecutableRule[] = [
	{
		order: 1,
		isolates: 'cannot_tell',
		when: 'An arm that is not a vehicle, a placebo or untreated skin lists no ingredient, so what was in it is unknown; or neither arm lists any.',
		fits: ({ arm, comparator, armSlugs, comparatorSlugs }) =>
			isUnknownComposition(arm) ||
			isUnknownComposition(comparator) ||
			(armSlugs.length === 0 && comparatorSlugs.length === 0)
	},
	{
		order: 2,
		isolates: 'dose_or_form',
		when: 'Both arms list the same ingredients, and another amount, formulation, delivery or something only the label says (a range, a step-up, a molecular weight) differs.',
		fits: ({ arm, comparator, onlyArm, onlyComparator }) =>
			onlyArm.length === 0 && onlyComparator.length === 0 && differsInDoseOrForm(arm, comparator)
	},
	{
		order: 3,
		isolates: 'single_vs_vehicle',
		when: 'One arm holds a single ingredient; the other holds none and is a vehicle or a placebo.',
		fits: (arms) => oneSingle(arms) && roleOfEmptySide(arms) !== 'untreated'
	},
	{
		order: 4,
		isolates: 'single_vs_untreated',
		when: 'One arm holds a single ingredient; the other holds none and is recorded as untreated, which includes usual care. Nobody is blind to that.',
		fits: oneSingle
	},
	{
		order: 5,
		isolates: 'mixture_vs_inert',
		when: 'One arm holds several ingredients, or one that names a class or a mixture; the other is a vehicle, a placebo or untreated skin.',
		fits: ({ armSlugs, comparatorSlugs }) =>
			(armSlugs.length === 0) !== (comparatorSlugs.length === 0)
	},
	{
		order: 6,
		isolates: 'add_on',
		when: 'Both arms share at least one ingredient, and one of them holds exactly one single ingredient more.',
		fits: ({ shared, onlyArm, onlyComparator }) => {
			const [more, ...others] = [...onlyArm, ...onlyComparator];
			return shared.length > 0 && more !== undefined && others.length === 0 && isSingle(more);
		}
	},
	{
		order: 7,
		isolates: 'active_vs_active',
		when: 'Each arm holds an ingredient that the other lacks.',
		fits: ({ onlyArm, onlyComparator }) => onlyArm.length > 0 && onlyComparator.length > 0
	},
	{
		order: 8,
		isolates: 'cannot_tell',
		when: 'Anything else.',
		fits: () => true
	}
];

/** The rules in the order in which they are checked, for the methods page. */
export const ISOLATES_RULES: readonly IsolatesRule[] = RULES.map(({ order, isolates, when }) => ({
	order,
	isolates,
	when
}));

/** What the comparison of two arms isolates. It is the same read from either side. */
export function isolatesOf(arm: Arm, comparator: Arm): Isolates {
	const arms = compareArms(arm, comparator);
	return RULES.find((rule) => rule.fits(arms))?.isolates ?? 'cannot_tell';
}

/**
 * The ingredient that a result isolates and the side on which it stands. Null unless the result is
 * `single_vs_vehicle`, `single_vs_untreated` or `add_on`.
 */
export function isolatedIngredient(
	arm: Arm,
	comparator: Arm
): { readonly slug: string; readonly side: 'arm' | 'comparator' } | null {
	const isolates = isolatesOf(arm, comparator);
	if (!['single_vs_vehicle', 'single_vs_untreated', 'add_on'].includes(isolates)) return null;
	const { onlyArm, onlyComparator } = compareArms(arm, comparator);
	const [inArm] = onlyArm;
	if (inArm !== undefined) return { slug: inArm, side: 'arm' };
	const [inComparator] = onlyComparator;
	return inComparator === undefined ? null : { slug: inComparator, side: 'comparator' };
}

function compareArms(arm: Arm, comparator: Arm): ComparedArms {
	const armSlugs = slugsOf(arm);
	const comparatorSlugs = slugsOf(comparator);
	return {
		arm,
		comparator,
		armSlugs,
		comparatorSlugs,
		shared: armSlugs.filter((slug) => comparatorSlugs.includes(slug)),
		onlyArm: armSlugs.filter((slug) => !comparatorSlugs.includes(slug)),
		onlyComparator: comparatorSlugs.filter((slug) => !armSlugs.includes(slug))
	};
}

/** A step-up names a slug twice; it is one ingredient. */
function slugsOf(arm: Arm): readonly string[] {
	return [...new Set(arm.ingredients.map(({ slug }) => slug))];
}

function isUnknownComposition(arm: Arm): boolean {
	return arm.ingredients.length === 0 && !INERT_ROLES.includes(arm.role);
}

/** One side holds one single ingredient, the other nothing. */
function oneSingle({ armSlugs, comparatorSlugs }: ComparedArms): boolean {
	const [only, ...others] = [...armSlugs, ...comparatorSlugs];
	return only !== undefined && others.length === 0 && isSingle(only);
}

function roleOfEmptySide({ arm, comparator, armSlugs }: ComparedArms): Arm['role'] {
	return armSlugs.length === 0 ? arm.role : comparator.role;
}
