/** What a counted study says, in the words of its row, of its table and for screen readers. */
import type { StudyInBody } from '#lib/synthesis/body.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { ASSESSMENT_LABELS, FLAG_LABELS, SITE_LABELS, outcomeName } from '#lib/wording/labels.ts';
import { count } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import { DIRECTION_WORDS, testWords } from './direction-words.ts';

/** "36 people, 24 weeks", with what is not stated said so. */
function whoWords({ people, week }: Pick<StudyInBody, 'people' | 'week'>): string {
	return [
		people === null ? 'people not stated' : count(people, 'person', 'people'),
		formatWeeks(week) ?? 'week not stated'
	].join(', ');
}

/** What was used where: "0.4 %, upper arm"; an amount or a site that is not stated is said so. */
export function usedWords({
	amounts,
	bodySite
}: Pick<StudyInBody, 'amounts' | 'bodySite'>): string {
	const stated = amounts.flatMap(({ amount, unit }) => formatAmount(amount, unit) ?? []);
	const used =
		stated.length === 0 || stated.length < amounts.length
			? [...stated, 'amount not stated']
			: stated;
	return [
		[...new Set(used)].join(' and '),
		bodySite === null ? 'site not stated' : SITE_LABELS[bodySite]
	].join(', ');
}

/** What was measured and how: "Fine lines: grade of fine wrinkles, graded by a clinician". */
export function measuredWords({
	outcome,
	measure,
	assessment
}: Pick<StudyInBody, 'outcome' | 'measure' | 'assessment'>): string {
	return `${outcomeName(outcome)}: ${measure}, ${ASSESSMENT_LABELS[assessment]}`;
}

/** What a reader must know before leaning on the row. */
export function notesOf(study: StudyInBody): string[] {
	const notes: string[] = [];
	if (study.tied.length > 1) {
		notes.push(`${study.tied.length} results of the study rank alike and are counted as one`);
	}
	if (study.otherOrder !== null) {
		const { assessment, direction } = study.otherOrder;
		const same = direction === study.direction ? 'the same' : DIRECTION_WORDS[direction];
		notes.push(`${ASSESSMENT_LABELS[assessment]}, which another order would choose: ${same}`);
	}
	if (study.laterWeek !== null) {
		notes.push(`the study went on to ${formatWeeks(study.laterWeek) ?? 'a later week'}`);
	}
	if (study.inferredSign) notes.push(FLAG_LABELS.inferred_sign);
	if (study.secondarySource) notes.push(FLAG_LABELS.secondary_source);
	return notes;
}

/** The whole row in one breath, for screen readers. */
export function rowSentence(study: StudyInBody, than: string): string {
	const against = {
		favours: ` than ${than}`,
		against: ` than ${than}`,
		mixed: ` against ${than}`,
		exactly_equal: ` to ${than}`,
		not_reported: ` against ${than}`
	}[study.direction];
	const sentences = [
		`${study.citation}: ${DIRECTION_WORDS[study.direction]}${against}, ${testWords(study)}`,
		capital(`${whoWords(study)}, ${usedWords(study)}`),
		measuredWords(study),
		`Reliability ${study.grade}`,
		...notesOf(study).map((note) => `Note: ${note}`)
	];
	return sentences.map((sentence) => `${sentence}.`).join(' ');
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
