/** The plot, its table, its text for screen readers and the JSON say the same of every counted study. */
import { describe, expect, it } from 'vitest';
import { arrowShape, stepOfPeople, type Side } from '#lib/charts/directions/arrows.ts';
import { placeOfShare } from '#lib/charts/directions/layout.ts';
import { STRATA } from '#lib/synthesis/body.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import {
	BODIES,
	named,
	renderingsOf,
	type JsonStratum,
	type JsonStudy
} from '../../../../../tests/support/rendered-bodies.ts';
import { elements, tableRows, textOf } from '../../../../../tests/support/rendered-html.ts';

const COUNTED = BODIES.filter(({ leading }) => leading !== null);

const SIDES: Record<StudyDirection, Side> = {
	favours: 'right',
	against: 'left',
	mixed: 'both',
	exactly_equal: 'on',
	not_reported: 'none'
};
const DIRECTIONS: Record<StudyDirection, string> = {
	favours: 'did better',
	against: 'did worse',
	mixed: 'mixed',
	exactly_equal: 'exactly equal',
	not_reported: 'direction not stated'
};
const testOf = ({ direction, significance }: JsonStudy) =>
	direction === 'mixed'
		? 'its results give no one direction'
		: {
				significant: 'statistically significant',
				not_significant: 'not statistically significant',
				not_reported: 'no test stated'
			}[significance];

const FILLINGS = { significant: 'solid', not_significant: 'hollow', not_reported: 'dotted' };

/** The arrows that the plot must hold for a study. */
function marksOf({ direction, significance, people: n }: JsonStudy) {
	const side = SIDES[direction];
	if (side === 'none') return [];
	const filling = direction === 'mixed' ? 'solid' : FILLINGS[significance];
	return arrowShape(side, stepOfPeople(n)).bodies.map((d) => ({ filling, d }));
}

/** One study as each rendering tells it. */
interface Told {
	readonly study: string;
	readonly direction: string;
	readonly test: string;
	readonly people: string;
	readonly grade: string;
}

const people = (n: number | null) => (n === null ? 'not stated' : String(n));
const byStudy = (a: Told, b: Told) => (a.study < b.study ? -1 : 1);

const toldByJson = (stratum: JsonStratum): Told[] =>
	stratum.studies
		.map((study) => ({
			study: study.citation,
			direction: DIRECTIONS[study.direction],
			test: testOf(study),
			people: people(study.people),
			grade: study.grade
		}))
		.sort(byStudy);

const toldByTable = (html: string, title: string): Told[] =>
	tableRows(html, title)
		.map(([study = '', , direction = '', test = '', n = '', , , , grade = '']) => ({
			study,
			direction,
			test,
			people: n,
			grade
		}))
		.sort(byStudy);

const SENTENCE =
	/^(?<study>.+?): (?<direction>did better|did worse|mixed|exactly equal|direction not stated) (?:than|against|to) .+?, (?<test>not statistically significant|statistically significant|no test stated|its results give no one direction)\. (?:(?<people>\d+) pe|People not stated).*? Reliability (?<grade>[A-E])\./;

const rowsOf = (html: string) =>
	[...html.matchAll(/<a class="strip[^>]*data-body-row="counted-([^"]+)"[^>]*>(.*?)<\/a>/gs)].map(
		([, primary = '', inner = '']) => ({
			primary,
			sentence: textOf(elements(inner, 'span')[0] ?? ''),
			side: /data-side="(\w+)"/.exec(inner)?.[1] as Side | undefined,
			bodies: [...inner.matchAll(/<path class="(solid|hollow|dotted)[^"]*" d="([^"]+)"/g)].map(
				([, filling = '', d = '']) => ({ filling, d })
			)
		})
	);

const toldBySentences = (sentences: readonly string[]): Told[] =>
	sentences
		.map((sentence) => {
			const found = SENTENCE.exec(sentence)?.groups;
			if (!found) throw new Error(`Not a sentence of a row: ${sentence}`);
			const { study = '', direction = '', test = '', people: n = 'not stated', grade = '' } = found;
			return { study, direction, test, people: n, grade };
		})
		.sort(byStudy);

describe.each(named(COUNTED))('the directions of $name', ({ body }) => {
	const { view, html, json } = renderingsOf(body);

	it('are the same study by study in plot, table, text and JSON', () => {
		const plots = html.slice(html.indexOf('id="directions"'), html.indexOf('id="sizes"'));
		const drawn = rowsOf(plots);
		for (const name of STRATA) {
			const stratum = json.strata[name];
			if (stratum === undefined || stratum.studies.length === 0) continue;
			const title = view.plots.find(({ question }) => question === name)?.title ?? '';
			const expected = toldByJson(stratum);
			expect(toldByTable(plots, title)).toEqual(expected);
			const rows = stratum.studies.map((study) => {
				const row = drawn.find(({ primary }) => primary === study.primary);
				expect(row?.side).toBe(SIDES[study.direction]);
				return { study, row };
			});
			expect(toldBySentences(rows.map(({ row }) => row?.sentence ?? ''))).toEqual(expected);
			for (const { study, row } of rows) {
				expect(row?.bodies).toEqual(marksOf(study));
			}
		}
	});

	it('come to the same counts, share and interval', () => {
		for (const plot of view.plots) {
			const directions = json.strata[plot.question]?.directions;
			const words = plot.summary.counts;
			const counted = [
				['favours', /(\d+) better/],
				['against', /(\d+) worse/],
				['mixed', /(\d+) mixed/],
				['equal', /(\d+) exactly equal/],
				['not_reported', /(\d+) states? no direction/]
			] as const;
			for (const [key, pattern] of counted) {
				expect(Number(pattern.exec(words)?.[1] ?? 0)).toBe(directions?.[key]);
			}
			expect(html).toContain(words);
			const { share = null, exact_interval: interval = null } = directions ?? {};
			const ruled = plot.studies >= 3 ? share : null;
			expect(plot.share).toEqual(
				ruled && { x1: placeOfShare(ruled.least), x2: placeOfShare(ruled.most) }
			);
			expect(plot.exactInterval).toEqual(
				interval && { x1: placeOfShare(interval.lower), x2: placeOfShare(interval.upper) }
			);
		}
	});
});
