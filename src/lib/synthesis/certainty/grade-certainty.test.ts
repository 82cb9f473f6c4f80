import { describe, expect, it } from 'vitest';
import {
	simulatedCounted,
	simulatedSize,
	simulatedSizeGroup
} from '../../../../tests/fixtures/simulated-body.ts';
import type { CertaintyDomainName, GradedCertainty, KnownMissing, StudyInBody } from '../body.ts';
import type { CertaintyStudy } from './certainty-facts.ts';
import { gradeCertainty, type CertaintyInput } from './grade-certainty.ts';

const CLOSE = {
	otherSite: false,
	byStaff: false,
	doseOutside: null,
	instrumentOnly: false,
	amountUnstated: false
} as const;

let made = 0;
function counted(
	study: Partial<StudyInBody> = {},
	facts: Partial<Omit<CertaintyStudy, 'study'>> = {}
): CertaintyStudy {
	made += 1;
	return {
		study: simulatedCounted({
			studyId: `simulated-${made}`,
			bias: 'A',
			people: 200,
			registered: true,
			funding: 'independent',
			...study
		}),
		missingDataLow: true,
		blindingLow: true,
		indirect: CLOSE,
		...facts
	};
}

const times = (n: number, study: Partial<StudyInBody> = {}): CertaintyStudy[] =>
	Array.from({ length: n }, () => counted(study));

function grade(
	studies: readonly CertaintyStudy[],
	input: Partial<CertaintyInput> = {}
): GradedCertainty {
	return gradeCertainty({
		stratum: 'single_vs_vehicle',
		randomised: true,
		studies,
		sizes: [],
		knownMissing: [],
		...input
	});
}

function domain({ domains }: GradedCertainty, name: CertaintyDomainName) {
	return domains.find((one) => one.domain === name);
}

const MISSING: KnownMissing = {
	review: 'Simulated review',
	url: 'https://example.org/review',
	sentence: 'A simulated review names a simulated trial.',
	slugs: ['substance'],
	outcomes: ['fine_lines']
};

describe('where certainty starts', () => {
	it('is high for randomised studies without any doubt, and low for others', () => {
		expect(grade(times(3)).level).toBe('high');
		expect(grade(times(3), { randomised: false }).level).toBe('low');
	});
});

describe('risk of bias', () => {
	it('keeps its level when exactly a quarter of the studies have bias C or worse', () => {
		const graded = grade([...times(3), counted({ bias: 'C' })]);
		expect(domain(graded, 'risk_of_bias')?.lowered).toBe(0);
	});

	it('loses one level over a quarter, and exactly a half is not over a half', () => {
		const graded = grade([counted(), counted({ bias: 'D' })]);
		expect(domain(graded, 'risk_of_bias')).toMatchObject({
			lowered: 1,
			rule: 'over_quarter_c_or_worse'
		});
	});

	it('loses two levels over a half', () => {
		const graded = grade([counted(), ...times(2, { bias: 'C' })]);
		expect(domain(graded, 'risk_of_bias')?.lowered).toBe(2);
	});

	it.each(['missingDataLow', 'blindingLow'] as const)(
		'loses one level when %s is wrong in a study of bias B',
		(fact) => {
			const graded = grade([...times(3), counted({ bias: 'B' }, { [fact]: false })]);
			expect(domain(graded, 'risk_of_bias')).toMatchObject({ lowered: 1, rule: 'b_with_gaps' });
		}
	);

	it('does not look at gaps in a study of bias A, nor add them to a share', () => {
		const gapsInA = grade([...times(2), counted({}, { missingDataLow: false })]);
		expect(domain(gapsInA, 'risk_of_bias')?.lowered).toBe(0);
		const both = grade([
			counted({ bias: 'C' }),
			counted(),
			counted({ bias: 'B' }, { missingDataLow: false })
		]);
		expect(domain(both, 'risk_of_bias')?.lowered).toBe(1);
	});
});

