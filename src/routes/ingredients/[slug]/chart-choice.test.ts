import { describe, expect, it } from 'vitest';
import { parseChartChoice, shownWords } from './chart-choice.ts';

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

describe('shownWords', () => {
	it('says that all are shown of what the charts are drawn of, and where the others stand', () => {
		expect(shownWords({ grades: null, all: 85, shown: 85, below: 16 })).toBe(
			'All 85 results on benefits are shown; 16 on skin reactions stand below.'
		);
	});

	it('speaks of no other results where there are none', () => {
		expect(shownWords({ grades: null, all: 85, shown: 85, below: 0 })).toBe(
			'All 85 results are shown.'
		);
	});

	it('says of a single result that it is the one', () => {
		expect(shownWords({ grades: null, all: 1, shown: 1, below: 1 })).toBe(
			'The one result on benefits is shown; 1 on skin reactions stands below.'
		);
	});

	it('counts what a choice hides', () => {
		expect(shownWords({ grades: ['A', 'B'], all: 85, shown: 20, below: 16 })).toBe(
			'20 of 85 results on benefits shown, those of reliability A or B. 65 hidden. 16 on skin reactions stand below.'
		);
	});
});
