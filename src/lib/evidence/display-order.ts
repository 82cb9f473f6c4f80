/**
 * The order in which results are shown: by the question that they answer, how and when a thing was
 * measured and how many people were compared. Never by size or significance.
 */
import { assessmentRank } from './assessment-order.ts';
import { QUESTIONS, type OrientedEffect } from './orientation.ts';

/** Negative when the first is shown before the second. A total order over results. */
export function compareForDisplay(a: OrientedEffect, b: OrientedEffect): number {
	const [left, right] = [criteria(a), criteria(b)];
	for (const [i, criterion] of left.entries()) {
		const difference = criterion - (right[i] ?? 0);
		if (difference !== 0) return difference;
	}
	const [leftId, rightId] = [a.weighed.result.resultId, b.weighed.result.resultId];
	return leftId < rightId ? -1 : leftId > rightId ? 1 : 0;
}

/** Lower is shown first on each: question, assessment, latest week, most people. */
function criteria({ weighed: { result, study, people }, question }: OrientedEffect) {
	return [
		// Before–after results answer none of the questions and come last.
		question === null ? QUESTIONS.length : QUESTIONS.indexOf(question),
		assessmentRank(result, study),
		-(result.week ?? -1),
		-(people ?? 0)
	] as const;
}
