/**
 * Which ingredients were set alone against vehicle or placebo, and in how many trials: the only
 * comparison that tells an ingredient from the product that carries it.
 */
import { orientEffects } from '#lib/evidence/orientation.ts';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';

export interface VehicleTrials {
	/** Ingredients with two or more such trials, most first, then by slug. */
	readonly repeated: readonly { readonly slug: string; readonly trials: number }[];
	/** Ingredients with exactly one. */
	readonly once: readonly string[];
	/** Ingredients with a result on these outcomes, but none of this kind. */
	readonly never: readonly string[];
}

/**
 * Counts trials, not reports: studies that may share people are one trial.
 * @param outcomes the outcomes that count, for instance those of one family
 */
export function vehicleTrials(
	results: readonly WeighedResult[],
	outcomes: readonly Outcome[]
): VehicleTrials {
	const trialsBySlug = new Map<string, Set<string>>();
	for (const weighed of results.filter((w) => outcomes.includes(w.result.outcome))) {
		const { arm, comparator, study } = weighed;
		for (const { slug } of [...arm.ingredients, ...(comparator?.ingredients ?? [])]) {
			const trials = trialsBySlug.get(slug) ?? new Set<string>();
			trialsBySlug.set(slug, trials);
			const alone = orientEffects(weighed, slug).some((o) => o.question === 'single_vs_vehicle');
			if (alone) trials.add(study.overlapGroup ?? study.studyId);
		}
	}
	const counted = [...trialsBySlug]
		.map(([slug, trials]) => ({ slug, trials: trials.size }))
		.sort((a, b) => b.trials - a.trials || (a.slug < b.slug ? -1 : 1));
	const slugsWith = (n: number) => counted.filter((c) => c.trials === n).map((c) => c.slug);
	return {
		repeated: counted.filter((c) => c.trials > 1),
		once: slugsWith(1),
		never: slugsWith(0)
	};
}
