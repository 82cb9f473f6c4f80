import { describe, expect, it } from 'vitest';
import { concernsText } from './concerns-text.ts';

describe('concernsText', () => {
	it('names every domain once, the greatest concern first, and leaves out what does not apply', () => {
		expect(
			concernsText({
				allocation: 'some',
				blinding: 'low',
				missing_data: 'not_reported',
				measurement: 'high',
				selective_reporting: 'some',
				within_person: null
			})
		).toBe(
			'high concern: measurement; not reported: missing data; ' +
				'some concern: allocation, selective reporting; low concern: blinding and expectation'
		);
	});
});
