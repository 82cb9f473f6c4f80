/** Our figures of a fitted model under the names of the reference. */
import type { FitStatistics, ModelFit } from '#lib/statistics/pooling/model.ts';
import { qProfileInterval, type TauSquaredInterval } from '#lib/statistics/pooling/q-profile.ts';
import { numberOf } from '../columns.ts';
import type { Fields } from '../reference-file.ts';

/** A statistic without a standard error is infinite in the reference. */
export const statisticOf = (statistic: number | null, estimate: number): number =>
	statistic ?? Math.sign(estimate) * Infinity;

export function heterogeneityFigures({ heterogeneity }: ModelFit): Fields {
	return {
		tau2: heterogeneity.tauSquared,
		se_tau2: heterogeneity.tauSquaredSe,
		tau: heterogeneity.tau,
		I2: heterogeneity.iSquared,
		H2: heterogeneity.hSquared,
		vt: heterogeneity.typicalVariance,
		Q: heterogeneity.q,
		Q_df: heterogeneity.qDf,
		Qp: heterogeneity.qPValue
	};
}

/** Both likelihoods; `undefined` where the reference says not to compare. */
export function fitStatisticsFigures({ fitStatistics, k }: ModelFit): Fields {
	const { ML, REML } = fitStatistics;
	const isSingle = k === 1;
	return { ML: criteria(ML, isSingle), REML: isSingle ? undefined : criteria(REML, false) };
}

function criteria(statistics: FitStatistics | null, isSingle: boolean): Fields | null {
	if (statistics === null) return null;
	const { logLikelihood, deviance, aic, bic, aicc } = statistics;
	return {
		ll: logLikelihood,
		dev: isSingle ? undefined : deviance,
		AIC: isSingle ? undefined : aic,
		BIC: isSingle ? undefined : bic,
		AICc: isSingle ? undefined : aicc
	};
}

/**
 * The Q-profile interval. Where the reference says that it was cut at the end of a search, its upper
 * bound is that end, and ours has to lie beyond; the true bound, if given, is compared besides.
 */
export function qProfileFigures(fit: ModelFit, expected: Fields): Fields {
	const searchLimit = expected.ub_sign === '>' ? numberOf(expected, 'tau2_ub', Infinity) : Infinity;
	const limited = qProfileInterval(fit, { searchLimit });
	if (!limited.ok) return { error: expected.error ?? 'refused' };
	if (limited.value.kind === 'empty') return { ...EMPTY_AS_REPORTED };
	const uncapped = qProfileInterval(fit);
	return {
		...boundsOf(limited.value),
		lb_sign: '',
		ub_sign: limited.value.upperCapped ? '>' : '',
		null_set: false,
		...(uncapped.ok && uncapped.value.kind === 'interval'
			? { uncapped: boundsOf(uncapped.value) }
			: {})
	};
}

/**
 * Whether R² cannot be compared: where tau squared without predictors is 0, the reference may have
 * found 1e-15 of it and a share of that.
 */
export const isRSquaredOpen = (
	{ method }: ModelFit,
	tauSquaredWithout: number | null,
	{ R2 }: Fields
): boolean => method !== 'EE' && tauSquaredWithout === 0 && R2 !== 0;

/** The smallest bound above 0 of an interval of the reference. */
export const profileBoundOf = ({ tau2_lb, tau2_ub }: Fields): number | undefined =>
	[tau2_lb, tau2_ub].find((bound): bound is number => typeof bound === 'number' && bound > 0);

/** An empty set is reported as an interval from 0 to 0 with marks. */
const EMPTY_AS_REPORTED = {
	tau2_lb: 0,
	tau2_ub: 0,
	tau_lb: 0,
	tau_ub: 0,
	I2_lb: 0,
	I2_ub: 0,
	H2_lb: 1,
	H2_ub: 1,
	lb_sign: '<',
	ub_sign: '<',
	null_set: true
};

const boundsOf = (interval: Extract<TauSquaredInterval, { kind: 'interval' }>) => ({
	tau2_lb: interval.tauSquared.lower,
	tau2_ub: interval.tauSquared.upper,
	tau_lb: interval.tau.lower,
	tau_ub: interval.tau.upper,
	I2_lb: interval.iSquared.lower,
	I2_ub: interval.iSquared.upper,
	H2_lb: interval.hSquared.lower,
	H2_ub: interval.hSquared.upper
});
