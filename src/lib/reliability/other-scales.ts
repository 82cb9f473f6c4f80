/**
 * The same result under other published ways of judging it, for comparison only: none of them moves
 * the grade. Where a scale asks what no column states, it gets a range and not a guess.
 *
 * Jadad AR et al. 1996, Control Clin Trials 17:1–12, doi 10.1016/0197-2456(95)00134-4.
 * PEDro scale: Maher CG et al. 2003, Phys Ther 83:713–721, doi 10.1093/ptj/83.8.713.
 */
import { parsePValue } from '#lib/evidence/p-value.ts';
import type { Result, ResultInContext, Study } from '#lib/evidence/types.ts';
import type { Concern, DomainJudgement } from './domain.ts';
import { isAllocationNotStated, isRandomised } from './domains/allocation.ts';
import { lostPercent } from './fields.ts';

/** `unknown`: no column states it. */
export type Answer = 'yes' | 'no' | 'unknown';

export interface ScaleItem {
	readonly item: string;
	readonly answer: Answer;
	/** The point before it is taken away again if the method is unfit, which `unknown` leaves open. */
	readonly unfitCosts?: boolean;
}

export interface ScaleScore {
	readonly scale: 'jadad' | 'pedro';
	/** Points for what is stated, before any are taken away. What orders are made by. */
	readonly stated: number;
	/** Points if everything unknown were as bad, or as good, as it can be. */
	readonly atLeast: number;
	readonly atMost: number;
	readonly outOf: number;
	readonly items: readonly ScaleItem[];
}

/** PEDro: measured in more than 85 % of those who began. */
const PEDRO_LOST = 15;

/**
 * One point each. A method that is described and unfit takes the point of its draw or blinding away
 * again, so where the method is unknown that point is not certain. Withdrawals need numbers and
 * reasons for each group, or the statement that there were none; reasons are no column of ours.
 */
export function jadadOf({ study }: Pick<ResultInContext, 'study'>): ScaleScore {
	const random = randomised(study);
	const double = doubleBlind(study);
	return score('jadad', [
		{ item: 'Described as randomised', answer: random },
		{
			item: 'The draw is described and fitting; if unfit, a point less',
			answer: and(random, drawDescribed(study)),
			unfitCosts: random === 'yes'
		},
		{ item: 'Described as double-blind', answer: double },
		{
			item: 'The blinding is described and fitting; if unfit, a point less',
			answer: and(double, 'unknown'),
			unfitCosts: double === 'yes'
		},
		{
			item: 'Withdrawals are described, with numbers and reasons for each group',
			answer: study.dropouts === 0 ? 'yes' : 'unknown'
		}
	]);
}

/** The ten items that count; eligibility, the eleventh, does not. */
export function pedroOf(context: ResultInContext): ScaleScore {
	const { study, result } = context;
	const lost = lostPercent(study);
	const double = doubleBlind(study);
	const controlled = result.contrast === 'controlled';
	return score('pedro', [
		{ item: 'Random allocation', answer: randomised(study) },
		{ item: 'Concealed allocation', answer: and(randomised(study), 'unknown') },
		{ item: 'Groups alike at the start', answer: controlled ? 'unknown' : 'no' },
		{ item: 'Subjects blinded', answer: study.blinding === 'single' ? 'unknown' : double },
		{ item: 'Those who gave the treatment blinded', answer: and(double, 'unknown') },
		{ item: 'Assessors blinded', answer: assessorsBlind(study) },
		{
			item: 'Measured in more than 85 % of those who began',
			answer: lost === null ? 'unknown' : lost < PEDRO_LOST ? 'yes' : 'no'
		},
		{
			item: 'Analysed as assigned',
			answer: study.intentionToTreat === 'not_reported' ? 'unknown' : study.intentionToTreat
		},
		{ item: 'Groups compared statistically', answer: comparedStatistically(context) },
		{ item: 'Point estimate and spread', answer: hasSpread(result) ? 'yes' : 'unknown' }
	]);
}

/** The worst domain alone; without a concurrent control, high. */
export function worstDomainOf(domains: readonly Pick<DomainJudgement, 'countsAs'>[]): Concern {
	const concerns = domains.map(({ countsAs }) => countsAs);
	if (concerns.includes('high')) return 'high';
	return concerns.includes('some') ? 'some' : 'low';
}

function score(scale: ScaleScore['scale'], items: readonly ScaleItem[]): ScaleScore {
	const having = (...answers: readonly Answer[]): number =>
		items.filter(({ answer }) => answers.includes(answer)).length;
	const stated = having('yes');
	// A method known not to be described costs nothing.
	const perhapsUnfit = items.filter((i) => i.unfitCosts === true && i.answer === 'unknown').length;
	return {
		scale,
		stated,
		atLeast: Math.max(0, stated - perhapsUnfit),
		atMost: having('yes', 'unknown'),
		outOf: items.length,
		items
	};
}

/** No if the first is no; unknown if it is; else the second. */
function and(first: Answer, second: Answer): Answer {
	return first === 'yes' ? second : first;
}

function randomised(study: Study): Answer {
	if (isRandomised(study)) return 'yes';
	return isAllocationNotStated(study) ? 'unknown' : 'no';
}

function drawDescribed({ randomizationDescribed }: Study): Answer {
	return randomizationDescribed === 'not_reported' ? 'unknown' : randomizationDescribed;
}

function doubleBlind({ blinding }: Study): Answer {
	if (blinding === 'not_reported') return 'unknown';
	return blinding === 'double' ? 'yes' : 'no';
}

function assessorsBlind({ blinding }: Study): Answer {
	if (blinding === 'not_reported' || blinding === 'single') return 'unknown';
	return blinding === 'open' ? 'no' : 'yes';
}

function comparedStatistically({ result }: ResultInContext): Answer {
	if (result.contrast !== 'controlled') return 'no';
	const tested = parsePValue(result.pBetween).kind !== 'none' || result.differenceCiLow !== null;
	return tested ? 'yes' : 'unknown';
}

/** As printed in our row. A ± of which nobody says what it is counts: the scale asks for no more. */
function hasSpread({ valueKind, spreadKind, differenceCiLow }: Result): boolean {
	return valueKind === 'figure' && (spreadKind !== 'none' || differenceCiLow !== null);
}
