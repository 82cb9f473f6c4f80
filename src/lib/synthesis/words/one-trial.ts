/** What one trial could show, and what it would need. */
import { peoplePerGroup, peopleWithTwoSides } from '#lib/statistics/planning/trial-size.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import type { BodyQuestion } from '../body.ts';
import { ENOUGH } from '../certainty/domains/imprecision.ts';
import { SMALLEST_USEFUL } from '../certainty/size-facts.ts';

/** Correlation between two sides of one face, as it is assumed elsewhere. */
const BETWEEN_SIDES = 0.5;
/** 80 % power and two-sided 0.05 are the defaults of the formula. */
const AIM = { d: SMALLEST_USEFUL, forTTest: true } as const;

/** People with both sides, people in two groups, the least that the trial must do, and what it cannot do alone. */
export function oneTrialWords({ outcomes }: BodyQuestion): string {
	const sides = valueOrNull(peopleWithTwoSides(AIM, BETWEEN_SIDES));
	const group = valueOrNull(peoplePerGroup(AIM));
	if (sides === null || group === null) return '';
	const weeks = Math.max(0, ...outcomes.map((o) => outcomeDefinition(o).shortestPlausibleWeeks));
	const time = weeks === 0 ? '' : `, and last ${formatWeeks(weeks) ?? ''} or longer`;
	return [
		'One trial could show which way it points.',
		`It would be registered beforehand, random, blind, set against the same product without it${time}, and have ${sides} people who use one product on each side, or ${group} in each of two groups: enough to find, in 8 of 10 such trials, a difference of ${SMALLEST_USEFUL} standard deviations, the smallest that we call useful (two-sided 0.05; sides correlated by ${BETWEEN_SIDES}).`,
		`For more than low certainty it takes, as a rule, a second study as well, and ${ENOUGH} people in all for no doubt about their number.`
	].join(' ');
}
