import { describe, expect, it } from 'vitest';
import type { OrientedEffect } from '#lib/evidence/orientation.ts';
import type { Result } from '#lib/evidence/types.ts';
import type { Direction } from '#lib/evidence/vocabulary.ts';
import {
	simulatedControlled,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { primaryResults, studyDirection } from './study-direction.ts';

function result(direction: Direction, result: Partial<Result> = {}): OrientedEffect {
	const effect = simulatedControlled({ direction });
	return {
		weighed: simulatedWeighed({ result, effects: [effect] }),
		effect,
		question: 'single_vs_vehicle',
		turned: false
	};
}

const times = (n: number, direction: Direction) =>
	Array.from({ length: n }, () => result(direction));

describe('primaryResults', () => {
	it('prefers the outcome’s own way of assessing to a later week', () => {
		const graded = result('favours', { week: 4 });
		const measured = result('against', { assessment: 'instrumental', week: 26 });
		expect(primaryResults([measured, graded])).toEqual([graded]);
	});

	it('prefers the last visit as allocated to a later open one', () => {
		const allocated = result('favours', { week: 12 });
		const open = result('against', { week: 52, phase: 'open' });
		expect(primaryResults([open, allocated])).toEqual([allocated]);
	});

	it('puts an unstated week last and a whole scale before a share of people', () => {
		const stated = result('favours', { week: 0 });
		const unstated = result('against', { week: null });
		expect(primaryResults([unstated, stated])).toEqual([stated]);
		const share = result('against', { metric: 'responder_rate', statistic: 'share_of_subjects' });
		const scale = result('favours');
		expect(primaryResults([share, scale])).toEqual([scale]);
	});

	it('keeps every result that ties', () => {
		expect(primaryResults(times(3, 'favours'))).toHaveLength(3);
	});
});

describe('studyDirection', () => {
	it('needs 70 per cent of the known directions to agree', () => {
		expect(studyDirection([...times(7, 'favours'), ...times(3, 'against')])).toBe('favours');
		expect(studyDirection([...times(6, 'favours'), ...times(4, 'against')])).toBe('mixed');
	});

	it('needs a known direction in half of the results', () => {
		expect(studyDirection([...times(2, 'favours'), ...times(2, 'not_reported')])).toBe('favours');
		expect(studyDirection([...times(1, 'favours'), ...times(2, 'not_reported')])).toBe('mixed');
	});

	it('is not reported when no result states a direction, and equal when all are equal', () => {
		expect(studyDirection(times(2, 'not_reported'))).toBe('not_reported');
		expect(studyDirection(times(2, 'exactly_equal'))).toBe('exactly_equal');
	});
});
