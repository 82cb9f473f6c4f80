/**
 * What is counted over all judged results, in the words and links that the page shows. What a
 * sentence says is put together here and not in the page: that would travel twice, as data and code.
 */
import type { AnotherPhase, BReasons, Share, StudyShare } from '#lib/reliability/b-reasons.ts';
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import { JUDGEMENT_LABELS, JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';
import { NEAREST_RULE } from '#lib/reliability/nearest-better.ts';
import type { ReliabilityPicture } from '#lib/reliability/reliability-picture.ts';
import { count } from '#lib/wording/numbers.ts';
import { publishedView } from './published-view.ts';
import { gradeExampleView, judgementWords, ruleAnchors } from './rules-view.ts';

/** Reasons and near results that are printed. */
const MOST_REASONS = 12;
const MOST_NEAR = 10;

export function pictureView(picture: ReliabilityPicture) {
	const { counts, example } = picture;
	const of = (grade: string) => counts.grades.find((row) => row.grade === grade)?.controlled ?? 0;
	return {
		grades: counts.grades,
		studies: counts.studies,
		studiesWithoutGrade: counts.studiesWithoutGrade,
		gradesTitle: gradesTitle(of('A'), of('B'), counts.results.controlled),
		judgements: JUDGEMENTS.map((judgement) => ({ judgement, words: JUDGEMENT_LABELS[judgement] })),
		domains: counts.domains.map(({ domain, name, judgements, notConcerned }) => ({
			domain,
			name,
			notConcerned,
			counts: JUDGEMENTS.map((judgement) => ({
				judgement,
				possible: isPossible(domain, judgement),
				...judgements[judgement]
			}))
		})),
		// What a row says stands in the rules already, and would travel twice.
		letters: picture.letters.map(({ rule, controlled, beforeAfter }) => ({
			anchor: ruleAnchors.letter(rule),
			controlled,
			beforeAfter
		})),
		reasons: picture.reasons
			.slice(0, MOST_REASONS)
			.map(({ rule, domain, judgement, countsAs, controlled, beforeAfter }) => ({
				anchor: domain === null ? ruleAnchors.lowering(rule) : ruleAnchors.cell(rule),
				judgement,
				words:
					judgement === null || countsAs === null
						? 'Lowered: one grade lower'
						: `${domain}: ${judgementWords(judgement, countsAs)}`,
				controlled,
				beforeAfter
			})),
		nearest: nearestView(picture),
		b: bView(picture, of('A') === 0),
		published: publishedView(picture),
		gradeExample: example === null ? null : gradeExampleView(example)
	};
}
export type PictureView = ReturnType<typeof pictureView>;

function gradesTitle(a: number, b: number, controlled: number): string {
	const none = a === 0 ? 'None of' : `${a} of`;
	return `${none} ${count(controlled, 'controlled result')} ${isOrAre(a)} an A, ${b} ${isOrAre(b)} a B; what has no control is a D`;
}

/** "none is", "1 is", "2 are". */
function isOrAre(n: number): string {
	return n < 2 ? 'is' : 'are';
}

/** Whether a table has a cell with that judgement at all: nothing is "0" that cannot be. */
function isPossible(domain: string, judgement: string): boolean {
	return DOMAIN_TABLES.some(
		(table) => table.domain === domain && table.cells.some((cell) => cell.judgement === judgement)
	);
}

function nearestView({ nearest, lacked }: ReliabilityPicture) {
	const lifted = lacked.reduce((sum, { results }) => sum + results, 0);
	const facts = lacked.map(({ lacks, results }) => `${lacks} (${results})`).join(', ');
	const more = Math.max(0, nearest.length - MOST_NEAR);
	return {
		sentence: `For ${count(lifted, 'result')} a single fact, known and good, would do: ${facts}. The full text may state it, and may state the opposite.`,
		rule: NEAREST_RULE,
		listed: nearest
			.slice(0, MOST_NEAR)
			.map(({ resultId, studyId, citation, measure, grade, lacks, sentence, alike }) => ({
				resultId,
				studyId,
				citation,
				what: alike > 1 ? `${measure}, and ${alike - 1} more of this study` : measure,
				grade,
				lacks,
				sentence
			})),
		more:
			more === 0
				? null
				: `${count(more, 'more study is', 'more studies are')} one fact away; each says so on its own page.`
	};
}

const PHASE_WORDS: Readonly<Record<AnotherPhase['phase'], string>> = {
	open: 'read after the comparison was opened',
	follow_up: 'read in a follow-up'
};

function bView({ b, phases, best, veto }: ReliabilityPicture, noA: boolean) {
	const goodPhases = phases.filter(({ grade }) => grade === 'B').length;
	const registered = best.registeredReachingA === 0 ? 'none of them' : best.registeredReachingA;
	return {
		title: `“Double-blind” is read for two domains in ${b.doubleBlindTwice.results} of ${count(b.all.results, 'result')} of grade B; ${b.byWordAlone.results} would be a C if it counted once`,
		doubt: `${noA ? 'A B is the best letter that any result has, so it is' : 'A B is a good letter, so it is'} one to doubt. Nothing here lowers a letter: it says how much weight one can bear.`,
		lead: `A B says: a concurrent control, called double-blind, and nothing worse is known. It does not say that the source shows how any of this was done. Of ${count(b.all.results, 'result')} of grade B:`,
		/** Each study once; the rows name them by their place. */
		studies: b.all.studies.map(({ studyId, citation, resultId }) => ({
			studyId,
			citation,
			resultId
		})),
		rows: bRows(b),
		phases: phases.map(({ resultId, studyId, citation, phase, grade }) => ({
			resultId,
			studyId,
			citation,
			grade,
			words: PHASE_WORDS[phase]
		})),
		phaseSentence: `The rules do not read the phase of a trial. ${count(phases.length, 'controlled result was', 'controlled results were')} read in another phase than the one that was drawn; ${goodPhases === 0 ? 'none' : goodPhases} of them ${isOrAre(goodPhases)} a B.`,
		registration: `A registration alone leads to no A: ${count(best.registered, 'result states', 'results state')} one, and ${registered} would reach an A with everything unknown at its best. A stated registration is a known fact, and nobody has compared report and registration yet; of those that state none, ${best.reachingA - best.registeredReachingA} would reach an A, because there a good registration may still be assumed. That a registered trial has the lower best case is an oddity of the rules, and ends when somebody compares.`,
		veto: `The vetoes move few letters: if high concern counted as some concern in every domain, ${count(veto.better, 'letter', 'letters')} of ${veto.better + veto.unchanged} would be better. Of ${veto.oneHigh} with one domain of high concern ${veto.oneHighUnchanged} would stay as they are, for they have too many of some concern besides.`
	};
}

export interface BRow {
	readonly results: number;
	readonly words: string;
	/** Places in the list of studies with the number of results of each. */
	readonly studies: readonly (readonly [place: number, results: number])[];
}

function bRows(b: BReasons): readonly BRow[] {
	const place = ({ studyId }: StudyShare) =>
		b.all.studies.findIndex((study) => study.studyId === studyId);
	const row = ({ results, studies }: Share, words: string): BRow => ({
		results,
		words,
		studies: studies.map((study) => [place(study), study.results])
	});
	const [longest] = b.sharedStatements.studies;
	const most =
		longest === undefined
			? ''
			: ` One sentence of ${longest.citation} stands for ${longest.results} of them.`;
	return [
		row(
			b.doubleBlindTwice,
			'read “double-blind” twice: nobody who used it knew, and nobody who measured knew.'
		),
		row(
			b.byWordAlone,
			'would be a C if the word counted for one of the two. They already have as many domains of some concern as a B allows.'
		),
		row(b.drawUnknown, 'do not say how the draw was made, or whether there was one.'),
		row(b.lossesUnknown, 'do not say how many of those who began are missing.'),
		row(b.wordsOnly, 'are given in words, without a figure.'),
		row(
			b.sharedStatements,
			`share one statement in words with other results of their study.${most}`
		),
		row(b.abstractOnly, 'were read in the abstract only.'),
		row(
			b.inferredSign,
			'have a direction that was inferred, not printed. The letter does not read the direction.'
		),
		row(b.peopleUnknown, 'do not say how many people were compared. Unknown people lower nothing.'),
		row(b.secondarySource, 'were read in a review or another secondary source.'),
		row(b.notInAJournal, 'are not known to be published in a journal.'),
		row(b.conflictingSources, 'have sources that contradict each other.')
	].filter(({ results }) => results > 0);
}
