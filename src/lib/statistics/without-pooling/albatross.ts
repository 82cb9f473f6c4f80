/**
 * Albatross plot: p-values against numbers of people, with contours of equal effect.
 *
 * A study of N people with a two-sided p lies on the contour of the effect that would give this p
 * with this N. By the normal approximation, with z the upper p/2 quantile and r the ratio of the
 * groups (n₁ = r·n₂):
 *   standardised mean difference d  N = z²(1+r)²/(r·d²) + z²/2
 *   mean difference, in units of SD  N = z²(1+r)²/(r·d²)
 *   correlation ρ                    N = z²/ρ²
 * Reference: Harrison, Jones, Martin et al. (2017), Res Synth Methods 8:281–289. Assumes: one kind of
 * test in all studies. A threshold ("p < 0.05") is a region, not a point; under five exact p-values
 * the plot is refused, since a few points seem to follow any contour.
 */
import { normalUpperQuantile } from '../distributions.ts';
import { answer, answerFinite, refuse, type Outcome } from '../result.ts';

export type AlbatrossEffect = 'smd' | 'mean_difference' | 'correlation';

/** Exact p-values that a plot needs. */
const FEWEST_EXACT = 5;

export interface AlbatrossResult {
	readonly people: number;
	/** Two-sided. */
	readonly p: number;
	readonly relation: 'equal' | 'below' | 'above';
	readonly favours: boolean;
}

export interface AlbatrossPlace {
	readonly people: number;
	/** The two-sided p at either end; equal ends are a point. */
	readonly p: { readonly least: number; readonly most: number };
	readonly favours: boolean;
}

/** The people on the contour of `effect` at a two-sided p; `ratio` is that of the two groups. */
export function peopleOnContour(
	{ effect, size, ratio = 1 }: { effect: AlbatrossEffect; size: number; ratio?: number },
	p: number
): Outcome<number> {
	const outside = (input: string, allowed: string) =>
		refuse({ reason: 'out_of_range', input, index: null, allowed });
	if (!(p > 0 && p <= 1)) return outside('p', 'above 0 and at most 1');
	if (!Number.isFinite(size) || size === 0) return outside('size', 'other than 0');
	if (!(ratio > 0 && Number.isFinite(ratio))) return outside('ratio', 'above 0');
	const square = normalUpperQuantile(p / 2) ** 2;
	if (effect === 'correlation') {
		return Math.abs(size) < 1
			? answerFinite('people', square / size ** 2)
			: outside('size', 'between −1 and 1');
	}
	const ofMeans = (square / size ** 2) * (ratio + 2 + 1 / ratio);
	return answerFinite('people', effect === 'smd' ? ofMeans + square / 2 : ofMeans);
}

/** Where each result lies, in their order; refused with fewer than five exact p-values. */
export function albatrossPlaces(
	results: readonly AlbatrossResult[]
): Outcome<readonly AlbatrossPlace[]> {
	const wrong = results.findIndex(
		({ p, people }) => !(p >= 0 && p <= 1 && people > 0 && people < Infinity)
	);
	if (wrong !== -1) {
		const allowed = 'p from 0 to 1, people above 0';
		return refuse({ reason: 'out_of_range', input: 'results', index: wrong, allowed });
	}
	const given = results.filter(({ relation }) => relation === 'equal').length;
	if (given < FEWEST_EXACT) {
		return refuse({ reason: 'too_few_studies', needed: FEWEST_EXACT, given });
	}
	return answer(
		results.map(({ people, p, relation, favours }) => ({
			people,
			favours,
			p: { least: relation === 'below' ? 0 : p, most: relation === 'above' ? 1 : p }
		}))
	);
}
