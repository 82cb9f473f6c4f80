/** One result as a row of the chart: texts and facts, no places yet. */
import { isRatioMetric, type OrientedEffect } from '#lib/evidence/orientation.ts';
import { statedDirection, type StatedDirection } from '#lib/evidence/stated-direction.ts';
import type { Bound, Effect } from '#lib/evidence/types.ts';
import type { MarkKind } from '#lib/charts/marks/marks.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import { ASSESSMENT_LABELS, FLAG_LABELS, outcomeName } from '#lib/wording/labels.ts';
import { concernsText } from './concerns-text.ts';
import { figureText, type FigureText } from './figure-text.ts';
import { rowSentence } from './row-sentence.ts';
import { isDerivedSpread, pOf } from './spread-text.ts';
import { otherText, ownText, sidesOf, type Subject } from './setting-text.ts';

/** Where a row's mark may stand: on a ruler, in the band without a scale, or nowhere. */
export type Place = 'ruler' | 'band' | 'nowhere';

export interface ResultRow {
	/** Unique on a page, and its anchor: the result's id, with "-vs" where a second record is read from it. */
	readonly rowId: string;
	/** The result that a second record is read from; null where the row's id is the result's. */
	readonly readFrom: string | null;
	readonly studyId: string;
	readonly study: string;
	readonly own: string;
	/** What it is set against; null in before–after rows. */
	readonly against: string | null;
	readonly measure: string;
	readonly outcome: string;
	readonly assessment: string;
	readonly people: number | null;
	/** In weeks; 0 is minutes to hours. */
	readonly week: number | null;
	readonly place: Place;
	readonly mark: MarkKind;
	/** In the unit of its facet's ruler, positive (above 1 for ratios) is improvement. */
	readonly estimate: number | null;
	/** Where `bound` is set, the widest or the narrowest that it can be. */
	readonly interval: readonly [low: number, high: number] | null;
	/** Left out where the interval is known, or nothing of it: a page has hundreds of rows. */
	readonly bound?: Bound['kind'];
	readonly figure: FigureText;
	readonly p: string | null;
	/** How far the result can be relied on. Says nothing of the effect, and is never coloured. */
	readonly grade: Grade;
	/** The judgements behind the grade, in words. */
	readonly concerns: string;
	/** What a reader must know before leaning on the row. */
	readonly flags: readonly string[];
	/** The record's own note on the result. */
	readonly note: string | null;
	readonly source: { readonly url: string; readonly locator: string | null };
	/** The whole row in one sentence, for screen readers. */
	readonly sentence: string;
}

interface RowOptions {
	readonly subject: Subject | null;
	/** False where arms of one study share the amount. */
	readonly amountIsEnough: boolean;
}

export function placeOf({ effect, weighed: { result } }: OrientedEffect): Place {
	if (effect.estimate !== null) return 'ruler';
	const figureWithoutEffect = result.valueKind === 'figure' && effect.derivedFrom === null;
	return effect.contrast === 'before_after' && figureWithoutEffect ? 'nowhere' : 'band';
}

export function toRow(oriented: OrientedEffect<AssessedResult>, options: RowOptions): ResultRow {
	const { weighed, effect } = oriented;
	const { result, study } = weighed;
	const { own, other } = sidesOf(oriented);
	const controlled = effect.contrast === 'controlled';
	const texts = {
		rowId: effect.derivedFrom === null ? result.resultId : `${result.resultId}-vs`,
		study: study.citation,
		own: ownText(own, options.subject, options.amountIsEnough),
		against: controlled && other !== null ? otherText(other) : null,
		measure: result.measure,
		outcome: outcomeName(result.outcome),
		assessment: ASSESSMENT_LABELS[result.assessment],
		people: weighed.people,
		week: result.week,
		figure: figureText(oriented),
		p: pOf(oriented),
		grade: weighed.assessment.grade,
		flags: flagsOf(oriented)
	};
	return {
		...texts,
		readFrom: effect.derivedFrom === null ? null : result.resultId,
		studyId: study.studyId,
		place: placeOf(oriented),
		mark: markOf(oriented),
		estimate: effect.estimate,
		interval: effect.interval ?? effect.bound?.interval ?? null,
		...(effect.bound && { bound: effect.bound.kind }),
		concerns: concernsText(weighed.assessment.domains),
		note: result.notes,
		source: { url: result.sourceUrl ?? study.sourceUrl, locator: result.sourceLocator },
		sentence: rowSentence({
			...texts,
			ownLabel: own.label,
			contrast: effect.contrast,
			crossesNoEffect: crossesNoEffect(effect)
		})
	};
}

function markOf(oriented: OrientedEffect): MarkKind {
	const { effect } = oriented;
	if (effect.estimate === null) return WORD_MARKS[statedDirection(oriented)];
	if (effect.interval !== null) return isDerivedSpread(effect) ? 'derived' : 'reported';
	return effect.bound === null ? 'none' : 'bounded';
}

const WORD_MARKS: Record<StatedDirection, MarkKind> = {
	favours: 'better',
	against: 'worse',
	exactly_equal: 'equal',
	not_significant: 'not_significant',
	untested: 'unknown',
	not_reported: 'unknown'
};

/** Null without an interval. */
function crossesNoEffect({ metric, interval }: Effect): boolean | null {
	if (interval === null) return null;
	const noEffect = isRatioMetric(metric) ? 1 : 0;
	return interval[0] <= noEffect && interval[1] >= noEffect;
}

function flagsOf(oriented: OrientedEffect): string[] {
	const { effect, turned } = oriented;
	const { result } = oriented.weighed;
	const pointed = ['favours', 'against'].includes(statedDirection(oriented));
	const flags = result.flags
		// An inferred sign concerns a row that shows one.
		.filter((flag) => flag !== 'inferred_sign' || pointed)
		.map((flag) => FLAG_LABELS[flag]);
	if (result.valueKind === 'figure') {
		if (result.statistic === 'maximum') flags.push('a maximum, not a mean');
		if (result.statistic === 'range') flags.push('one end of a printed range');
		if (result.statistic === 'unclear' && result.metric !== 'odds_ratio') {
			flags.push('not said to be a mean');
		}
	}
	if (result.phase === 'open') flags.push('after the comparison was opened');
	if (result.phase === 'follow_up') flags.push('after use had stopped');
	if (turned) flags.push('stood in the comparison; sign turned');
	if (effect.derivedFrom !== null) flags.push('p between groups, beside a change from the start');
	return flags;
}