describe('inconsistency', () => {
	it('is lowered when exactly a quarter of the known directions is not with the majority', () => {
		const graded = grade([...times(3), counted({ direction: 'mixed' })]);
		expect(domain(graded, 'inconsistency')).toMatchObject({
			lowered: 1,
			rule: 'directions_disagree'
		});
	});

	it('is not lowered when fewer are, and studies without a direction do not count', () => {
		expect(
			domain(grade([...times(4), counted({ direction: 'against' })]), 'inconsistency')?.lowered
		).toBe(0);
		const silent = grade([...times(3), counted({ direction: 'not_reported' })]);
		expect(domain(silent, 'inconsistency')?.lowered).toBe(0);
	});

	it('gives one study no credit: not applicable', () => {
		expect(domain(grade(times(1)), 'inconsistency')).toMatchObject({
			lowered: 0,
			rule: 'one_study'
		});
		const none = grade(times(2, { direction: 'not_reported' }));
		expect(domain(none, 'inconsistency')?.rule).toBe('no_direction');
	});

	it('is lowered when two studies exclude each other on one metric, and not twice', () => {
		const studies = times(2);
		const sizes = studies.map(({ study }, i) => ({
			...simulatedSize({ interval: i === 0 ? [1, 2] : [3, 4] }),
			studyId: study.studyId,
			citation: study.citation
		}));
		const group = simulatedSizeGroup({ sizes });
		expect(domain(grade(studies, { sizes: [group] }), 'inconsistency')).toMatchObject({
			lowered: 1,
			rule: 'sizes_exclude_each_other'
		});
		const apart = sizes.map((size) => simulatedSizeGroup({ sizes: [size] }));
		expect(domain(grade(studies, { sizes: apart }), 'inconsistency')?.lowered).toBe(0);
	});
});

describe('indirectness', () => {
	const two = { indirect: { ...CLOSE, otherSite: true, instrumentOnly: true } } as const;
	const one = { indirect: { ...CLOSE, otherSite: true } } as const;

	it('is lowered when more than half of the studies have two facts or more', () => {
		const graded = grade([counted({}, two), counted({}, two), counted()]);
		expect(domain(graded, 'indirectness')?.lowered).toBe(1);
	});

	it('is not lowered at exactly a half, nor by one fact in each', () => {
		expect(domain(grade([counted({}, two), counted()]), 'indirectness')?.lowered).toBe(0);
		expect(domain(grade([counted({}, one), counted({}, one)]), 'indirectness')?.lowered).toBe(0);
	});

	it('tells the facts whether or not they lower anything', () => {
		const graded = grade([counted({}, one), counted()]);
		expect(domain(graded, 'indirectness')?.sentence).toContain('not on the face in 1');
	});

	it('does not count an amount that no product can be held against', () => {
		const unjudged = { indirect: { ...CLOSE, otherSite: true, doseOutside: null } };
		const outside = { indirect: { ...CLOSE, otherSite: true, doseOutside: true } };
		expect(domain(grade([counted({}, unjudged)]), 'indirectness')?.lowered).toBe(0);
		expect(domain(grade([counted({}, outside)]), 'indirectness')?.lowered).toBe(1);
	});
});

describe('imprecision', () => {
	it.each([
		[399, 1],
		[400, 0]
	])('with %i people in two studies loses %i levels', (people, lowered) => {
		const graded = grade([counted({ people: people - 100 }), counted({ people: 100 })]);
		expect(domain(graded, 'imprecision')?.lowered).toBe(lowered);
	});

	it.each([
		[49, 2],
		[50, 1]
	])('with %i people in two studies loses %i levels', (people, lowered) => {
		const graded = grade([counted({ people: people - 20 }), counted({ people: 20 })]);
		expect(domain(graded, 'imprecision')?.lowered).toBe(lowered);
	});

	it('counts unknown people as none, and says so', () => {
		const graded = grade([counted({ people: 400 }), counted({ people: null })]);
		expect(domain(graded, 'imprecision')).toMatchObject({ lowered: 0 });
		const unknown = domain(grade(times(2, { people: null })), 'imprecision');
		expect(unknown?.lowered).toBe(2);
		expect(unknown?.sentence).toContain('not stated, and counts as none');
	});

	it('loses two levels for one study, however large', () => {
		expect(domain(grade([counted({ people: 1000 })]), 'imprecision')).toMatchObject({
			lowered: 2,
			rule: 'one_study'
		});
	});

	it('spares one study whose interval leaves out the smallest useful effect', () => {
		const withInterval = (interval: readonly [number, number]) =>
			domain(
				grade([
					counted({ people: 500, sizes: [simulatedSize({ metric: 'smd', unit: null, interval })] })
				]),
				'imprecision'
			)?.lowered;
		expect(withInterval([0.4, 0.9])).toBe(0);
		expect(withInterval([-0.2, 0.2])).toBe(0);
		expect(withInterval([0.3, 0.9])).toBe(2);
	});

	it('counts people of studies with bias A or B alone', () => {
		const graded = grade([...times(2, { people: 150 }), counted({ bias: 'C', people: 900 })]);
		expect(domain(graded, 'imprecision')?.numbers).toMatchObject({ people: 300 });
	});

	it('loses one level for an unknown size, however many people', () => {
		const graded = grade(times(2, { people: 300, sizeKnown: 'direction_only' }));
		expect(domain(graded, 'imprecision')).toMatchObject({ lowered: 1, rule: 'size_unknown' });
	});
});

