/** What a source says about skin reactions, in words that never make "nothing said" into "none". */
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { ReportedVerdict } from '#lib/evidence/vocabulary.ts';
import { outcomeName } from './labels.ts';
import { reportedSide } from './reported-figures.ts';
import { formatWeeks } from './weeks.ts';

export interface ToleranceNote {
	readonly resultId: string;
	/** "Irritation: stinging, reported by users". */
	readonly what: string;
	/** "3 of 57 people", "less than with retinol 0.5% cream, in words". */
	readonly said: string;
	/** "8 weeks"; null when not stated. */
	readonly when: string | null;
	/** What a careful reader needs beside it. */
	readonly note: string | null;
	readonly source: { readonly url: string; readonly locator: string | null };
}

/** Words a result on skin reactions, seen from the side of the ingredient that is asked for. */
export function toleranceNote(oriented: OrientedEffect): ToleranceNote {
	const { result, study } = oriented.weighed;
	return {
		resultId: result.resultId,
		what: whatOf(outcomeName(result.outcome), result.measure),
		said: said(oriented),
		when: formatWeeks(result.week),
		// Notes are written from the arm's side; seen from the other one they would say the reverse.
		note: oriented.turned ? null : result.notes,
		source: { url: result.sourceUrl ?? study.sourceUrl, locator: result.sourceLocator }
	};
}

function whatOf(outcome: string, measure: string): string {
	return outcome.toLowerCase() === measure.toLowerCase() ? outcome : `${outcome}: ${measure}`;
}

const OWN_WORDS: Partial<Record<ReportedVerdict, string>> = {
	improved_vs_baseline: 'less than at the start',
	worsened_vs_baseline: 'more than at the start',
	no_change_vs_baseline: 'the source says none, or no more than at the start'
};

function said({ weighed, effect, turned }: OrientedEffect): string {
	const { result, arm, comparator } = weighed;
	const own = reportedSide(result, turned ? result.comparator : result.arm);
	const other = reportedSide(result, turned ? result.arm : result.comparator);
	const against = (turned ? arm : comparator)?.label ?? 'the comparison';
	if (own && other) return `${own.value} against ${other.value} with ${against}`;
	if (own) return own.value;
	if (effect.contrast === 'before_after') {
		return OWN_WORDS[result.reportedVerdict] ?? 'spoken of, without a figure';
	}
	switch (effect.direction) {
		case 'favours':
			return `less than with ${against}, in words`;
		case 'against':
			return `more than with ${against}, in words`;
		case 'exactly_equal':
			return `exactly as with ${against}`;
		case 'not_reported':
			return `beside ${against}; which way is not stated`;
	}
}
