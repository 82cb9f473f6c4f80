/**
 * PET-PEESE: an estimate of the effect in a study without sampling error, corrected for small-study
 * effects.
 *
 * Two regressions weighted by 1/v: PET on the standard error, PEESE on the variance, whose intercepts
 * are the estimates. PET is biased when there is an effect, PEESE when there is none; so PEESE counts
 * if PET's intercept differs from 0 one-sided at 5 %, which is two-sided at 10 %, else PET (Stanley &
 * Doucouliagos 2014, Res Synth Methods 5:60).
 *
 * Small k: refused below three studies; under some twenty, or with much heterogeneity, it can be worse
 * than no correction (Stanley 2017, Soc Psychol Personal Sci 8:581).
 */
import type { Coefficient } from '../pooling/model.ts';
import { answer, type Outcome, type Warning } from '../result.ts';
import { eggerTest, type EggerModel, type EggerTest } from './egger.ts';
import type { Studies } from './studies.ts';

export interface PetPeese {
	readonly pet: EggerTest;
	readonly peese: EggerTest;
	readonly chosen: 'PET' | 'PEESE';
	/** The intercept of the chosen one. */
	readonly estimate: Coefficient;
}

/** Below this two-sided p of PET's intercept, PEESE counts. */
const EFFECT_BELOW = 0.1;
/** Stanley (2017), on the conditions under which the method holds. */
const ADVISED = 20;

/** Both regressions and the one that counts. `model`: by default the weighted linear one. */
export function petPeese(
	studies: Studies,
	{ model = { kind: 'lm' }, level = 0.95 }: { model?: EggerModel; level?: number } = {}
): Outcome<PetPeese> {
	const pet = eggerTest(studies, model, { predictor: 'sei', level });
	if (!pet.ok) return pet;
	const peese = eggerTest(studies, model, { predictor: 'vi', level });
	if (!peese.ok) return peese;
	const { pValue } = pet.value.intercept;
	const chosen = pValue !== null && pValue < EFFECT_BELOW ? 'PEESE' : 'PET';
	const estimate = (chosen === 'PEESE' ? peese : pet).value.intercept;
	const k = studies.yi.length;
	const few: readonly Warning[] = k < ADVISED ? [{ code: 'few_studies', k, advised: ADVISED }] : [];
	return answer({ pet: pet.value, peese: peese.value, chosen, estimate }, few);
}
