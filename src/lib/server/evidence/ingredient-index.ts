/** The list of ingredients: found by name or alias, grouped by class, sorted as the address asks. */
import { INGREDIENT_CLASSES, type IngredientClass } from '#lib/evidence/vocabulary.ts';
import { compareGrades } from '#lib/reliability/grades.ts';
import type { Database } from '../db/client.ts';
import {
	countIngredientContrasts,
	type IngredientContrasts
} from '../db/queries/ingredient-contrasts.ts';
import {
	findIngredientReliability,
	type IngredientReliability
} from '../db/queries/ingredient-reliability.ts';
import { listIngredients, type IngredientSummary } from '../db/queries/ingredients.ts';
import { listSyntheses, type SynthesisSummary } from '../db/queries/syntheses.ts';
import { byCertainty } from './by-certainty.ts';

export const INGREDIENT_SORTS = [
	'name',
	'certainty',
	'studies',
	'single',
	'controlled',
	'before_after',
	'reliability'
] as const;
export type IngredientSort = (typeof INGREDIENT_SORTS)[number];

export interface IngredientQuery {
	/** Part of a name, an INCI name or an alias; '' for all. */
	readonly q: string;
	readonly sort: IngredientSort;
}

export interface ListedIngredient
	extends
		Pick<IngredientSummary, 'slug' | 'name' | 'class' | 'studies' | 'singleVsVehicleStudies'>,
		IngredientContrasts {
	/** The alias that the search matched where the name does not. */
	readonly matchedAlias: string | null;
	/** What it comes to on wrinkles; null where that was not studied. */
	readonly wrinkles: SynthesisSummary | null;
	/** Its best comparison on a benefit; null without one. */
	readonly reliability: IngredientReliability | null;
}

export interface IngredientIndex {
	readonly query: IngredientQuery;
	/** Classes in the order of their names' list, each with at least one ingredient with a study. */
	readonly groups: readonly {
		readonly class: IngredientClass;
		readonly ingredients: readonly ListedIngredient[];
	}[];
	/** Known names that no study has yet, by name. */
	readonly unstudied: readonly ListedIngredient[];
	/** Ingredients with a study, whatever the search. */
	readonly studied: number;
	/** Of these, those that the search found. */
	readonly found: number;
}

const LONGEST_SEARCH = 100;

export type ParsedIngredientQuery =
	| { readonly ok: true; readonly query: IngredientQuery }
	| { readonly ok: false; readonly reason: string };

/** Reads `q` and `sort` from an address. */
export function parseIngredientQuery(params: URLSearchParams): ParsedIngredientQuery {
	const q = (params.get('q') ?? '').trim();
	if (q.length > LONGEST_SEARCH) {
		return { ok: false, reason: `A search takes at most ${LONGEST_SEARCH} characters.` };
	}
	const asked = params.get('sort') ?? 'name';
	const sort = INGREDIENT_SORTS.find((s) => s === asked);
	if (sort === undefined) {
		return {
			ok: false,
			reason: `There is no order “${asked}”; there are ${INGREDIENT_SORTS.join(', ')}.`
		};
	}
	return { ok: true, query: { q, sort } };
}

export async function readIngredientIndex(
	db: Database,
	query: IngredientQuery
): Promise<IngredientIndex> {
	const [ingredients, contrasts, reliability, wrinkles] = await Promise.all([
		listIngredients(db),
		countIngredientContrasts(db),
		findIngredientReliability(db),
		listSyntheses(db, { keys: ['wrinkles'] })
	]);
	return toIngredientIndex({ ingredients, contrasts, reliability, wrinkles }, query);
}

/** What the list is made of, by slug where it is a map. */
interface IndexParts {
	readonly ingredients: readonly IngredientSummary[];
	readonly contrasts: ReadonlyMap<string, IngredientContrasts>;
	readonly reliability: ReadonlyMap<string, IngredientReliability>;
	/** The bodies on wrinkles. */
	readonly wrinkles: readonly SynthesisSummary[];
}

/** Pure: searches, groups and sorts. */
export function toIngredientIndex(
	{ ingredients, contrasts, reliability, wrinkles }: IndexParts,
	query: IngredientQuery
): IngredientIndex {
	const onWrinkles = new Map(wrinkles.map((body) => [body.slug, body]));
	const matched = ingredients.flatMap((ingredient): ListedIngredient[] => {
		const match = matchOf(ingredient, query.q);
		if (match === null) return [];
		const { slug, name, studies, singleVsVehicleStudies } = ingredient;
		const { controlled, beforeAfter } = contrasts.get(slug) ?? { controlled: 0, beforeAfter: 0 };
		return [
			{
				slug,
				name,
				class: ingredient.class,
				studies,
				singleVsVehicleStudies,
				controlled,
				beforeAfter,
				matchedAlias: match.alias,
				wrinkles: onWrinkles.get(slug) ?? null,
				reliability: reliability.get(slug) ?? null
			}
		];
	});
	const found = matched.filter((i) => i.studies > 0).sort(ORDERS[query.sort]);
	const groups = INGREDIENT_CLASSES.map((group) => ({
		class: group,
		ingredients: found.filter((i) => i.class === group)
	})).filter((group) => group.ingredients.length > 0);
	return {
		query,
		groups,
		unstudied: matched.filter((i) => i.studies === 0).sort(byName),
		studied: ingredients.filter((i) => i.studies > 0).length,
		found: found.length
	};
}

type Order = (a: ListedIngredient, b: ListedIngredient) => number;
const byName: Order = (a, b) => a.name.localeCompare(b.name, 'en');
const most =
	(count: (i: ListedIngredient) => number): Order =>
	(a, b) =>
		count(b) - count(a) || byName(a, b);

const ORDERS: Record<IngredientSort, Order> = {
	name: byName,
	certainty: (a, b) => compareCertainty(a.wrinkles, b.wrinkles) || byName(a, b),
	studies: most((i) => i.studies),
	single: most((i) => i.singleVsVehicleStudies),
	controlled: most((i) => i.controlled),
	before_after: most((i) => i.beforeAfter),
	reliability: (a, b) => compareReliability(a.reliability, b.reliability) || byName(a, b)
};

/** The surest answer first, what was not studied last. */
function compareCertainty(a: SynthesisSummary | null, b: SynthesisSummary | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return byCertainty(a, b);
}

/** The best letter first, a trial against vehicle before another comparison; without any last. */
function compareReliability(
	a: IngredientReliability | null,
	b: IngredientReliability | null
): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return compareGrades(a.grade, b.grade) || Number(b.alone) - Number(a.alone);
}

/** Letters and digits only, so that "acetyl hexapeptide 8" finds "Acetyl hexapeptide-8". */
function simplify(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

function matchOf(
	{ name, slug, inciName, aliases }: IngredientSummary,
	q: string
): { alias: string | null } | null {
	const wanted = simplify(q);
	if (wanted === '' || [name, slug].some((text) => simplify(text).includes(wanted))) {
		return { alias: null };
	}
	const alias = [inciName ?? '', ...aliases].find((text) => simplify(text).includes(wanted));
	return alias === undefined ? null : { alias };
}
