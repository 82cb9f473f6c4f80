import { describe, expect, it } from 'vitest';
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Result } from '#lib/evidence/types.ts';
import type { Direction } from '#lib/evidence/vocabulary.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import {
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { countedStudies, reliabilitySentences } from './counted-studies.ts';

interface Parts {
	study?: string;
	overlapGroup?: string;
	id?: string;
	direction?: Direction;
	grade?: Grade;
	result?: Partial<Result>;
}

function oriented({
	study = 'simulated-1',
	overlapGroup,
	id = `${study}-01`,
	direction = 'favours',
	grade = 'B',
	result = {}
}: Parts): OrientedEffect<AssessedResult> {
	const effect = simulatedControlled({ direction });
	const weighed = simulatedWeighed({
		study: { studyId: study, citation: study, overlapGroup: overlapGroup ?? null },
		result: { ...result, resultId: id },
		effects: [effect],
		assessment: { grade }
	});
	return { weighed, effect, question: 'single_vs_vehicle', turned: false };
}

describe('countedStudies', () => {
	it('takes the grade of the result that the study is counted for, not its best', () => {
		const primary = oriented({ grade: 'C', result: { week: 24 } });
		const better = oriented({ id: 'simulated-1-02', grade: 'A', result: { week: 4 } });
		expect(countedStudies([better, primary])).toMatchObject([
			{ resultId: 'simulated-1-01', grade: 'C' }
		]);
	});

	it('takes of results that tie the first of the direction that most of them have', () => {
		const directions: Direction[] = ['against', 'favours', 'favours', 'favours'];
		const results = directions.map((direction, i) =>
			oriented({ direction, id: `simulated-1-0${i + 1}` })
		);
		expect(countedStudies(results)[0]?.resultId).toBe('simulated-1-02');
	});

	it('counts studies that may share people once', () => {
		const results = ['a', 'b'].map((study) => oriented({ study, overlapGroup: 'one trial' }));
		expect(countedStudies(results).map((one) => one.studyId)).toEqual(['a']);
	});
});

describe('reliabilitySentences', () => {
	const counted = (...grades: Grade[]) =>
		countedStudies(grades.map((grade, i) => oriented({ study: `simulated-${i}`, grade })));
	const say = (...grades: Grade[]) =>
		reliabilitySentences([{ on: 'wrinkles', counted: counted(...grades) }]);

	it('counts the letters and makes no mean of them', () => {
		expect(say('B')).toBe('The one counted study on wrinkles is of reliability B.');
		expect(say('B', 'B')).toBe('Both counted studies on wrinkles are of reliability B.');
		expect(say('C', 'C', 'C')).toBe('All 3 counted studies on wrinkles are of reliability C.');
		expect(say('D', 'B', 'C', 'B')).toBe(
			'Of the 4 counted studies on wrinkles, 2 are of reliability B, 1 of C and 1 of D.'
		);
		expect(say('D', 'B')).toBe(
			'Of the 2 counted studies on wrinkles, 1 is of reliability B and 1 of D.'
		);
	});

	it('says nothing where nothing is counted', () => {
		expect(say()).toBeNull();
	});
});
