/** Which function computes which measure of a case, from the columns that it is given. */
import type { EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import type { Fields } from '../reference-file.ts';
import { proportionEffects, tableEffects } from './count-measures.ts';
import { pairedEffects } from './paired-measures.ts';
import { twoGroupEffects } from './two-group-measures.ts';

export interface MeasureRequest {
	readonly measure: string;
	readonly variance: string;
	readonly raw: Fields;
	readonly options: Fields;
}

/** The effect sizes of all studies of a case, or null if nobody here computes this measure. */
export type MeasureFamily = (request: MeasureRequest) => readonly Outcome<EffectSize>[] | null;

const FAMILIES: readonly MeasureFamily[] = [
	twoGroupEffects,
	pairedEffects,
	tableEffects,
	proportionEffects
];

export const effectsOf: MeasureFamily = (request) => {
	for (const family of FAMILIES) {
		const effects = family(request);
		if (effects !== null) return effects;
	}
	return null;
};
