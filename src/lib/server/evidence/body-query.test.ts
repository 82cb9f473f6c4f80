import { describe, expect, it } from 'vitest';
import { bodyQuery, NO_CHOICE } from '#lib/synthesis/body-choice.ts';
import { parseBodyQuery, refuseStudies } from './body-query.ts';

const parse = (query: string) => parseBodyQuery(new URLSearchParams(query));

describe('parseBodyQuery', () => {
	it('leaves nothing out where nothing is asked', () => {
		expect(parse('')).toEqual({ ok: true, choice: NO_CHOICE });
		expect(parse('leave_out=&without=')).toEqual({ ok: true, choice: NO_CHOICE });
	});

	it('reads repeated values once, in one order, so that one choice has one address', () => {
		const choice = {
			leaveOut: ['inferred_sign', 'not_randomised'],
			without: ['s1', 's2']
		} as const;
		const parsed = parse(
			'without=s2&leave_out=not_randomised&without=s1&leave_out=inferred_sign&without=s2'
		);
		expect(parsed).toEqual({ ok: true, choice });
		expect(bodyQuery({ ...choice, leaveOut: [...choice.leaveOut].reverse() })).toBe(
			'?leave_out=inferred_sign&leave_out=not_randomised&without=s1&without=s2'
		);
		expect(parse(bodyQuery(choice))).toEqual({ ok: true, choice });
		expect(bodyQuery(NO_CHOICE)).toBe('');
	});

	it('refuses an unknown kind and names the allowed ones', () => {
		const parsed = parse('leave_out=funding');
		expect(parsed.ok ? '' : parsed.problem).toBe(
			'There is no “funding” to leave out. Allowed: inferred_sign, secondary_source, high_concern, industry_funding, not_randomised.'
		);
	});
});

describe('refuseStudies', () => {
	it('names the first that is none of the body’s, and those that are', () => {
		const choice = { leaveOut: [], without: ['b', 'x'] };
		expect(refuseStudies(choice, new Set(['b', 'a']))).toBe(
			'No study “x” has a result here. Allowed: a, b.'
		);
		expect(refuseStudies(choice, new Set(['b', 'x']))).toBeNull();
	});
});
