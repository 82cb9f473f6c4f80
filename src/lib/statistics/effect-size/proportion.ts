/**
 * How often an event happens in one group, on several scales.
 *
 * With x of n people and p = x/n:
 *   proportion (PR)   p;  p(1−p)/n
 *   log (PLN)         ln p;  1/x − 1/n
 *   logit (PLO)       ln(p/(1−p));  1/x + 1/(n−x)
 *   arcsine (PAS)     asin√p;  1/(4n)
 *   double arcsine (PFT)  ½·[asin√(x/(n+1)) + asin√((x+1)/(n+1))];  1/(4n+2)
 *                     (Freeman & Tukey 1950, Ann Math Stat 21:607–611; back by Miller 1978,
 *                     Am Stat 32:138)
 * For the first three, 1/2 is added to x and to n − x where one of them is 0. The way back from PFT
 * needs one n: with several studies of different size it can mislead (Schwarzer et al. 2019, Res
 * Synth Methods 10:476–483).
 */
import { answer, refuse, type Outcome, type Refused } from '../result.ts';
import { effectSize, faultOfNumber, outOfRange, type EffectSize } from './effect-size.ts';

/** `events` of `n` people. */
export interface Count {
	readonly events: number;
	readonly n: number;
}

export type ProportionScale = 'proportion' | 'log' | 'logit' | 'arcsine' | 'double_arcsine';

/** The proportion on a scale, with its variance there. */
export function proportion(count: Count, scale: ProportionScale): Outcome<EffectSize> {
	const fault = faultOfCount(count);
	if (fault) return fault;
	const asGiven = scale === 'arcsine' || scale === 'double_arcsine';
	const { events: x, n } = asGiven ? count : withoutZero(count);
	switch (scale) {
		case 'proportion':
			return effectSize(x / n, ((x / n) * (1 - x / n)) / n);
		case 'log':
			return effectSize(Math.log(x / n), 1 / x - 1 / n);
		case 'logit':
			return effectSize(Math.log(x / (n - x)), 1 / x + 1 / (n - x));
		case 'arcsine':
			return effectSize(Math.asin(Math.sqrt(x / n)), 1 / (4 * n));
		case 'double_arcsine':
			return effectSize(doubleArcsine(x, n), 1 / (4 * n + 2));
	}
}

/** The proportion that a double arcsine `value` stands for in a group of `n`. */
export function fromDoubleArcsine(value: number, n: number): Outcome<number> {
	const fault = faultOfNumber(n);
	if (fault) return fault;
	if (!Number.isFinite(value)) return outOfRange('value', 'a finite number');
	// Values that no count of n people has lie beyond 0 and 1.
	if (value <= doubleArcsine(0, n)) return answer(0);
	if (value >= doubleArcsine(n, n)) return answer(1);
	const sine = Math.sin(2 * value);
	const inner = sine + (sine - 1 / sine) / n;
	const half = Math.sqrt(Math.max(0, 1 - inner ** 2)) / 2;
	return answer(0.5 - Math.sign(Math.cos(2 * value)) * half);
}

/** The proportion of a logit. */
export const fromLogit = (logit: number): number =>
	logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));

const doubleArcsine = (x: number, n: number): number =>
	(Math.asin(Math.sqrt(x / (n + 1))) + Math.asin(Math.sqrt((x + 1) / (n + 1)))) / 2;

const withoutZero = ({ events, n }: Count): Count =>
	events === 0 || events === n ? { events: events + 0.5, n: n + 1 } : { events, n };

function faultOfCount({ events, n }: Count): Refused | null {
	const fault = faultOfNumber(n);
	if (fault) return fault;
	if (!Number.isFinite(events)) {
		return refuse({ reason: 'non_finite', input: 'events', index: null });
	}
	return events >= 0 && events <= n ? null : outOfRange('events', 'from 0 to n');
}