describe('publication bias', () => {
	const small = { people: 100, registered: false } as const;

	it('is suspected when all favour, none has more than 100 people and a registration is missing', () => {
		expect(domain(grade(times(2, small)), 'publication_bias')?.rule).toBe('small_and_favourable');
		const paid = times(2, { people: 100, funding: 'industry' });
		expect(domain(grade(paid), 'publication_bias')?.lowered).toBe(1);
	});

	it.each([
		['a study of 101 people', { people: 101 }],
		['a study that does not favour it', { direction: 'not_reported' }]
	] as const)('is not suspected with %s', (_, study) => {
		const graded = grade([...times(2, small), counted({ ...small, ...study })]);
		expect(domain(graded, 'publication_bias')?.lowered).toBe(0);
	});

	it('is not suspected of registered studies that no company paid', () => {
		expect(domain(grade(times(2, { people: 100 })), 'publication_bias')?.lowered).toBe(0);
	});

	it('is suspected when a review names missing trials, which the sentence tells', () => {
		const judged = domain(grade(times(3), { knownMissing: [MISSING] }), 'publication_bias');
		expect(judged).toMatchObject({ lowered: 1, rule: 'named_as_missing' });
		expect(judged?.sentence).toContain(MISSING.sentence);
	});

	it('takes one level from moderate, and none from low', () => {
		const moderate = times(3, { people: 100 });
		expect(grade(moderate).level).toBe('moderate');
		expect(grade(moderate, { knownMissing: [MISSING] }).level).toBe('low');
		expect(grade(times(3), { randomised: false, knownMissing: [MISSING] }).level).toBe('low');
	});

	it('says that a funnel is not possible below ten studies', () => {
		const sentence = (n: number) => domain(grade(times(n)), 'publication_bias')?.sentence;
		expect(sentence(9)).toContain('A funnel plot is not possible');
		expect(sentence(10)).not.toContain('funnel');
	});
});

describe('ceilings', () => {
	it('hold a body without any size at low', () => {
		const graded = grade(times(3, { people: 900, sizeKnown: 'verdict_only' }));
		expect(graded.level).toBe('low');
		expect(graded.ceilings.map(({ rule }) => rule)).toEqual(['no_size_known']);
	});

	it('hold a body without a study of bias A or B at very low, its domains still told', () => {
		const graded = grade(times(3, { bias: 'C', people: 900 }));
		expect(graded.level).toBe('very low');
		expect(graded.domains).toHaveLength(5);
		expect(domain(graded, 'indirectness')?.rule).toBe('nothing_to_judge');
		expect(domain(graded, 'imprecision')?.lowered).toBe(2);
	});

	it('never let anything below very low, nor a doubtful study raise certainty', () => {
		const worst = times(2, { bias: 'D', people: 5, sizeKnown: 'verdict_only' });
		expect(grade(worst, { randomised: false }).level).toBe('very low');
		expect(grade([...times(3), counted({ bias: 'D' }), counted({ bias: 'D' })]).level).toBe(
			'moderate'
		);
	});
});
