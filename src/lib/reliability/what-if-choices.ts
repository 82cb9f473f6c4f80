/**
 * The rules that a reader may switch, as one address states them. Pure: the same choices always give
 * the same address, and what differs from ours is all that the address holds.
 */
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import { DOMAINS, type DomainName } from './domain.ts';
import { DOMAIN_TABLES } from './domains.ts';
import { OUR_CHOICES, type RuleChoices } from './rule-choices.ts';

/** The domains in which high concern can arise at all: only there a veto is a question. */
export const VETO_DOMAINS: readonly DomainName[] = DOMAIN_TABLES.filter(({ cells }) =>
	cells.some(({ countsAs }) => countsAs === 'high')
).map(({ domain }) => domain);

export interface WhatIfChoices {
	/** A subset of VETO_DOMAINS, in their order. */
	readonly veto: readonly DomainName[];
	readonly peopleWithin: number;
	readonly peopleGroup: number;
	readonly peopleMin: number;
	readonly someForB: number;
	readonly highForD: number;
	/** The same for every benefit; null: ours, outcome by outcome. Reactions may come at once. */
	readonly weeks: number | null;
}

export const OUR_WHAT_IF: WhatIfChoices = {
	veto: VETO_DOMAINS,
	peopleWithin: OUR_CHOICES.fewestWithinPerson,
	peopleGroup: OUR_CHOICES.fewestInSmallestGroup,
	peopleMin: OUR_CHOICES.fewestAtAll,
	someForB: OUR_CHOICES.mostOfSomeConcernForB,
	highForD: OUR_CHOICES.highConcernForD,
	weeks: null
};

export type NumberChoice = Exclude<keyof WhatIfChoices, 'veto'>;

interface NumberParameter {
	readonly choice: NumberChoice;
	/** The name in the address. */
	readonly parameter: string;
	readonly least: number;
	readonly most: number;
}

/**
 * In the order of the form and of the address. Domains are counted up to those that can be of some
 * or of high concern: beyond that a number changes nothing.
 */
export const NUMBER_PARAMETERS: readonly NumberParameter[] = [
	{ choice: 'someForB', parameter: 'some_for_b', least: 0, most: VETO_DOMAINS.length },
	{ choice: 'highForD', parameter: 'high_for_d', least: 1, most: VETO_DOMAINS.length + 1 },
	{ choice: 'peopleWithin', parameter: 'people_within', least: 0, most: 500 },
	{ choice: 'peopleGroup', parameter: 'people_group', least: 0, most: 500 },
	{ choice: 'peopleMin', parameter: 'people_min', least: 0, most: 500 },
	{ choice: 'weeks', parameter: 'weeks', least: 0, most: 52 }
];

const VETO_PARAMETER = 'veto';
/** The value that says that no domain may veto; a form without scripts sends it beside the others. */
const NO_VETO = 'none';
const VETO_VALUES: readonly string[] = [...DOMAINS, NO_VETO];
const PARAMETERS = [VETO_PARAMETER, ...NUMBER_PARAMETERS.map(({ parameter }) => parameter)];

export interface WhatIfProblem {
	readonly parameter: string;
	readonly value: string;
	/** One sentence for the reader. */
	readonly reason: string;
	/** Null where the parameter takes a number. */
	readonly allowed: readonly string[] | null;
}

export type ParsedWhatIf =
	| { readonly ok: true; readonly choices: WhatIfChoices }
	| { readonly ok: false; readonly problems: readonly WhatIfProblem[] };

/** Reads the choices of an address. Empty fields are ours; other names than ours are passed over. */
export function parseWhatIf(params: URLSearchParams): ParsedWhatIf {
	const problems: WhatIfProblem[] = [];
	const chosen = new Set(params.getAll(VETO_PARAMETER).filter((value) => value !== ''));
	for (const value of chosen) {
		if (!VETO_VALUES.includes(value)) {
			const reason = `There is no domain “${value}” that may veto.`;
			problems.push({ parameter: VETO_PARAMETER, value, reason, allowed: VETO_VALUES });
		}
	}
	const number = ({ choice, parameter, least, most }: NumberParameter): number | null => {
		const text = params.get(parameter)?.trim() ?? '';
		if (text === '') return OUR_WHAT_IF[choice];
		const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		if (value >= least && value <= most) return value;
		const reason = `${parameter} takes a whole number from ${least} to ${most}.`;
		problems.push({ parameter, value: text, reason, allowed: null });
		return null;
	};
	const numbers = Object.fromEntries(
		NUMBER_PARAMETERS.map((one) => [one.choice, number(one)])
	) as Pick<WhatIfChoices, NumberChoice>;
	if (problems.length > 0) return { ok: false, problems };
	const veto =
		chosen.size === 0 ? OUR_WHAT_IF.veto : VETO_DOMAINS.filter((domain) => chosen.has(domain));
	return { ok: true, choices: { ...numbers, veto } };
}

/** The choices as an address part ("?veto=blinding&weeks=0"): ours left out, always in one order. */
export function whatIfQueryString(choices: WhatIfChoices): string {
	const params = new URLSearchParams();
	if (choices.veto.length < VETO_DOMAINS.length) {
		for (const domain of choices.veto) params.append(VETO_PARAMETER, domain);
		if (choices.veto.length === 0) params.set(VETO_PARAMETER, NO_VETO);
	}
	for (const { choice, parameter } of NUMBER_PARAMETERS) {
		const value = choices[choice];
		if (value !== OUR_WHAT_IF[choice] && value !== null) params.set(parameter, String(value));
	}
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** Whether an address names any rule at all, ours or not. */
export function namesRules(params: URLSearchParams): boolean {
	return PARAMETERS.some((parameter) => params.has(parameter));
}

/** Whether every choice is ours. */
export function isOurs(choices: WhatIfChoices): boolean {
	return whatIfQueryString(choices) === '';
}

/** What the grade runs by: ours where the reader chose nothing else. */
export function ruleChoicesOf(choices: WhatIfChoices): RuleChoices {
	const { weeks } = choices;
	return {
		vetoDomains: DOMAINS.filter(
			(domain) => choices.veto.includes(domain) || !VETO_DOMAINS.includes(domain)
		),
		mostOfSomeConcernForB: choices.someForB,
		highConcernForD: choices.highForD,
		fewestWithinPerson: choices.peopleWithin,
		fewestInSmallestGroup: choices.peopleGroup,
		fewestAtAll: choices.peopleMin,
		shortestPlausibleWeeks:
			weeks === null
				? OUR_CHOICES.shortestPlausibleWeeks
				: {
						...OUR_CHOICES.shortestPlausibleWeeks,
						...Object.fromEntries(BENEFIT_OUTCOMES.map((outcome) => [outcome, weeks]))
					}
	};
}
