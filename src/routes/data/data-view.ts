import { ISOLATES } from '#lib/evidence/vocabulary.ts';
import { ENGINE_VERSION } from '#lib/evidence/derive-effects.ts';
import type { DataPage } from '#lib/server/evidence/data-page.ts';
import { SECOND_READINGS, TRIALS_ENTERED_TWICE } from '#lib/server/evidence/verification.ts';
import { ISOLATES_LABELS } from '#lib/wording/labels.ts';
import { METHOD_VERSION } from '#lib/synthesis/method.ts';
import { totalsSentence } from '#lib/synthesis/words/body-totals.ts';
import { directionRows, sizeRows } from '#lib/synthesis/result-count-rows.ts';

/** A thing that studies leave unsaid, or say. */
export interface Gap {
	readonly words: string;
	readonly studies: number;
	readonly of: number;
	/** Said, not left unsaid. */
	readonly stated: boolean;
}

export function dataView({
	dataVersion,
	counts,
	resultCounts,
	gaps,
	reliability,
	bodies,
	toCheck
}: DataPage) {
	return {
		dataVersion,
		engineVersion: ENGINE_VERSION,
		methodVersion: METHOD_VERSION,
		bodies: totalsSentence(
			bodies,
			'pair of ingredient and outcome',
			'pairs of ingredient and outcome'
		),
		counts,
		isolates: ISOLATES.map((isolates) => ({
			name: ISOLATES_LABELS[isolates],
			results: counts.byIsolates[isolates]
		})),
		directions: directionRows(resultCounts),
		sizes: sizeRows(resultCounts),
		gaps: gapsOf(gaps),
		reliability,
		toCheck,
		toCheckResults: toCheck
			.flatMap(({ groups }) => groups)
			.reduce((sum, { resultIds }) => sum + resultIds.length, 0),
		withSpread: { studies: gaps.controlledStudiesWithSpread, of: gaps.controlledStudies },
		readings: SECOND_READINGS,
		enteredTwice: TRIALS_ENTERED_TWICE
	};
}

function gapsOf(gaps: DataPage['gaps']): Gap[] {
	const unsaid = (words: string, studies: number, of = gaps.studies): Gap => ({
		words,
		studies,
		of,
		stated: false
	});
	const said = (words: string, studies: number, of = gaps.studies): Gap => ({
		words,
		studies,
		of,
		stated: true
	});
	return [
		unsaid('no registration number', gaps.noRegistration),
		unsaid('how many people were lost cannot be told', gaps.lossesNotDerivable),
		unsaid('funding not stated', gaps.fundingNotReported),
		unsaid('nothing on adverse events', gaps.nothingOnAdverseEvents),
		unsaid('blinding not stated', gaps.blindingNotReported),
		unsaid('compared, but how it was allocated is not stated', gaps.allocationNotStated),
		unsaid('number of people not stated', gaps.noPeople),
		said('people analysed as they were assigned', gaps.analysedAsAssigned),
		said('how the random draw was made is described', gaps.randomSequenceDescribed)
	].sort((a, b) => Number(a.stated) - Number(b.stated) || b.studies - a.studies);
}
