import { describe, expect, it } from 'vitest';
import { parseChartChoice } from './chart-choice.ts';

const parse = (query: string) => parseChartChoice(new URLSearchParams(query));

describe('parseChartChoice', () => {
	it('shows everything, by study, where nothing is asked', () => {
		expect(parse('')).toEqual({ ok: true, choice: { grades: null, order: 'study' } });
		expect(parse('grade=&order=')).toEqual(parse(''));
	});

	it('reads repeated grades, whatever their order', () => {
		expect(parse('grade=C&grade=A&grade=C&order=reliability')).toEqual({
			ok: true,
			choice: { grades: ['A', 'C'], order: 'reliability' }
		});
	});

	it.each(['grade=F', 'grade=b', 'order=size'])('refuses %s and says what is allowed', (query) => {
		const parsed = parse(query);
		expect(parsed).toMatchObject({ ok: false });
		expect(parsed.ok ? '' : parsed.problem).toMatch(/There is no .* Allowed: /);
	});
});
