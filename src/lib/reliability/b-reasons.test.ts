import { describe, expect, it } from 'vitest';
import { judgedFew, judgedShipped } from '../../../tests/fixtures/judged-results.ts';
import { bestCase, bReasons, inAnotherPhase, withoutVeto } from './b-reasons.ts';

const shipped = bReasons(judgedShipped());

describe('what the results of grade B rest on', () => {
	const few = bReasons(judgedFew());

	it('is counted by result and by study', () => {
		expect(few.all.results).toBe(4);
		expect(few.all.studies).toEqual([
			{ studyId: 'a', citation: 'a', results: 2, resultId: 'a-1' },
			{ studyId: 'c', citation: 'c', results: 1, resultId: 'c-2' },
			{ studyId: 'd', citation: 'd', results: 1, resultId: 'd-1' }
		]);
	});

	it('is “double-blind” read twice, and without the second time a C where three others are open', () => {
		expect(few.doubleBlindTwice.results).toBe(4);
		// c-2 has its losses stated, so that a further domain of some concern leaves it a B.
		expect(few.byWordAlone.studies.map(({ studyId }) => studyId)).toEqual(['a', 'd']);
	});

	it('is one sentence for several rows where they have the same words and no figure', () => {
		expect(few.sharedStatements.studies).toEqual([
			{ studyId: 'a', citation: 'a', results: 2, resultId: 'a-1' }
		]);
	});

	it('names what was inferred, what is unknown, and the phase that the rules do not read', () => {
		expect(few.inferredSign.results).toBe(1);
		expect(few.peopleUnknown.results).toBe(3);
		expect(inAnotherPhase(judgedFew())).toEqual([
			{ resultId: 'c-2', studyId: 'c', citation: 'c', phase: 'open', grade: 'B' }
		]);
	});
});

describe('what the shipped results of grade B rest on', () => {
	it('is the word “double-blind”: nearly all count it twice, and most would be C without', () => {
		expect(shipped.all.results).toBe(110);
		expect(shipped.doubleBlindTwice.results).toBe(107);
		expect(shipped.byWordAlone.results).toBe(96);
	});

	it('is never a draw that is described', () => {
		expect(shipped.drawUnknown.results).toBe(shipped.all.results);
	});

	it('is one sentence for all eighteen rows of Babcock 2015', () => {
		expect(shipped.sharedStatements.results).toBe(48);
		expect(shipped.sharedStatements.studies[0]).toMatchObject({
			studyId: 'babcock-2015-retinol-tretinoin',
			results: 18
		});
	});

	it('is never a result of an open phase or a follow-up', () => {
		expect(inAnotherPhase(judgedShipped()).map(({ grade }) => grade)).toEqual(['C', 'C', 'D', 'D']);
	});
});

describe('the best case', () => {
	it('is an A for none that states a registration, because nobody compared the report with it', () => {
		expect(bestCase(judgedShipped())).toEqual({
			results: 766,
			reachingA: 184,
			registered: 12,
			registeredReachingA: 0
		});
	});
});

describe('withoutVeto', () => {
	it('lifts hardly a grade, because the count of some concern takes over', () => {
		expect(withoutVeto(judgedShipped())).toEqual({
			better: 2,
			unchanged: 764,
			oneHigh: 57,
			oneHighUnchanged: 56
		});
	});

	it('lifts what has one high concern and little else', () => {
		// b-1: allocation, missing data, measurement, selective reporting and blinding make five.
		expect(withoutVeto(judgedFew())).toMatchObject({ better: 0, oneHigh: 1 });
	});
});
