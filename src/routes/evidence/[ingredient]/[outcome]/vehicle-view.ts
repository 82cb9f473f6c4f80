/** What skin did that was given the product without the ingredient: a list, and nothing subtracted. */
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import {
	vehicleChanges,
	type VehicleChange,
	type VehicleGroup
} from '#lib/synthesis/vehicle-changes.ts';
import {
	ASSESSMENT_LABELS,
	outcomeName,
	REPORTED_METRIC_LABELS,
	UNIT_LABELS
} from '#lib/wording/labels.ts';
import { formatNumber, withUnit } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';

/** The groups, each with a sentence over it. */
export function vehicleView(results: readonly AssessedResult[], slug: string, name: string) {
	return vehicleChanges(results, slug).map((group) => ({
		key: [group.outcome, group.metric, group.assessment].join('-'),
		heading: `${outcomeName(group.outcome)}, ${ASSESSMENT_LABELS[group.assessment]}: ${REPORTED_METRIC_LABELS[group.metric]}`,
		sentence: sentenceOf(group, name),
		changes: group.changes.map((change) => ({
			resultId: change.resultId,
			studyId: change.studyId,
			citation: change.citation,
			measure: change.measure,
			when: formatWeeks(change.week) ?? 'week not stated',
			figure: figureOf(change),
			source: change.source
		}))
	}));
}

export type VehicleGroupView = ReturnType<typeof vehicleView>[number];

function sentenceOf({ trials, metric }: VehicleGroup, name: string): string {
	const inTrials =
		trials === 1 ? 'In the one trial that reports it' : `In ${trials} trials that report it`;
	return metric === 'responder_rate'
		? `${inTrials}, of those given the product without ${name} this many improved:`
		: `${inTrials}, skin given the product without ${name} changed by:`;
}

function figureOf({ value, unit, sense }: VehicleChange): string {
	const figure = withUnit(formatNumber(value), unit === 'not_reported' ? '' : UNIT_LABELS[unit]);
	return sense === 'none' ? figure : `${figure} (${sense})`;
}
