import { describe, expect, it } from 'vitest';
import { simulatedWeighed } from '../../../../tests/fixtures/simulated-results.ts';
import { leaveOut } from '../leave-out.ts';
import { synthesise } from '../synthesise.ts';
import { leadOf } from './lead.ts';

describe('the lead without studies that a reader leaves out', () => {
	const study = simulatedWeighed({ study: { studyId: 'one' } });
	const input = {
		question: {
			slug: 'substance',
			ingredient: 'substance',
			outcomes: ['fine_lines'],
			key: 'fine_lines',
			on: 'fine lines'
		},
		results: [study],
		knownMissing: []
	} as const;

	it('does not say that no study exists', () => {
		expect(synthesise(input).conclusion.lead).not.toMatch(/^No study/);
		const { body } = leaveOut(input, { leaveOut: [], without: ['one'] });
		expect(leadOf(body, 'left_in')).toBe(
			'None of the studies left in sets substance against the same product without it for fine lines, and none of them has measured it.'
		);
	});
});
