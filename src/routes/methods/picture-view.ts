/** What is counted over all judged results, in the words and links that the page shows. */
import type { Share } from '#lib/reliability/b-reasons.ts';
import { DOMAIN_TABLES } from '#lib/reliability/domains.ts';
import { JUDGEMENT_LABELS, JUDGEMENTS } from '#lib/reliability/grade-meanings.ts';
import { NEAREST_RULE } from '#lib/reliability/nearest-better.ts';
import type { ReliabilityPicture } from '#lib/reliability/reliability-picture.ts';
import { count } from '#lib/wording/numbers.ts';
import { gradeExampleView, judgementWords, ruleAnchors } from './rules-view.ts';

/** Reasons and near results that are printed. */
const MOST_REASONS = 12;
const MOST_NEAR = 10;

export function pictureView(picture: ReliabilityPicture) {
	const { counts, best, veto, lacked, example } = picture;
	const of = (grade: string) => counts.grades.find((row) => row.grade === grade);
	return {
		grades: counts.grades,
		results: counts.results,
		studies: counts.studies,
		studiesWithoutGrade: counts.studiesWithoutGrade,
		gradesTitle: gradesTitle(
			of('A')?.controlled ?? 0,
			of('B')?.controlled ?? 0,
			counts.results.controlled
		),
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
		letters: picture.letters.map(({ rule, ...rest }) => ({
			anchor: ruleAnchors.letter(rule),
			...rest
		})),
		reasons: picture.reasons
			.slice(0, MOST_REASONS)
			.map(({ rule, domain, judgement, countsAs, when, controlled, beforeAfter }) => ({
				anchor: domain === null ? ruleAnchors.lowering(rule) : ruleAnchors.cell(rule),
				name: domain ?? 'Lowered',
				judgement,
				words:
					judgement === null || countsAs === null
						? 'one grade lower'
						: judgementWords(judgement, countsAs),
				when,
				controlled,
				beforeAfter
			})),
		lifted: lacked.reduce((sum, { results }) => sum + results, 0),
		lacked,
		nearest: picture.nearest.slice(0, MOST_NEAR),
		nearestMore: Math.max(0, picture.nearest.length - MOST_NEAR),
		nearestRule: NEAREST_RULE,
		b: bRows(picture),
		bTitle: `“Double-blind” is read for two domains in ${picture.b.doubleBlindTwice.results} of ${count(picture.b.all.results, 'result')} of grade B; ${picture.b.byWordAlone.results} would be a C if it counted once`,
		bAll: picture.b.all.results,
		phases: picture.phases,
		best,
		veto,
		judgementsOfOthers: picture.judgements,
		reviews: picture.reviews,
		gradeExample: example === null ? null : gradeExampleView(example)
	};
}
export type PictureView = ReturnType<typeof pictureView>;

function gradesTitle(a: number, b: number, controlled: number): string {
	const none = a === 0 ? 'None of' : `${a} of`;
	return `${none} ${count(controlled, 'controlled result')} ${a < 2 ? 'is' : 'are'} an A, ${b} ${b === 1 ? 'is' : 'are'} a B; what has no control is a D`;
}

/** Whether a table has a cell with that judgement at all: nothing is "0" that cannot be. */
function isPossible(domain: string, judgement: string): boolean {
	return DOMAIN_TABLES.some(
		(table) => table.domain === domain && table.cells.some((cell) => cell.judgement === judgement)
	);
}

export interface BRow extends Share {
	readonly words: string;
	/** More of it, where a number alone could be misread. */
	readonly more: string | null;
}

function bRows({ b }: ReliabilityPicture): readonly BRow[] {
	const [longest] = b.sharedStatements.studies;
	const row = (share: Share, words: string, more: string | null = null): BRow => ({
		...share,
		words,
		more
	});
	return [
		row(
			b.doubleBlindTwice,
			'read “double-blind” twice: nobody who used it knew, and nobody who measured knew'
		),
		row(
			b.byWordAlone,
			'would be a C if the word counted for one of the two',
			'They already have as many domains of some concern as a B allows.'
		),
		row(b.drawUnknown, 'do not say how the draw was made, or whether there was one'),
		row(b.lossesUnknown, 'do not say how many of those who began are missing'),
		row(b.wordsOnly, 'are given in words, without a figure'),
		row(
			b.sharedStatements,
			'share one statement in words with other results of their study',
			longest === undefined
				? null
				: `One sentence of ${longest.citation} stands for ${longest.results} of them.`
		),
		row(b.abstractOnly, 'were read in the abstract only'),
		row(
			b.inferredSign,
			'have a direction that was inferred, not printed',
			'The letter does not read the direction.'
		),
		row(
			b.peopleUnknown,
			'do not say how many people were compared',
			'Unknown people lower nothing.'
		),
		row(b.secondarySource, 'were read in a review or another secondary source'),
		row(b.notInAJournal, 'are not known to be published in a journal'),
		row(b.conflictingSources, 'have sources that contradict each other')
	].filter(({ results }) => results > 0);
}
