/**
 * How skin changed that was given the product without the ingredient, as each trial prints it. Only
 * listed, by outcome, metric and way of assessing: a change of one trial's vehicle is never taken from
 * another trial's result.
 */
import { orientEffects } from '#lib/evidence/orientation.ts';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { Result, WeighedResult } from '#lib/evidence/types.ts';
import type { Assessment, ReportedMetric, Unit } from '#lib/evidence/vocabulary.ts';

/** What tells a change without the value that it started from. */
const CHANGES: readonly ReportedMetric[] = ['percent_change', 'mean_change', 'responder_rate'];

export interface VehicleChange {
	readonly resultId: string;
	readonly studyId: string;
	readonly citation: string;
	readonly measure: string;
	readonly week: number | null;
	/** As printed, in the raw sign. */
	readonly value: number;
	readonly unit: Unit;
	/** The value is in the sense of improvement, against it, or neither. */
	readonly sense: 'better' | 'worse' | 'none';
	readonly source: { readonly url: string; readonly locator: string | null };
}

export interface VehicleGroup {
	readonly outcome: Outcome;
	readonly metric: ReportedMetric;
	readonly assessment: Assessment;
	readonly trials: number;
	/** By citation, then id. */
	readonly changes: readonly VehicleChange[];
}

/**
 * The printed changes of the sides without the ingredient in trials that set it alone against vehicle
 * or placebo, at the latest week of each study and measure, as the sides were allocated.
 */
export function vehicleChanges(results: readonly WeighedResult[], slug: string): VehicleGroup[] {
	const groups = new Map<string, { head: Result; changes: VehicleChange[] }>();
	for (const weighed of latest(results.filter((one) => isAgainstVehicle(one, slug)))) {
		const change = changeOf(weighed, slug);
		if (change === null) continue;
		const { outcome, metric, assessment } = weighed.result;
		const key = [outcome, metric, assessment].join('|');
		const group = groups.get(key) ?? { head: weighed.result, changes: [] };
		group.changes.push(change);
		groups.set(key, group);
	}
	return [...groups.entries()]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, { head, changes }]) => ({
			outcome: head.outcome,
			metric: head.metric,
			assessment: head.assessment,
			trials: new Set(changes.map(({ studyId }) => studyId)).size,
			changes: changes.sort(
				(a, b) => a.citation.localeCompare(b.citation, 'en') || (a.resultId < b.resultId ? -1 : 1)
			)
		}));
}

function isAgainstVehicle(weighed: WeighedResult, slug: string): boolean {
	const { contrast, phase, metric, statistic } = weighed.result;
	return (
		contrast === 'controlled' &&
		(phase === null || phase === 'as_allocated') &&
		CHANGES.includes(metric) &&
		statistic !== 'maximum' &&
		orientEffects(weighed, slug).some(({ question }) => question === 'single_vs_vehicle')
	);
}

/** Of each study, measure and comparison the result of the latest week. */
function latest(results: readonly WeighedResult[]): WeighedResult[] {
	const kept = new Map<string, WeighedResult>();
	for (const weighed of results) {
		const { studyId, outcome, measure, metric, armId, comparatorArmId } = weighed.result;
		const key = [studyId, outcome, measure, metric, armId, comparatorArmId].join('|');
		const held = kept.get(key);
		if (!held || (weighed.result.week ?? -1) > (held.result.week ?? -1)) kept.set(key, weighed);
	}
	return [...kept.values()];
}

function changeOf(weighed: WeighedResult, slug: string): VehicleChange | null {
	const { result, study } = weighed;
	const turned = orientEffects(weighed, slug).some((oriented) => oriented.turned);
	const { value } = turned ? result.arm : result.comparator;
	if (value === null) return null;
	return {
		resultId: result.resultId,
		studyId: study.studyId,
		citation: study.citation,
		measure: result.measure,
		week: result.week,
		value,
		unit: result.unit,
		sense: senseOf(result, value),
		source: { url: result.sourceUrl ?? study.sourceUrl, locator: result.sourceLocator }
	};
}

function senseOf({ metric, better }: Result, value: number): VehicleChange['sense'] {
	if (metric === 'responder_rate' || value === 0) return 'none';
	return value > 0 === (better === 'higher') ? 'better' : 'worse';
}
