/** Which results share a ruler, and what that ruler is called. */
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import { isRatioMetric, type OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Effect } from '#lib/evidence/types.ts';
import {
	ASSESSMENTS,
	EFFECT_METRICS,
	type Assessment,
	type EffectMetric
} from '#lib/evidence/vocabulary.ts';
import { ASSESSMENT_LABELS, UNIT_LABELS } from '#lib/wording/labels.ts';
import { placeOf, type Place } from './rows.ts';

export interface Facet {
	/** Results with the same key share a ruler. */
	readonly key: string;
	readonly place: Place;
	/** The unit of the ruler in words; null where there is no ruler. */
	readonly caption: string | null;
	/** No effect is 1 and the ruler is logarithmic. */
	readonly ratio: boolean;
	readonly metric: EffectMetric | null;
	readonly assessment: Assessment | null;
}

/** Lengths that mean the same in every study; all other units belong to one study's own scale. */
const SHARED_UNITS: readonly string[] = ['mm', 'um', '%'];

/**
 * The facet of a result. Percentages of people and of a starting value are shared between studies
 * by way of assessing; a scale's points and a device's own units only within the study, since
 * another study's scale may have other ends. Families of outcomes never share one.
 */
export function facetOf(oriented: OrientedEffect): Facet {
	const place = placeOf(oriented);
	const { effect, weighed } = oriented;
	if (place !== 'ruler') {
		return { key: place, place, caption: null, ratio: false, metric: null, assessment: null };
	}
	const { assessment, outcome } = weighed.result;
	const { family } = outcomeDefinition(outcome);
	const unit = effect.unit ?? 'not_reported';
	const shared =
		effect.metric !== 'raw_points' &&
		(effect.metric !== 'raw_units' || SHARED_UNITS.includes(unit));
	const scale = shared ? '' : weighed.study.studyId;
	return {
		key: [effect.metric, assessment, unit, scale, family].join('|'),
		place,
		caption: captionOf(oriented),
		ratio: isRatioMetric(effect.metric),
		metric: effect.metric,
		assessment
	};
}

function captionOf({ effect, weighed }: OrientedEffect): string {
	return rulerCaption(effect, weighed.result.assessment, 'points on this study’s scale');
}

/** What a ruler measures and how it was assessed: "per cent of the starting value, by instrument". */
export function rulerCaption(
	{ metric, unit }: Pick<Effect, 'metric' | 'unit'>,
	assessment: Assessment,
	/** What points are points of. */
	points: string
): string {
	const how = ASSESSMENT_LABELS[assessment];
	switch (metric) {
		case 'raw_points':
			return `${points}, ${how}`;
		case 'risk_difference':
			return `percentage points of people, ${how}`;
		case 'percent_of_baseline':
			return `per cent of the starting value, ${how}`;
		case 'odds_ratio':
			return `odds ratio, ${how}`;
		case 'risk_ratio':
			return `ratio of shares of people, ${how}`;
		case 'smd':
			return `standard deviations, ${how}`;
		case 'log_ratio_of_means':
			return `log ratio of means, ${how}`;
		case 'raw_units':
		case null:
			return `${UNIT_LABELS[unit === null || unit === 'ratio' ? 'not_reported' : unit]}, ${how}`;
	}
}

/**
 * The caption of a ruler with its rows. Unlike measures are on one ruler only because their unit has
 * one name (a depth, a grade and an index can all change by per cent); their lengths say nothing
 * about each other.
 */
export function captionFor(facet: Facet, members: readonly OrientedEffect[]): string | null {
	if (facet.caption === null) return null;
	const measures = new Set(members.map((m) => m.weighed.result.measure));
	return measures.size > 1
		? `${facet.caption}; measures differ, lengths not to be compared`
		: facet.caption;
}

/** Rulers in the order of metrics and assessments; the band and what has no place come last. */
export function compareFacets(a: Facet, b: Facet): number {
	return rank(a) - rank(b) || (a.key < b.key ? -1 : 1);
}

function rank({ place, metric, assessment }: Facet): number {
	if (place === 'band') return 1000;
	if (place === 'nowhere') return 1001;
	const byMetric = metric === null ? EFFECT_METRICS.length : EFFECT_METRICS.indexOf(metric);
	const byAssessment = assessment === null ? 0 : ASSESSMENTS.indexOf(assessment);
	return byMetric * ASSESSMENTS.length + byAssessment;
}
