/**
 * Every body of the shipped evidence as its page shows it and as its JSON gives it, for tests that hold
 * one against the other.
 */
import { render } from 'svelte/server';
import { standingOf } from '#lib/evidence/orientation.ts';
import type { Significance } from '#lib/evidence/vocabulary.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import type { BodyOfEvidence } from '#lib/synthesis/body.ts';
import type { BodyKey } from '#lib/synthesis/body-question.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import Page from '../../src/routes/evidence/[ingredient]/[outcome]/+page.svelte';
import {
	bodyView,
	type BodyView
} from '../../src/routes/evidence/[ingredient]/[outcome]/body-view.ts';
import { readSeedAssessed, seedBodies } from '../fixtures/seed-bodies.ts';

const RESULTS = readSeedAssessed();
export const BODIES = seedBodies(RESULTS);

/** Bodies with a name for a test's title. */
export const named = (bodies: readonly BodyOfEvidence[]) =>
	bodies.map((body) => ({ name: `${body.question.slug} on ${body.question.key}`, body }));

/** The record as a script reads it from the JSON address. */
export interface Json {
	readonly strata: Readonly<Record<string, JsonStratum>>;
	readonly conclusion: Readonly<Record<string, string | readonly string[]>>;
	readonly level: string | null;
	readonly counted: readonly string[];
	readonly shown: readonly { readonly result_id: string }[];
	readonly excluded: readonly { readonly result_id: string }[];
	readonly certainty: { readonly domains: readonly { domain: string; lowered: number }[] } | null;
}
export interface JsonStratum {
	readonly studies: readonly JsonStudy[];
	readonly directions: Readonly<Record<string, number | null>> & {
		readonly share: { readonly least: number; readonly most: number } | null;
		readonly exact_interval: { readonly lower: number; readonly upper: number } | null;
	};
	readonly sizes: readonly { readonly metric: string; readonly sizes: readonly JsonSize[] }[];
}
export type JsonStudy = Readonly<Record<'citation' | 'primary' | 'grade', string>> & {
	readonly direction: StudyDirection;
	readonly significance: Significance;
	readonly people: number | null;
	readonly week: number | null;
	readonly randomised: boolean;
};
export interface JsonSize {
	readonly result_id: string;
	readonly metric: string;
	readonly estimate: number;
	readonly interval: readonly [number, number] | null;
}

export interface Renderings {
	readonly view: BodyView;
	readonly html: string;
	readonly json: Json;
}

const MADE = new WeakMap<BodyOfEvidence, Renderings>();

/** The renderings of one body, made once. */
export function renderingsOf(body: BodyOfEvidence): Renderings {
	const made = MADE.get(body) ?? makeRenderings(body);
	MADE.set(body, made);
	return made;
}

function makeRenderings(body: BodyOfEvidence): Renderings {
	const { slug, key, outcomes, ingredient } = body.question;
	const own = RESULTS.filter((one) => standingOf(one, slug) !== 'absent');
	const ids = new Set(body.filedElsewhere.map(({ resultId }) => resultId));
	const results = own.filter(({ result }) => outcomes.includes(result.outcome));
	const view = bodyView({
		dataVersion: '1',
		ingredient: {
			slug,
			name: ingredient,
			inciName: null,
			class: 'other',
			aliases: [],
			studies: 0,
			singleVsVehicleStudies: 0,
			products: 0
		},
		key: key as BodyKey,
		body,
		own: null,
		studies: [],
		results,
		tolerability: [],
		elsewhere: own.filter(({ result }) => ids.has(result.resultId)),
		names: {},
		bodies: []
	});
	const props = { data: { view }, params: { ingredient: slug, outcome: key }, form: null };
	const html = render(Page, { props: props as never }).body;
	const json = JSON.parse(JSON.stringify(toColumnNames(body))) as Json;
	return { view, html, json };
}
