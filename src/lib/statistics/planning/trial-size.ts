/**
 * How many people a trial needs to find an effect, and how much information a body of trials has.
 *
 * With δ = d standard deviations, two-sided α and power 1 − β, c = (z_(1−α/2) + z_(1−β))²:
 *   two groups of n each     n = 2c/d², so 4c/d² in all
 *   two sides of n people    n = 2(1−r)·c/d², with r the correlation of the sides and d in units of
 *                            the spread between people
 * The first, over all trials of a body, is its "optimal information size". The normal approximation
 * is too small by about z²/4 a group (pairs: z²/2), which `forTTest` adds.
 * Reference: Guyatt et al. (2011), GRADE 6, J Clin Epidemiol 64:1283–1293; Julious (2004), Stat Med
 * 23:1921–1986; the addition: Guenther (1981), Am Stat 35:243–244. Assumes: normal values, equal
 * groups, nobody lost. The d to plan with is the smallest worth finding, not the one last found.
 */
import { normalUpperQuantile } from '../distributions.ts';
import { answer, answerFinite, refuse, type Outcome, type Refused } from '../result.ts';

export interface TrialAim {
	/** The effect to be found, in standard deviations. */
	readonly d: number;
	/** Two-sided; 0.05 if left out. */
	readonly alpha?: number;
	/** 0.8 if left out. */
	readonly power?: number;
	/** Whether to add what a t test needs beyond the normal approximation. */
	readonly forTTest?: boolean;
}

/** Whole people in each of two groups. */
export function peoplePerGroup(aim: TrialAim): Outcome<number> {
	return faultOf(aim) ?? wholePeople((2 * informationOf(aim)) / aim.d ** 2 + extra(aim, 4));
}

/** Whole people who each take both treatments, one a side; `r` is the correlation of the sides. */
export function peopleWithTwoSides(aim: TrialAim, r: number): Outcome<number> {
	const fault = faultOf(aim) ?? faultOfCorrelation(r);
	if (fault) return fault;
	const people = (2 * (1 - r) * informationOf(aim)) / aim.d ** 2 + extra(aim, 2);
	return wholePeople(people);
}

/** The people that all trials of a body together need: both groups of one large enough trial. */
export function optimalInformationSize(aim: Omit<TrialAim, 'forTTest'>): Outcome<number> {
	return faultOf(aim) ?? wholePeople((4 * informationOf(aim)) / aim.d ** 2);
}

/** How many people in two groups inform as much as `people` who took both treatments. */
export function parallelEquivalent(people: number, r: number): Outcome<number> {
	if (!(people >= 0 && Number.isFinite(people))) return outside('people', '0 or above');
	return faultOfCorrelation(r) ?? answer((people * 2) / (1 - r));
}

const ALPHA = 0.05;
const POWER = 0.8;

function informationOf({ alpha = ALPHA, power = POWER }: TrialAim): number {
	return (normalUpperQuantile(alpha / 2) + normalUpperQuantile(1 - power)) ** 2;
}

const extra = ({ alpha = ALPHA, forTTest = false }: TrialAim, by: 2 | 4): number =>
	forTTest ? normalUpperQuantile(alpha / 2) ** 2 / by : 0;

/** At least one. A last bit above a whole number is rounding, not a person. */
const wholePeople = (people: number): Outcome<number> =>
	answerFinite('people', Math.max(1, Math.ceil(people * (1 - 1e-12))));

function faultOf({ d, alpha = ALPHA, power = POWER }: TrialAim): Refused | null {
	if (!Number.isFinite(d) || d === 0) return outside('d', 'other than 0');
	if (!(alpha > 0 && alpha < 1)) return outside('alpha', 'above 0 and below 1');
	return power > alpha / 2 && power < 1 ? null : outside('power', 'above alpha / 2 and below 1');
}

const faultOfCorrelation = (r: number): Refused | null =>
	r >= -1 && r < 1 ? null : outside('r', 'from −1 to below 1');

const outside = (input: string, allowed: string): Refused =>
	refuse({ reason: 'out_of_range', input, index: null, allowed });
