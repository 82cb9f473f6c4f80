import { describe, expect, it } from 'vitest';
import {
	gradable,
	gradables,
	gradeSet,
	judgedOn
} from '../../../../tests/fixtures/simulated-certainty.ts';
import { simulatedSize } from '../../../../tests/fixtures/simulated-body.ts';
import type { KnownMissing } from '../body.ts';

const MISSING: KnownMissing = {
	review: 'Simulated review',
	url: 'https://example.org/review',
	sentence: 'A simulated review names a simulated trial.',
	slugs: ['substance'],
	outcomes: ['fine_lines']
};

describe('imprecision', () => {
	it.each([
		[399, 1],
		[400, 0]
	])('with %i people in two studies loses %i levels', (people, lowered) => {
		const graded = gradeSet([gradable({ people: people - 100 }), gradable({ people: 100 })]);
		expect(judgedOn(graded, 'imprecision')?.lowered).toBe(lowered);
	});

	it.each([
		[49, 2],
		[50, 1]
	])('with %i people in two studies loses %i levels', (people, lowered) => {
		const graded = gradeSet([gradable({ people: people - 20 }), gradable({ people: 20 })]);
		expect(judgedOn(graded, 'imprecision')?.lowered).toBe(lowered);
	});

	it('counts unknown people as none, and says so', () => {
		const graded = gradeSet([gradable({ people: 400 }), gradable({ people: null })]);
		expect(judgedOn(graded, 'imprecision')).toMatchObject({ lowered: 0 });
		const unknown = judgedOn(gradeSet(gradables(2, { people: null })), 'imprecision');
		expect(unknown?.lowered).toBe(2);
		expect(unknown?.sentence).toContain('not stated, and counts as none');
	});

	it('loses two levels for one study, however large', () => {
		expect(judgedOn(gradeSet([gradable({ people: 1000 })]), 'imprecision')).toMatchObject({
			lowered: 2,
			rule: 'one_study'
		});
	});

	it('spares one study whose interval leaves out the smallest useful effect', () => {
		const withInterval = (interval: readonly [number, number]) =>
			judgedOn(
				gradeSet([
					gradable({ people: 500, sizes: [simulatedSize({ metric: 'smd', unit: null, interval })] })
				]),
				'imprecision'
			)?.lowered;
		expect(withInterval([0.4, 0.9])).toBe(0);
		expect(withInterval([-0.2, 0.2])).toBe(0);
		expect(withInterval([0.3, 0.9])).toBe(2);
	});

	it('counts people of studies with bias A or B alone', () => {
		const graded = gradeSet([
			...gradables(2, { people: 150 }),
			gradable({ bias: 'C', people: 900 })
		]);
		expect(judgedOn(graded, 'imprecision')?.numbers).toMatchObject({ people: 300 });
	});

	it('loses one level for an unknown size, however many people', () => {
		const graded = gradeSet(gradables(2, { people: 300, sizeKnown: 'direction_only' }));
		expect(judgedOn(graded, 'imprecision')).toMatchObject({ lowered: 1, rule: 'size_unknown' });
	});
});

describe('publication bias', () => {
	const small = { people: 100, registered: false } as const;

	it('is suspected when all favour, none has more than 100 people and a registration is missing', () => {
		expect(judgedOn(gradeSet(gradables(2, small)), 'publication_bias')?.rule).toBe(
			'small_and_favourable'
		);
		const paid = gradables(2, { people: 100, funding: 'industry' });
		expect(judgedOn(gradeSet(paid), 'publication_bias')?.lowered).toBe(1);
	});

	it('is worded for one study as for several, and for people who are not stated', () => {
		const sentence = (n: number) =>
			judgedOn(gradeSet(gradables(n, { people: null, registered: false })), 'publication_bias')
				?.sentence;
		expect(sentence(1)).toContain(
			'as the one study favoured it and none is known to have more than 100 people'
		);
		expect(sentence(2)).toContain('as both studies favoured it');
	});

	it.each([
		['a study of 101 people', { people: 101 }],
		['a study that does not favour it', { direction: 'not_reported' }]
	] as const)('is not suspected with %s', (_, study) => {
		const graded = gradeSet([...gradables(2, small), gradable({ ...small, ...study })]);
		expect(judgedOn(graded, 'publication_bias')?.lowered).toBe(0);
	});

	it('is not suspected of registered studies that no company paid', () => {
		expect(judgedOn(gradeSet(gradables(2, { people: 100 })), 'publication_bias')?.lowered).toBe(0);
	});

	it('is suspected when a review names missing trials, which the sentence tells', () => {
		const judged = judgedOn(
			gradeSet(gradables(3), { knownMissing: [MISSING] }),
			'publication_bias'
		);
		expect(judged).toMatchObject({ lowered: 1, rule: 'named_as_missing' });
		expect(judged?.sentence).toContain(MISSING.sentence);
	});

	it('takes one level from moderate, and none from low', () => {
		const moderate = gradables(3, { people: 100 });
		expect(gradeSet(moderate).level).toBe('moderate');
		expect(gradeSet(moderate, { knownMissing: [MISSING] }).level).toBe('low');
		expect(gradeSet(gradables(3), { randomised: false, knownMissing: [MISSING] }).level).toBe(
			'low'
		);
	});

	it('says that a funnel is not possible below ten studies', () => {
		const sentence = (n: number) => judgedOn(gradeSet(gradables(n)), 'publication_bias')?.sentence;
		expect(sentence(9)).toContain('A funnel plot is not possible');
		expect(sentence(10)).not.toContain('funnel');
	});
});

describe('ceilings', () => {
	it('hold a body without any size at low', () => {
		const graded = gradeSet(gradables(3, { people: 900, sizeKnown: 'verdict_only' }));
		expect(graded.level).toBe('low');
		expect(graded.ceilings.map(({ rule }) => rule)).toEqual(['no_size_known']);
	});

	it('hold a body at low whose only sizes come from studies of bias C or worse', () => {
		const graded = gradeSet([
			...gradables(4, { people: 900, sizeKnown: 'direction_only' }),
			gradable({ bias: 'C' })
		]);
		expect(graded.ceilings.map(({ rule }) => rule)).toEqual(['no_reliable_size']);
		expect(graded.level).toBe('low');
	});

	it('hold a body without a study of bias A or B at very low, its domains still told', () => {
		const graded = gradeSet(gradables(3, { bias: 'C', people: 900 }));
		expect(graded.level).toBe('very low');
		expect(graded.domains).toHaveLength(5);
		expect(judgedOn(graded, 'indirectness')?.rule).toBe('nothing_to_judge');
		expect(judgedOn(graded, 'imprecision')?.lowered).toBe(2);
	});

	it('never let anything below very low, nor a doubtful study raise certainty', () => {
		const worst = gradables(2, { bias: 'D', people: 5, sizeKnown: 'verdict_only' });
		expect(gradeSet(worst, { randomised: false }).level).toBe('very low');
		expect(
			gradeSet([...gradables(3), gradable({ bias: 'D' }), gradable({ bias: 'D' })]).level
		).toBe('moderate');
	});
});
