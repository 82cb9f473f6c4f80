/**
 * The letter of bias, which is not a sum of points (Jüni 1999, doi 10.1001/jama.282.11.1054; Greenland
 * & O'Rourke 2001, doi 10.1093/biostatistics/2.4.463). High concern in one domain cannot be made up
 * for by others that are low. Domains of some concern are counted, and how many still leave a B is
 * our own choice, as is how many of high concern make a D.
 */
import type { Concern, DomainJudgement } from './domain.ts';
import { fieldsRead, type FieldRead, type GradingFields } from './fields.ts';
import type { Grade } from './grades.ts';
import type { RuleChoices } from './rule-choices.ts';

export interface LetterRule {
	readonly id: string;
	readonly letter: Grade;
	/** For readers; `{name}` stands for a choice of the rules. */
	readonly when: string;
}

interface Counted {
	readonly high: number;
	readonly some: number;
	readonly fields: GradingFields;
	readonly choices: RuleChoices;
}

interface ExecutableLetterRule extends LetterRule {
	readonly fits: (counted: Counted) => boolean;
}

/** Checked in this order; the first that fits decides. */
export const LETTER_RULES: readonly ExecutableLetterRule[] = [
	{
		id: 'untraceable',
		letter: 'E',
		when: 'Not peer-reviewed, without DOI, PubMed, PMC or registration number, and design, blinding and people all unknown.',
		fits: ({ fields }) => isUntraceable(fields)
	},
	{
		id: 'no_concurrent_control',
		letter: 'D',
		when: 'No concurrent control.',
		fits: ({ fields }) => fields.contrast === 'before_after'
	},
	{
		id: 'several_high',
		letter: 'D',
		when: 'High concern in {highConcernForD} domains or more.',
		fits: ({ high, choices }) => high >= choices.highConcernForD
	},
	{
		id: 'one_high',
		letter: 'C',
		when: 'High concern in one domain.',
		fits: ({ high }) => high > 0
	},
	{
		id: 'many_some',
		letter: 'C',
		when: 'Some concern in more than {mostOfSomeConcernForB} domains.',
		fits: ({ some, choices }) => some > choices.mostOfSomeConcernForB
	},
	{
		id: 'few_some',
		letter: 'B',
		when: 'Some concern in 1 to {mostOfSomeConcernForB} domains, high concern in none.',
		fits: ({ some }) => some > 0
	},
	{ id: 'all_low', letter: 'A', when: 'Low concern in every domain.', fits: () => true }
];

export interface BiasLetter {
	readonly letter: Grade;
	/** The id of the rule that decided. */
	readonly rule: string;
	readonly fields: readonly FieldRead[];
	readonly sentence: string;
}

export function biasLetter(
	domains: readonly DomainJudgement[],
	fields: GradingFields,
	choices: RuleChoices
): BiasLetter {
	const concerns = domains.map((judgement) => concernOf(judgement, choices));
	const high = concerns.filter((concern) => concern === 'high').length;
	const some = concerns.filter((concern) => concern === 'some').length;
	const rule = LETTER_RULES.find(({ fits }) => fits({ high, some, fields, choices }));
	const columns = ['contrast', 'peer_reviewed', 'doi', 'pmid', 'pmcid', 'registration'] as const;
	return {
		letter: rule?.letter ?? 'A',
		rule: rule?.id ?? 'all_low',
		fields: fieldsRead(fields, columns),
		sentence: letterSentence(rule?.id ?? 'all_low', high, some)
	};
}

/** The concern that the letter counts: high only where the domain may veto. */
function concernOf(
	{ domain, countsAs }: Pick<DomainJudgement, 'domain' | 'countsAs'>,
	{ vetoDomains }: RuleChoices
): Concern {
	return countsAs === 'high' && !vetoDomains.includes(domain) ? 'some' : countsAs;
}

/** A number that nobody could find again. Any one of these facts, good or bad, lifts it from E. */
function isUntraceable(fields: GradingFields): boolean {
	const { peer_reviewed: reviewed, doi, pmid, pmcid, registration } = fields;
	const identified = [doi, pmid, pmcid, registration].some((id) => id !== null);
	const { design, blinding, people } = fields;
	const known = design !== 'not_reported' || blinding !== 'not_reported' || people !== null;
	return reviewed === 'no' && !identified && !known;
}

function letterSentence(rule: string, high: number, some: number): string {
	if (rule === 'untraceable') {
		return 'Neither published nor registered anywhere, with design, blinding and people all unknown: nobody could find this number again.';
	}
	if (rule === 'no_concurrent_control') {
		return 'Without a concurrent control nothing tells the product from time, weather and hope.';
	}
	const counted = `High concern in ${domainCount(high)}, some concern in ${domainCount(some)}`;
	return `${counted}; what is not reported is counted as the tables say.`;
}

function domainCount(n: number): string {
	return n === 0 ? 'no domain' : `${n} ${n === 1 ? 'domain' : 'domains'}`;
}
