import { describe, expect, it } from 'vitest';
import { studySentence } from './study-sentence.ts';

const kafi = {
	nEnrolled: 36,
	nAnalyzed: null,
	ageMin: null,
	ageMax: null,
	ageMean: 87,
	sex: 'mixed',
	bodySite: 'upper_arm',
	durationWeeks: 24,
	design: 'randomized_split_body'
} as const;
const retinol = { label: 'retinol 0.4% lotion', role: 'intervention' } as const;
const vehicle = { label: 'vehicle lotion', role: 'vehicle' } as const;

describe('studySentence', () => {
	it('says who, what, where and how long', () => {
		expect(studySentence(kafi, [retinol, vehicle])).toBe(
			'36 people, mean age 87. Retinol 0.4% lotion against vehicle lotion, one on each side, on the upper arm, for 24 weeks.'
		);
	});

	it('says what is not stated instead of leaving it out', () => {
		const bare = {
			...kafi,
			nEnrolled: null,
			ageMean: null,
			sex: 'female',
			bodySite: null,
			durationWeeks: null,
			design: 'before_after'
		} as const;
		expect(studySentence(bare, [retinol])).toBe(
			'Women, how many is not stated. Retinol 0.4% lotion, body site not stated, for how long is not stated.'
		);
	});

	it('counts products from the fourth on', () => {
		const many = [1, 2, 3, 4].map((n) => ({ label: `cream ${n}`, role: 'intervention' }) as const);
		expect(studySentence(kafi, [...many, vehicle])).toContain('4 products against vehicle lotion');
		expect(studySentence(kafi, [...many.slice(1), vehicle])).toContain(
			'Cream 2, cream 3 and cream 4 against vehicle lotion'
		);
	});

	it('takes the people analysed where the people enrolled are not stated', () => {
		expect(studySentence({ ...kafi, nEnrolled: null, nAnalyzed: 1 }, [retinol])).toMatch(
			/^1 person, /
		);
	});

	it('gives an age range with its mean', () => {
		expect(studySentence({ ...kafi, ageMin: 45, ageMax: 65 }, [retinol])).toContain(
			'aged 45 to 65 (mean age 87)'
		);
	});
});
