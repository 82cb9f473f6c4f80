import { describe, expect, it } from 'vitest';
import { isSmallestGroupHalved } from '#lib/evidence/people.ts';
import type { Result } from '#lib/evidence/types.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import type { AxisStatement } from './axis.ts';
import { informationOf } from './information.ts';

const contexts = readSeedContexts();

function about(resultId: string): Record<string, AxisStatement | undefined> {
	const context = contexts.find(({ result }) => result.resultId === resultId);
	if (!context) throw new Error(`the seed has no result ${resultId}`);
	return Object.fromEntries(
		informationOf(context, ofStudy(context.study.studyId)).map((s) => [s.aspect, s])
	);
}

const ofStudy = (studyId: string): readonly Result[] =>
	contexts.filter(({ study }) => study.studyId === studyId).map(({ result }) => result);

describe('informationOf', () => {
	it('says that one sentence stands for all eighteen results of babcock-2015', () => {
		const said = about('babcock-2015-retinol-tretinoin-01');
		expect(said.shared_statement?.sentence).toBe(
			'One statement of the source, in words, stands for 18 results; none of them has a figure.'
		);
		expect(said.tests?.sentence).toContain('One of 18 comparisons that we hold of this study.');
		expect(said.size_known?.state).toBe('limits');
		expect(said.people?.sentence).toContain('24 people, each on both sides');
	});

	it('finds nothing shared in a figure of its own', () => {
		const said = about('kafi-2007-retinol-01');
		expect(said.shared_statement).toBeUndefined();
		expect(said.size_known?.state).toBe('good');
		expect(said.tests).toMatchObject({
			state: 'told',
			sentence: 'The only one of its kind in the part read.'
		});
	});

	it('says what a number of people would find, and what it assumes', () => {
		expect(about('kafi-2007-retinol-01').people?.sentence).toBe(
			'36 people, each on both sides. About 63 would find a middling difference of half a standard deviation four times in five, tested two-sided at 5 %, if the two sides went their own ways.'
		);
		expect(about('herndon-2016-retinol-vitc-01').people?.sentence).toMatch(
			/About 63 would find a change of .*, if the readings before and after went their own ways: a change, not an effect\.$/
		);
	});

	it('says of a group whose size is not printed that it was halved, and of no other', () => {
		const halved = contexts.filter(isSmallestGroupHalved);
		expect(halved.length).toBeGreaterThan(0);
		for (const context of contexts) {
			const said = about(context.result.resultId).people?.sentence ?? '';
			expect(/about \d+ in the smaller group if the groups were equal/.test(said)).toBe(
				halved.includes(context)
			);
		}
	});

	it('says that the journal is not stated where none is entered', () => {
		expect(about('hashemi-nd-paltripeptide38-01').publication).toMatchObject({
			state: 'told',
			sentence: 'Peer-reviewed, as entered; the journal is not stated.'
		});
		expect(about('kafi-2007-retinol-01').publication?.sentence).toBe('Published in a journal.');
	});

	it('says that people are not stated, and does not call that few', () => {
		expect(about('humbert-2003-vitaminc-01').people).toMatchObject({
			state: 'not_reported',
			sentence: 'How many people were compared is not stated.'
		});
	});

	it('tells what was inferred or read elsewhere, and that nobody published it', () => {
		const said = about('nn-nd-fullerene-eye-cream-01');
		expect(said.reading).toMatchObject({
			state: 'limits',
			sentence: 'Read in: secondary source; read in a secondary source.'
		});
		expect(said.publication?.state).toBe('limits');
	});

	it('warns of a reading after the comparison was opened or use had stopped, and of no other', () => {
		expect(about('watson-2009-no7-04').phase).toMatchObject({
			state: 'limits',
			sentence:
				'Read after the comparison was opened: what the sides got is then no longer as it was allocated. The grade does not read this.'
		});
		expect(about('unnamed-nd-retinyl-palmitate-ultrasound-03').phase?.sentence).toMatch(
			/^Read after use had stopped/
		);
		expect(about('kafi-2007-retinol-01').phase).toBeUndefined();
	});

	it('writes every sentence of the shipped results without a gap', () => {
		const sentences = contexts.flatMap((c) =>
			informationOf(c, ofStudy(c.study.studyId)).map(({ sentence }) => sentence)
		);
		expect(sentences.filter((s) => !/\.$/.test(s) || /[{}]|undefined|null|NaN/.test(s))).toEqual(
			[]
		);
	});
});
