/**
 * Tau squared by any method, with its standard error and what the data say there.
 *
 * Standard errors: of DL, HE, HS and SJ see `moment-estimators.ts`; ML √(2/Σw²) and REML √(2/tr PP)
 * by Fisher's information; EB and PM √(2k²/(k − p))/Σw (Viechtbauer 2005; López-López et
 * al. 2014, British Journal of Mathematical and Statistical Psychology 67:30–48).
 *
 * A variance of 0 gives an infinite weight unless tau squared is above 0. DL, HS, PM and EE rest on
 * 1/v and refuse. The others answer only when Hedges' estimate, which uses no weights, finds
 * heterogeneity: otherwise all would rest on the one study.
 */
import { refuse, type Refused } from '../result.ts';
import { solveGeneralisedQ } from './generalised-q.ts';
import { maximiseLikelihood } from './likelihood.ts';
import type { Method } from './model.ts';
import {
	derSimonianLaird,
	hedges,
	hunterSchmidt,
	sidikJonkman,
	standardErrorAt,
	type ClosedEstimate
} from './moment-estimators.ts';
import { momentsAt, type Moments } from './moments.ts';
import type { System } from './system.ts';

export interface TauSquaredEstimate {
	readonly ok: true;
	/** At the estimate. */
	readonly moments: Moments;
	/** At tau squared = 0; null if a variance is 0. */
	readonly fixed: Moments | null;
	readonly se: number | null;
	readonly atZero: boolean;
}

/** Estimates tau squared; needs more studies than coefficients. */
export function estimateTauSquared(system: System, method: Method): TauSquaredEstimate | Refused {
	const fixed = momentsAt(system, 0);
	if (fixed === null && !system.hasZeroVariance)
		return refuse({ reason: 'singular', column: null });
	if (method === 'HE') return closed(system, fixed, hedges(system));
	if (method === 'SJ') return closed(system, fixed, sidikJonkman(system) ?? NO_DIFFERENCE);
	if (method === 'ML' || method === 'REML') return byLikelihood(system, method, fixed);
	if (method === 'EB' && fixed === null) return empiricalBayesOfExactStudy(system);
	if (fixed === null) return zeroVariance(system);
	if (method === 'DL') return closed(system, fixed, derSimonianLaird(system, fixed));
	if (method === 'HS') return closed(system, fixed, hunterSchmidt(system, fixed));
	if (method === 'EE') return { ok: true, moments: fixed, fixed, se: null, atZero: true };
	return byGeneralisedQ(system, fixed, fixed);
}

const NO_DIFFERENCE: ClosedEstimate = {
	untruncated: 0,
	form: { origin: 0, atOrigin: 0, slope: 0, curve: 0, divisor: 1 }
};

const zeroVariance = ({ v }: System): Refused =>
	refuse({ reason: 'zero_variance', index: v.indexOf(0) });

function closed(
	system: System,
	fixed: Moments | null,
	estimate: ClosedEstimate
): TauSquaredEstimate | Refused {
	const tauSquared = Math.max(0, estimate.untruncated);
	const moments = tauSquared > 0 ? momentsAt(system, tauSquared) : fixed;
	if (moments === null) return zeroVariance(system);
	const atZero = tauSquared === 0;
	return { ok: true, moments, fixed, se: standardErrorAt(tauSquared, estimate.form), atZero };
}

function byLikelihood(
	system: System,
	method: 'ML' | 'REML',
	fixed: Moments | null
): TauSquaredEstimate | Refused {
	const maximum = maximiseLikelihood(method, system, fixed);
	if (!maximum.found) {
		if (system.hasZeroVariance) return zeroVariance(system);
		return refuse({ reason: 'not_converged', iterations: maximum.iterations });
	}
	const { moments } = maximum;
	const information = method === 'REML' ? moments.tracePP : moments.sumOfSquaredWeights;
	const atZero = moments.tauSquared === 0;
	return { ok: true, moments, fixed, se: Math.sqrt(2 / information), atZero };
}

function byGeneralisedQ(
	system: System,
	fixed: Moments | null,
	start: Moments
): TauSquaredEstimate | Refused {
	const { k, p } = system;
	const moments = solveGeneralisedQ(system, k - p, start);
	if (moments === null) return refuse({ reason: 'not_converged', iterations: 100 });
	const se = Math.sqrt((2 * k * k) / (k - p)) / moments.sumOfWeights;
	return { ok: true, moments, fixed, se, atZero: moments.tauSquared === 0 };
}

/** The search begins a little above 0, where all weights are finite. */
function empiricalBayesOfExactStudy(system: System): TauSquaredEstimate | Refused {
	const begin = 1e-9 * Math.max(0, hedges(system).untruncated);
	const start = begin > 0 ? momentsAt(system, begin) : null;
	if (start === null || start.yPy <= system.k - system.p) return zeroVariance(system);
	return byGeneralisedQ(system, null, start);
}
