/**
 * The percentages that a product's claims print, on one axis. They are of different kinds, so the
 * axis only shows what is printed: no claim is longer, or better, than another for it.
 */
import type { Claim } from '#lib/claims/types.ts';
import type { ClaimStatistic } from '#lib/claims/vocabulary.ts';
import { scaleLinear } from 'd3-scale';

/** The axis reaches at least this far, so that a share of people has its whole. */
const AT_LEAST = 100;
const TICKS = 4;
/** Room at the right edge for a mark at the end of the axis, in per cent of the width. */
const EDGE = 3;

/** A share of people is a bracket, a size a hollow circle, a number of unknown kind a dotted ring. */
export type ClaimMark = 'share' | 'size' | 'best' | 'unknown';

export interface PlacedClaim {
	/** Per cent of the width. */
	readonly x: number;
	readonly mark: ClaimMark;
}

export interface ClaimAxis {
	readonly ticks: readonly { readonly x: number; readonly label: string }[];
	/** By claim id; claims without a percentage have no place. */
	readonly placed: ReadonlyMap<string, PlacedClaim>;
}

const MARKS: Record<ClaimStatistic, ClaimMark> = {
	mean_improvement: 'size',
	unspecified_improvement: 'unknown',
	maximum: 'best',
	share_of_users_agreeing: 'share',
	share_of_subjects_improved: 'share',
	instant_effect: 'unknown',
	qualitative: 'unknown'
};

type Placeable = Pick<Claim, 'claimId' | 'claimedPercent' | 'statistic'>;

/** Places every printed percentage, or null when the claims print none. */
export function layoutClaims(claims: readonly Placeable[]): ClaimAxis | null {
	const printed = claims.flatMap(({ claimedPercent }) =>
		claimedPercent === null ? [] : [claimedPercent]
	);
	if (printed.length === 0) return null;
	const scale = scaleLinear()
		.domain([Math.min(0, ...printed), Math.max(AT_LEAST, ...printed)])
		.range([0, 100 - EDGE]);
	const at = (value: number) => Math.round(scale(value) * 100) / 100;
	return {
		ticks: scale.ticks(TICKS).map((value) => ({ x: at(value), label: String(value) })),
		placed: new Map(
			claims.flatMap(({ claimId, claimedPercent, statistic }) =>
				claimedPercent === null
					? []
					: [[claimId, { x: at(claimedPercent), mark: MARKS[statistic] }] as const]
			)
		)
	};
}
