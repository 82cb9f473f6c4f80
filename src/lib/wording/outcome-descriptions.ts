import type { AssessmentRank, Outcome } from '#lib/evidence/outcomes.ts';
import { formatWeeks } from './weeks.ts';

/** What each outcome is, in a sentence, as the results are filed. */
export const OUTCOME_DESCRIPTIONS: Record<Outcome, string> = {
	wrinkle_depth: 'How deep wrinkles are, mostly measured on a replica or a scan of the skin.',
	wrinkle_severity:
		'How marked wrinkles look or measure as a whole: grades, areas, volumes and numbers of wrinkles.',
	fine_lines: 'The small, shallow lines, told apart from deeper wrinkles by the source.',
	roughness:
		'How uneven the surface of the skin is, by parameters of relief or by touch and sight.',
	elasticity:
		'How far skin springs back after it has been drawn up or pressed, by an instrument or a grade.',
	firmness: 'How much skin resists being stretched or pressed, by an instrument or a grade.',
	sagging_contour: 'How much skin hangs and how clear the contour of face, neck or body is.',
	skin_thickness: 'How thick or dense the layers of the skin are, by ultrasound, scan or biopsy.',
	hydration: 'How much water the outer skin holds, mostly by its electrical properties.',
	pigmentation:
		'Spots and uneven colour, by instrument, image or grade. Dark circles are filed here too.',
	radiance: 'How bright and how evenly skin reflects light, by instrument, image or grade.',
	overall_photodamage: 'One grade for all signs of ageing or sun damage together.',
	irritation:
		'Stinging, burning, redness and other reactions, as far as a source tells in which arm.',
	dryness_scaling: 'Dry or scaling skin under use, as far as a source tells in which arm.',
	withdrawal_for_reaction: 'People who left a study because of a reaction of their skin.'
};

const RANK_LABELS: Record<AssessmentRank, string> = {
	blinded_grade: 'a clinician’s grade under blinding',
	instrumental: 'an instrument',
	histology: 'histology',
	self_assessed: 'the users themselves'
};

/** "a clinician’s grade under blinding, then an instrument, then the users themselves". */
export function assessmentOrderWords(order: readonly AssessmentRank[]): string {
	return order.length === 0
		? 'as reported'
		: order.map((rank) => RANK_LABELS[rank]).join(', then ');
}

/** "4 weeks"; "at once" where an effect within hours is plausible. */
export function plausibleWeeksWords(weeks: number): string {
	return weeks === 0 ? 'at once' : (formatWeeks(weeks) ?? '');
}
