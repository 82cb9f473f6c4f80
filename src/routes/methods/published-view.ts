/** What others have published, with ours beside it, in the words that the page shows. */
import type { Reference } from '#lib/evidence/rule.ts';
import { JUDGEMENT_LABELS } from '#lib/reliability/grade-meanings.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { OurJudgement } from '#lib/reliability/published-comparison.ts';
import type { PublishedJudgement } from '#lib/reliability/published-judgements.ts';
import type { ReliabilityPicture } from '#lib/reliability/reliability-picture.ts';

/** What studies and reviews have in common. */
export interface PublishedItem {
	readonly subject: string;
	readonly method: string;
	readonly theirs: string;
	/** Null where it was read at the place where it is published. */
	readonly published: Reference | null;
	readonly source: string;
	readonly readAt: Reference;
	readonly difference: string;
}

interface Source {
	readonly theirs: string;
	readonly published: Reference;
	readonly readAt: Reference;
	readonly difference: string;
}

function item(subject: string, method: string, source: Source): PublishedItem {
	const { theirs, published, readAt, difference } = source;
	return {
		subject,
		method,
		theirs,
		published: published.url === readAt.url ? null : published,
		source: published.text,
		readAt,
		difference
	};
}

export interface GradedGroup {
	readonly name: string;
	readonly grades: readonly { readonly grade: Grade; readonly results: number }[];
}

export function publishedView({ judgements, reviews }: ReliabilityPicture) {
	return {
		studies: judgements.map(({ published, ours }) => ({
			item: item(ours.citation, published.method, published),
			studyId: ours.studyId,
			resultId: ours.resultId,
			grade: ours.grade,
			best: ours.bestOf > 1 ? `best of ${ours.bestOf}` : '',
			sentence: ours.sentence,
			domains: domainsSentence(published, ours)
		})),
		reviews: reviews.map(({ review, ours }) => ({
			item: item(review.published.text.split(',')[0] ?? '', '', review),
			groups: ours.map(({ name, theirs, grades }): GradedGroup => ({
				name: theirs === null ? name : `${name} (theirs: ${theirs})`,
				grades
			}))
		}))
	};
}

function domainsSentence({ method }: PublishedJudgement, { domains, jadad }: OurJudgement): string {
	const judged = domains
		.map(({ name, judgement }) => `${name}: ${JUDGEMENT_LABELS[judgement]}`)
		.join('; ');
	if (method !== 'Jadad score') return `${judged}.`;
	return `${judged}. Jadad from what we hold: ${jadad.atLeast} to ${jadad.atMost} of ${jadad.outOf}.`;
}
