/**
 * The same result under other published ways of judging it, for comparison only: none of them moves
 * the grade. Where a scale asks what no column states, it gets a range and not a guess.
 *
 * Jadad AR et al. 1996, Control Clin Trials 17:1–12, doi 10.1016/0197-2456(95)00134-4.
 * PEDro scale: Maher CG et al. 2003, Phys Ther 83:713–721, doi 10.1093/ptj/83.8.713.
 */
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { parsePValue } from '#lib/evidence/p-value.ts';
import type { ResultInContext, Study } from '#lib/evidence/types.ts';
import type { Concern, DomainJudgement } from './domain.ts';
import { isAllocationNotStated, isRandomised } from './domains/allocation.ts';
import { lostPercent } from './fields.ts';

/** `unknown`: no column states it. */
export type Answer = 'yes' | 'no' | 'unknown';

export interface ScaleItem {
	readonly item: string;
	readonly answer: Answer;
}

export interface ScaleScore {
	readonly scale: 'jadad' | 'pedro';
	/** Points that are certain, and points if everything unknown were answered well. */
	readonly atLeast: number;
	readonly atMost: number;
	readonly outOf: number;
	readonly items: readonly ScaleItem[];
}

/** PEDro: measured in more than 85 % of those who began. */
const PEDRO_LOST = 15;

/** One point each; the points that Jadad takes away for a bad method are not among our columns. */
export function jadadOf({ study }: Pick<ResultInContext, 'study'>): ScaleScore {
	const random = randomised(study);
	const double = doubleBlind(study);
	return score('jadad', [
		{ item: 'Described as randomised', answer: random },
		{ item: 'The draw is described and fitting', answer: and(random, drawDescribed(study)) },
		{ item: 'Described as double-blind', answer: double },
		{ item: 'The blinding is described and fitting', answer: and(double, 'unknown') },
		{
			item: 'Withdrawals are described',
			answer: lostPercent(study) === null ? 'unknown' : 'yes'
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
		{ item: 'Point estimate and spread', answer: hasSpread(context) ? 'yes' : 'no' }
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
	return {
		scale,
		atLeast: having('yes'),
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

function hasSpread(context: ResultInContext): boolean {
	return deriveEffects(context)[0]?.sizeKnown === 'with_spread';
}
