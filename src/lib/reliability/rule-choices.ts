/**
 * The numbers and switches of the grade: ours by default. A reader who would set them otherwise gets
 * the same function with other choices.
 */
import { OUTCOME_DEFINITIONS, type Outcome } from '#lib/evidence/outcomes.ts';
import { DOMAINS, type DomainName } from './domain.ts';

export interface RuleChoices {
	/** Domains in which high concern counts as high. In the others it counts as some concern. */
	readonly vetoDomains: readonly DomainName[];
	/** Domains of some concern that still leave a B. */
	readonly mostOfSomeConcernForB: number;
	/** Domains of high concern from which on it is a D. */
	readonly highConcernForD: number;
	/** People on both sides; fewer lower the grade of a controlled result by one. */
	readonly fewestWithinPerson: number;
	/** People in the smaller group; fewer lower the grade of a controlled result by one. */
	readonly fewestInSmallestGroup: number;
	/** People in all; fewer make it at most a D. */
	readonly fewestAtAll: number;
	/** Earlier weeks lower the grade by one. */
	readonly shortestPlausibleWeeks: Readonly<Record<Outcome, number>>;
}

const SHORTEST_PLAUSIBLE_WEEKS = Object.fromEntries(
	OUTCOME_DEFINITIONS.map(({ outcome, shortestPlausibleWeeks }) => [
		outcome,
		shortestPlausibleWeeks
	])
) as Readonly<Record<Outcome, number>>;

export const OUR_CHOICES: RuleChoices = {
	vetoDomains: DOMAINS,
	mostOfSomeConcernForB: 3,
	highConcernForD: 2,
	fewestWithinPerson: 20,
	fewestInSmallestGroup: 15,
	fewestAtAll: 10,
	shortestPlausibleWeeks: SHORTEST_PLAUSIBLE_WEEKS
};
