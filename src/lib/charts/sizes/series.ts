/**
 * The known sizes of one stratum: a ruler for each metric and way of assessing, and nothing averaged
 * across rulers. A rendering of the record.
 */
import type { Source } from '#lib/charts/directions/series.ts';
import type { MarkKind } from '#lib/charts/marks/marks.ts';
import { rulerCaption } from '#lib/charts/results/facets.ts';
import { isRatioMetric } from '#lib/evidence/orientation.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { SizeGroup, Stratum, StudySize } from '#lib/synthesis/body.ts';
import { count, formatNumber } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import { pooledWords, type PooledWords } from './pooled-words.ts';
import {
	crossesNoEffect,
	estimateWords,
	intervalWords,
	isDerived,
	rangeOfGroup,
	rangeWords,
	sizesTitle
} from './size-words.ts';

type Interval = readonly [low: number, high: number];

/** What the chart shows of a result beside its size. */
export interface SizedResult {
	readonly measured: string;
	readonly used: string;
	readonly people: number | null;
	readonly week: number | null;
	readonly grade: Grade;
	readonly source: Source;
}

export interface SizeRow extends SizedResult {
	readonly rowId: string;
	readonly studyId: string;
	readonly study: string;
	readonly resultId: string;
	readonly mark: MarkKind;
	readonly estimate: number;
	readonly interval: Interval | null;
	readonly derived: boolean;
	readonly bound: StudySize['bound'];
	readonly grid: readonly {
		readonly r: number;
		readonly interval: Interval;
		readonly words: string;
	}[];
	readonly main: string;
	readonly detail: string;
	readonly notes: readonly string[];
	readonly sentence: string;
}

export interface SizeFacet {
	readonly key: string;
	readonly caption: string;
	readonly ratio: boolean;
	readonly rows: readonly SizeRow[];
	readonly range: string | null;
	readonly pooled: {
		readonly estimate: number;
		readonly interval: Interval;
		readonly prediction: Interval | null;
		readonly words: PooledWords;
	} | null;
	readonly whyNotPooled: string | null;
}

export interface SizeSeries {
	readonly title: string;
	readonly facets: readonly SizeFacet[];
	readonly sizes: number;
	/** Counted studies without a known size, by name. */
	readonly without: readonly { readonly studyId: string; readonly citation: string }[];
}

/**
 * Null for a stratum without a counted study.
 * @param factsOf what is known of a result; null falls back to what its study is counted for
 */
export function sizeSeries(
	stratum: Stratum,
	factsOf: (resultId: string) => SizedResult | null
): SizeSeries | null {
	if (stratum.studies.length === 0) return null;
	const telling = new Set(stratum.sizes.flatMap(({ sizes }) => sizes.map((s) => s.studyId)));
	return {
		title: sizesTitle(stratum.sizes, stratum.studies.length),
		facets: stratum.sizes.map((group) => facetOf(group, factsOf)),
		sizes: stratum.sizes.reduce((sum, { sizes }) => sum + sizes.length, 0),
		without: stratum.studies
			.filter(({ studyId }) => !telling.has(studyId))
			.map(({ studyId, citation }) => ({ studyId, citation }))
	};
}

function facetOf(group: SizeGroup, factsOf: (resultId: string) => SizedResult | null): SizeFacet {
	const { pooled } = group;
	return {
		key: group.key,
		caption: rulerCaption(group, group.assessment, 'points on one scale'),
		ratio: isRatioMetric(group.metric),
		rows: group.sizes.flatMap((size) => {
			const facts = factsOf(size.resultId);
			return facts === null ? [] : [rowOf(size, facts)];
		}),
		range: rangeOfGroup(group),
		pooled: pooled && {
			estimate: pooled.estimate,
			interval: pooled.interval,
			prediction: pooled.prediction?.interval ?? null,
			words: pooledWords(group, pooled)
		},
		whyNotPooled: group.whyNotPooled
	};
}

function rowOf(size: SizeGroup['sizes'][number], facts: SizedResult): SizeRow {
	const main = estimateWords(size);
	const detail = intervalWords(size);
	const derived = isDerived(size);
	return {
		...facts,
		rowId: `size-${size.resultId}-${size.metric}`,
		studyId: size.studyId,
		study: size.citation,
		resultId: size.resultId,
		mark: markOf(size, derived),
		estimate: size.estimate,
		interval: size.interval,
		derived,
		bound: size.interval === null ? size.bound : null,
		grid: size.correlations.map(({ r, interval }) => ({
			r,
			interval,
			words: `r = ${formatNumber(r)}: ${rangeWords(interval, size.estimate)}`
		})),
		main,
		detail,
		notes: [],
		sentence: sentenceOf(size, facts, `${main}, ${detail}`)
	};
}

function markOf(size: StudySize, derived: boolean): MarkKind {
	if (size.interval !== null) return derived ? 'derived' : 'reported';
	return size.sizeKnown === 'bounded' ? 'bounded' : 'none';
}

function sentenceOf(
	size: SizeGroup['sizes'][number],
	{ measured, used, people, week, grade }: SizedResult,
	said: string
): string {
	const crosses = crossesNoEffect(size);
	const who = people === null ? 'People not stated' : count(people, 'person', 'people');
	return [
		`${size.citation}: ${said}.`,
		crosses === null ? '' : `The interval ${crosses ? 'includes' : 'does not include'} no effect.`,
		`${who}, ${formatWeeks(week) ?? 'week not stated'}, ${used}.`,
		`${measured}.`,
		`Reliability ${grade}.`
	]
		.filter((text) => text !== '')
		.join(' ');
}
