/**
 * Log ratio of the means of two independent groups ("log response ratio"): ln(x̄₁/x̄₂).
 *
 * Variance by the delta method, with c = s/x̄: c₁²/n₁ + c₂²/n₂; or with the pooled spread in place of
 * both; or with the average c of all studies, which a single small study estimates badly.
 * Reference: Hedges, Gurevitch & Curtis (1999), Ecology 80:1150–1156; an average c:
 * Doncaster & Spake (2018), Methods Ecol Evol 9:634–644.
 * Assumes: a scale with a true zero and means well above it in units of their standard error. Two
 * negative means have a ratio too; means of opposite signs, or a mean of 0, are refused. Small
 * groups: no correction is applied.
 */
import { answer, refuse, type Outcome } from '../result.ts';
import {
	effectSize,
	faultOfGroup,
	outOfRange,
	type EffectSize,
	type GroupSummary
} from './effect-size.ts';
import { pooledVariance } from './mean-difference.ts';

/** ln of the ratio of the means of group 1 and group 2. */
export function ratioOfMeans(
	one: GroupSummary,
	two: GroupSummary,
	variance: 'separate' | 'pooled' = 'separate'
): Outcome<EffectSize> {
	const fault = faultOfGroup(one) ?? faultOfGroup(two);
	if (fault) return fault;
	const ratio = one.mean / two.mean;
	if (!(ratio > 0) || !Number.isFinite(ratio)) {
		return refuse({ reason: 'undefined_for_data', why: 'the ratio of the means is not positive' });
	}
	let [ofOne, ofTwo] = [one.sd ** 2, two.sd ** 2];
	if (variance === 'pooled') {
		if (one.n + two.n <= 2) return outOfRange('n', 'more than 2 in both groups together');
		ofOne = ofTwo = pooledVariance(one, two);
	}
	const ofRatio = ofOne / (one.n * one.mean ** 2) + ofTwo / (two.n * two.mean ** 2);
	return effectSize(Math.log(ratio), ofRatio);
}

/** Two groups of one study. */
export type GroupPair = readonly [one: GroupSummary, two: GroupSummary];

/**
 * The log ratios of several studies, with c averaged over them and weighted by the people:
 * `separate` averages group 1 and group 2 apart, `pooled` both together.
 */
export function ratiosWithAveragedVariance(
	studies: readonly GroupPair[],
	averages: 'separate' | 'pooled' = 'separate'
): Outcome<readonly EffectSize[]> {
	const logs: number[] = [];
	for (const [one, two] of studies) {
		const ratio = ratioOfMeans(one, two);
		if (!ratio.ok) return ratio;
		logs.push(ratio.value.estimate);
	}
	if (logs.length === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	const first = averageOf(studies.map(([one]) => one));
	const second = averageOf(studies.map(([, two]) => two));
	const both = averageOf(studies.flat());
	const [ofOne, ofTwo] = averages === 'separate' ? [first, second] : [both, both];
	return answer(
		studies.map(([one, two], index) => ({
			estimate: logs[index] ?? 0,
			variance: ofOne / one.n + ofTwo / two.n
		}))
	);
}

/** The square of the mean of c over groups, weighted by their people. */
function averageOf(groups: readonly GroupSummary[]): number {
	let weighted = 0;
	let people = 0;
	for (const { mean, sd, n } of groups) {
		weighted += n * (sd / Math.abs(mean));
		people += n;
	}
	return (weighted / people) ** 2;
}
