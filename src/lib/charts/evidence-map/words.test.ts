import { describe, expect, it } from 'vitest';
import type { Grade } from '#lib/reliability/grades.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import type { MarkKind, StudyMark } from './series.ts';
import { cellSentence, directionsInWords } from './words.ts';

const mark = (
	kind: MarkKind,
	direction: StudyDirection | null,
	i = 0,
	grade: Grade = 'C'
): StudyMark => ({
	studyId: `s${i}`,
	trial: `s${i}`,
	citation: 'Simulated',
	kind,
	question: null,
	direction,
	reliability: kind === 'before_after' ? null : { grade, resultId: `s${i}-01` }
});
const row = { name: 'Substance' };

describe('directionsInWords', () => {
	it.each([
		[['favours'], 'did better'],
		[['favours', 'favours'], 'both did better'],
		[['against', 'against', 'against'], 'all did worse'],
		[['favours', 'against', 'favours'], '2 did better, 1 did worse'],
		[['not_reported', 'not_reported'], 'direction not stated'],
		[[], '']
	] as const)('says %j', (directions, words) => {
		expect(directionsInWords(directions.map((d) => mark('vehicle', d)))).toBe(words);
	});
});

describe('cellSentence', () => {
	it('leads with the trials against vehicle or placebo, also when there are none', () => {
		const sentence = (...marks: StudyMark[]) =>
			cellSentence(row, {
				outcome: 'fine_lines',
				words: null,
				vehicleTrials: marks.filter((m) => m.kind === 'vehicle').length,
				marks
			});
		expect(sentence(mark('vehicle', 'favours'), mark('before_after', null))).toBe(
			'Substance, fine lines: 1 trial alone against vehicle or placebo, reliability C: did better; 1 before and after only.'
		);
		expect(sentence(mark('other', 'not_reported'))).toBe(
			'Substance, fine lines: no trial alone against vehicle or placebo; 1 other comparison, reliability C: direction not stated.'
		);
	});

	it('says the best letter of each kind of comparison apart, and none for before and after, after what it comes to', () => {
		const marks = [
			mark('vehicle', 'favours', 1, 'D'),
			mark('vehicle', 'favours', 2, 'C'),
			mark('other', 'favours', 3, 'B'),
			mark('before_after', null, 4)
		];
		expect(
			cellSentence(row, {
				outcome: 'fine_lines',
				words: 'not known · very low',
				vehicleTrials: 2,
				marks
			})
		).toBe(
			'Substance, fine lines: not known · very low; 2 trials alone against vehicle or placebo, best reliability C: both did better; 1 other comparison, reliability B: did better; 1 before and after only.'
		);
	});

	it('says when reports share people', () => {
		const marks = [mark('vehicle', 'favours', 1), mark('vehicle', 'favours', 2)];
		expect(
			cellSentence(row, { outcome: 'fine_lines', words: null, vehicleTrials: 1, marks })
		).toContain(
			'1 trial alone against vehicle or placebo (2 reports, some on the same people), best reliability C: both did better'
		);
	});
});
