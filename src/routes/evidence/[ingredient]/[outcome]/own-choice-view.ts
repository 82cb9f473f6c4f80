/** A reader's own selection of studies, and what it changes. */
import type { EvidencePage } from '#lib/server/evidence/evidence-page.ts';
import { LEAVE_OUT, type LeaveOut } from '#lib/synthesis/body-choice.ts';
import { STRATA, type BodyOfEvidence } from '#lib/synthesis/body.ts';
import { shortStateOf } from '#lib/synthesis/words/short-state.ts';
import { tallyWords } from '#lib/charts/directions/panel-words.ts';
import { standingOf } from './standing-view.ts';

const LEAVE_OUT_WORDS: Record<LeaveOut, string> = {
	inferred_sign: 'direction inferred, not printed',
	secondary_source: 'known from another paper only',
	high_concern: 'high concern about bias in any domain',
	industry_funding: 'paid for by industry',
	not_randomised: 'not randomised, or not said'
};

/** The form, ticked as the address says, and both conclusions where something is left out. */
export function ownChoiceView({ own, studies, body }: EvidencePage) {
	const chosen = own?.choice ?? { leaveOut: [], without: [] };
	const counted = new Set(
		STRATA.flatMap((name) => (own?.whole ?? body).strata[name].studies).map((s) => s.studyId)
	);
	const citations = new Map(studies.map(({ studyId, citation }) => [studyId, citation]));
	return {
		kinds: LEAVE_OUT.map((value) => ({
			value,
			words: LEAVE_OUT_WORDS[value],
			checked: chosen.leaveOut.includes(value)
		})),
		/** Counted studies first: only they can change the conclusion. */
		studies: studies
			.map((study) => ({
				...study,
				counted: counted.has(study.studyId),
				checked: chosen.without.includes(study.studyId)
			}))
			.sort((a, b) => Number(b.counted) - Number(a.counted)),
		compared:
			own === null
				? null
				: {
						leftOut: own.leftOut.map((studyId) => ({
							studyId,
							citation: citations.get(studyId) ?? studyId
						})),
						ours: conclusionOf(own.whole),
						yours: conclusionOf(body)
					}
	};
}

function conclusionOf(body: BodyOfEvidence) {
	const { conclusion, state, level, leading, strata } = body;
	const tally = leading === null ? '' : tallyWords(strata[leading].directions);
	return {
		lead: conclusion.lead,
		standing: standingOf(state, level, shortStateOf(body).words),
		tally: tally === '' ? 'nothing counted' : tally
	};
}
