/**
 * Rank test of funnel asymmetry: do small studies report other effects than large ones?
 *
 * In words: effects are standardised by their distance from the equal-effects mean, with the variance
 * that is left after that mean was taken from the same data, and ranked against the variances
 * (Begg & Mazumdar 1994, Biometrics 50:1088). Kendall's tau-b; the p is exact without ties and below
 * 50 studies, else normal without continuity correction.
 *
 * Small k: at two studies tau can only be -1 or 1 and p is 1. Power is low below some 25 studies, and
 * asymmetry has other causes than missing reports.
 */
import { normalTwoSided } from '../distributions.ts';
import { answer, refuse, type Outcome, type Warning } from '../result.ts';
import { exactKendallP, kendallScore } from './kendall.ts';
import { dot, refusalOfStudies, sum, warningsOfAsymmetry, type Studies } from './studies.ts';

/** Above this many studies the exact distribution gives way to the normal one. */
const EXACT_BELOW = 50;

export interface RankTest {
	readonly tau: number;
	/** Two-sided. */
	readonly pValue: number;
	readonly distribution: 'exact' | 'normal';
	readonly k: number;
}

/**
 * The rank test of the studies. `distribution: 'normal'` asks for the normal p even where an exact one
 * exists. Refuses below two studies and where effects or variances are all equal.
 */
export function rankTest(
	studies: Studies,
	{ distribution = 'exact' }: { readonly distribution?: 'exact' | 'normal' } = {}
): Outcome<RankTest> {
	const refusal = refusalOfStudies(studies, 2);
	if (refusal !== null) return refusal;
	const { yi, vi } = studies;
	const weights = vi.map((v) => 1 / v);
	const total = sum(weights);
	const mean = dot(weights, yi) / total;
	// v − 1/Σw is v·(Σw − w)/Σw; for a study that outweighs the others, as the sum of those.
	const standardised = yi.map((y, i) => {
		const weight = weights[i] ?? 0;
		const isHeavy = weight > total / 2;
		const others = isHeavy ? sum(weights.filter((_, j) => j !== i)) : total - weight;
		const distance = isHeavy
			? sum(yi.map((other, j) => (weights[j] ?? 0) * (y - other))) / total
			: y - mean;
		return distance / Math.sqrt(((vi[i] ?? 0) * others) / total);
	});

	const kendall = kendallScore(standardised, vi);
	if (kendall === null) return refuse({ reason: 'no_variation', input: 'yi or vi' });
	const k = yi.length;
	const exact = distribution === 'exact' && !kendall.ties && k < EXACT_BELOW;
	const pValue = exact
		? exactKendallP(k, kendall.score)
		: normalTwoSided(kendall.score / Math.sqrt(kendall.scoreVariance));
	const tied: readonly Warning[] = kendall.ties ? [{ code: 'ties' }] : [];
	return answer({ tau: kendall.tau, pValue, distribution: exact ? 'exact' : 'normal', k }, [
		...tied,
		...warningsOfAsymmetry(k)
	]);
}
