import type { Arm, Study } from '#lib/evidence/types.ts';
import {
	INERT_ROLES,
	WITHIN_PERSON_DESIGNS,
	type BodySite,
	type Sex
} from '#lib/evidence/vocabulary.ts';
import { count, formatNumber } from './numbers.ts';
import { formatWeeks } from './weeks.ts';

/** From here on products are counted, not named. */
const NAMED_AT_MOST = 3;

const PEOPLE: Record<Sex, readonly [singular: string, plural: string]> = {
	female: ['woman', 'women'],
	male: ['man', 'men'],
	mixed: ['person', 'people'],
	not_reported: ['person', 'people']
};

const ON_SITE: Record<BodySite, string> = {
	face: 'on the face',
	periorbital: 'around the eyes',
	forearm: 'on the forearm',
	upper_arm: 'on the upper arm',
	neck: 'on the neck',
	other: 'on another part of the body'
};

type SentenceStudy = Pick<
	Study,
	| 'nEnrolled'
	| 'nAnalyzed'
	| 'ageMin'
	| 'ageMax'
	| 'ageMean'
	| 'sex'
	| 'bodySite'
	| 'durationWeeks'
	| 'design'
>;
export type SentenceArm = Pick<Arm, 'label' | 'role'>;

/**
 * Who, what, where and how long in two sentences, by rule: "36 people, mean age 87. Retinol 0.4%
 * lotion against vehicle lotion, one on each side, on the upper arm, for 24 weeks." What is not
 * stated is said to be not stated.
 */
export function studySentence(study: SentenceStudy, arms: readonly SentenceArm[]): string {
	return `${capital(who(study))}. ${capital(what(study, arms))}.`;
}

function who(study: SentenceStudy): string {
	const [one, many] = PEOPLE[study.sex];
	const people = study.nEnrolled ?? study.nAnalyzed;
	const head = people === null ? `${many}, how many is not stated` : count(people, one, many);
	return [head, ages(study)].filter((part) => part !== null).join(', ');
}

function ages({ ageMin, ageMax, ageMean }: SentenceStudy): string | null {
	const mean = ageMean === null ? null : `mean age ${formatNumber(ageMean)}`;
	const range =
		ageMin !== null && ageMax !== null
			? `aged ${formatNumber(ageMin)} to ${formatNumber(ageMax)}`
			: ageMin !== null
				? `aged ${formatNumber(ageMin)} or more`
				: ageMax !== null
					? `aged ${formatNumber(ageMax)} at most`
					: null;
	if (range !== null && mean !== null) return `${range} (${mean})`;
	return range ?? mean;
}

function what(study: SentenceStudy, arms: readonly SentenceArm[]): string {
	const site = study.bodySite === null ? 'body site not stated' : ON_SITE[study.bodySite];
	const sides = WITHIN_PERSON_DESIGNS.includes(study.design) && arms.length === 2;
	const perSide = sides && study.design !== 'randomized_crossover' ? 'one on each side' : null;
	return [products(arms), perSide, site, time(study.durationWeeks)]
		.filter((part) => part !== null)
		.join(', ');
}

function time(weeks: number | null): string {
	if (weeks === null) return 'for how long is not stated';
	return weeks === 0 ? 'measured minutes to hours after use' : `for ${formatWeeks(weeks) ?? ''}`;
}

/** What was set against what: "Retinol 0.4% lotion against vehicle lotion". */
export function comparedProducts(arms: readonly SentenceArm[]): string {
	return capital(products(arms));
}

function products(arms: readonly SentenceArm[]): string {
	const tested = arms.filter((arm) => arm.role === 'intervention');
	const against = arms.filter((arm) => arm.role !== 'intervention');
	if (tested.length === 0) return named(against);
	return against.length === 0 ? named(tested) : `${named(tested)} against ${named(against)}`;
}

function named(arms: readonly SentenceArm[]): string {
	if (arms.length === 0) return 'no product named';
	if (arms.length > NAMED_AT_MOST) {
		const inert = arms.every((arm) => INERT_ROLES.includes(arm.role));
		return `${arms.length} ${inert ? 'controls' : 'products'}`;
	}
	return listed([...new Set(arms.map((arm) => arm.label))]);
}

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
