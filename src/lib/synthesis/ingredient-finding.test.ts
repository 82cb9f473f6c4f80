import { describe, expect, it } from 'vitest';
import type { OrientedEffect, Question } from '#lib/evidence/orientation.ts';
import type { Direction, SizeKnown } from '#lib/evidence/vocabulary.ts';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { ingredientFinding } from './ingredient-finding.ts';

let studies = 0;
function result(
	direction: Direction,
	question: Question | null = 'single_vs_vehicle',
	sizeKnown: SizeKnown = 'direction_only'
): OrientedEffect {
	studies += 1;
	const effect =
		question === null ? simulatedBeforeAfter() : simulatedControlled({ direction, sizeKnown });
	return {
		weighed: simulatedWeighed({ study: { studyId: `simulated-${studies}` } }),
		effect,
		question,
		turned: false
	};
}
const finding = (wrinkles: OrientedEffect[], elasticity: OrientedEffect[] = []) =>
	ingredientFinding('substance', [
		{ on: 'wrinkles', results: wrinkles },
		{ on: 'elasticity', results: elasticity }
	]);

describe('ingredientFinding', () => {
	it('leads with the comparison with the same product without it', () => {
		const { lead } = finding([
			result('favours'),
			result('favours', 'single_vs_vehicle', 'no_spread')
		]);
		expect(lead).toBe(
			'Set against the same product without it, substance did better on wrinkles in both studies that state a direction. By how much is stated in 1, and never with an interval. For elasticity no study has.'
		);
	});

	it('says not studied as plainly as a result', () => {
		expect(finding([]).lead).toBe(
			'No study has set substance against the same product without it for wrinkles or for elasticity.'
		);
	});

	it('says when the comparison was made and no direction is stated', () => {
		expect(finding([result('not_reported')]).lead).toContain(
			'One study has set substance against the same product without it for wrinkles; it states no direction.'
		);
	});

	it('answers for each family that was studied', () => {
		const { lead } = finding(
			[result('against')],
			[result('favours', 'single_vs_vehicle', 'with_spread')]
		);
		expect(lead).toBe(
			'Set against the same product without it, substance did worse on wrinkles in the one study that states a direction. By how much is not stated. On elasticity it did better in the one study that states a direction. It says by how much, but without an interval.'
		);
	});

	it('tells other questions and own starts apart from whether it works', () => {
		const { rest } = finding([
			result('favours', 'mixture_vs_inert'),
			result('not_reported', 'active_vs_active'),
			result('not_reported', null)
		]);
		expect(rest[0]).toBe(
			'For wrinkles or elasticity it was also compared in a mixture in 1 study and against another active in 1 study. Those answer other questions, and do not show whether substance itself works.'
		);
		expect(rest[1]).toContain('In 1 study people are compared with themselves');
	});

	it('gives the counts behind the lead', () => {
		expect(finding([result('favours')]).bodies.map((b) => b.studies)).toEqual([1, 0]);
	});
});
