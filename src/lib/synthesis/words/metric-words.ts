/** What a size is a size of, within a sentence. */
import type { EffectMetric } from '#lib/evidence/vocabulary.ts';

export const METRIC_IN_SENTENCE: Record<EffectMetric, string> = {
	raw_points: 'points of a scale',
	raw_units: 'units of an instrument',
	percent_of_baseline: 'per cent of the start',
	risk_difference: 'the share of people who improved',
	risk_ratio: 'the ratio of those shares',
	odds_ratio: 'the odds of improving',
	smd: 'standard deviations',
	log_ratio_of_means: 'the ratio of the means'
};
