import { describe, expect, it } from 'vitest';
import {
	CLOSE,
	gradable,
	gradables,
	gradeSet,
	judgedOn
} from '../../../../tests/fixtures/simulated-certainty.ts';
import { simulatedSize, simulatedSizeGroup } from '../../../../tests/fixtures/simulated-body.ts';

describe('where certainty starts', () => {
	it('is high for randomised studies without any doubt, and low for others', () => {
		expect(gradeSet(gradables(3)).level).toBe('high');
		expect(gradeSet(gradables(3), { randomised: false }).level).toBe('low');
	});
});

describe('risk of bias', () => {
	it('keeps its level when exactly a quarter of the studies have bias C or worse', () => {
		const graded = gradeSet([...gradables(3), gradable({ bias: 'C' })]);
		expect(judgedOn(graded, 'risk_of_bias')?.lowered).toBe(0);
	});

	it('loses one level over a quarter, and exactly a half is not over a half', () => {
		const graded = gradeSet([gradable(), gradable({ bias: 'D' })]);
		expect(judgedOn(graded, 'risk_of_bias')).toMatchObject({
			lowered: 1,
			rule: 'over_quarter_c_or_worse'
		});
	});

	it('loses two levels over a half', () => {
		const graded = gradeSet([gradable(), ...gradables(2, { bias: 'C' })]);
		expect(judgedOn(graded, 'risk_of_bias')?.lowered).toBe(2);
	});

	it.each(['missingDataLow', 'blindingLow'] as const)(
		'loses one level when %s is wrong in a study of bias B',
		(fact) => {
			const graded = gradeSet([...gradables(3), gradable({ bias: 'B' }, { [fact]: false })]);
			expect(judgedOn(graded, 'risk_of_bias')).toMatchObject({ lowered: 1, rule: 'b_with_gaps' });
		}
	);

	it('does not look at gaps in a study of bias A, nor add them to a share', () => {
		const gapsInA = gradeSet([...gradables(2), gradable({}, { missingDataLow: false })]);
		expect(judgedOn(gapsInA, 'risk_of_bias')?.lowered).toBe(0);
		const both = gradeSet([
			gradable({ bias: 'C' }),
			gradable(),
			gradable({ bias: 'B' }, { missingDataLow: false })
		]);
		expect(judgedOn(both, 'risk_of_bias')?.lowered).toBe(1);
	});
});

describe('inconsistency', () => {
	it('is lowered when exactly a quarter of the known directions is not with the majority', () => {
		const graded = gradeSet([...gradables(3), gradable({ direction: 'mixed' })]);
		expect(judgedOn(graded, 'inconsistency')).toMatchObject({
			lowered: 1,
			rule: 'directions_disagree'
		});
	});

	it('is not lowered when fewer are, and studies without a direction do not count', () => {
		expect(
			judgedOn(gradeSet([...gradables(4), gradable({ direction: 'against' })]), 'inconsistency')
				?.lowered
		).toBe(0);
		const silent = gradeSet([...gradables(3), gradable({ direction: 'not_reported' })]);
		expect(judgedOn(silent, 'inconsistency')?.lowered).toBe(0);
	});

	it('gives one study no credit: not applicable', () => {
		expect(judgedOn(gradeSet(gradables(1)), 'inconsistency')).toMatchObject({
			lowered: 0,
			rule: 'one_study'
		});
		const none = gradeSet(gradables(2, { direction: 'not_reported' }));
		expect(judgedOn(none, 'inconsistency')?.rule).toBe('no_direction');
	});

	it('gives studies of bias C or worse no credit for agreeing', () => {
		const graded = gradeSet([
			...gradables(2),
			gradable({ direction: 'against' }),
			gradable({ bias: 'C' })
		]);
		expect(judgedOn(graded, 'inconsistency')?.rule).toBe('directions_disagree');
		const drowned = gradeSet([
			...gradables(2),
			gradable({ direction: 'against' }),
			...gradables(7, { bias: 'C' })
		]);
		expect(judgedOn(drowned, 'inconsistency')).toMatchObject({
			lowered: 1,
			rule: 'agreement_in_doubt'
		});
	});

	it('is lowered when two studies exclude each other on one metric, and not twice', () => {
		const studies = gradables(2);
		const sizes = studies.map(({ study }, i) => ({
			...simulatedSize({ interval: i === 0 ? [1, 2] : [3, 4] }),
			studyId: study.studyId,
			citation: study.citation
		}));
		const group = simulatedSizeGroup({ sizes });
		expect(judgedOn(gradeSet(studies, { sizes: [group] }), 'inconsistency')).toMatchObject({
			lowered: 1,
			rule: 'sizes_exclude_each_other'
		});
		const apart = sizes.map((size) => simulatedSizeGroup({ sizes: [size] }));
		expect(judgedOn(gradeSet(studies, { sizes: apart }), 'inconsistency')?.lowered).toBe(0);
	});
});

describe('indirectness', () => {
	const two = { indirect: { ...CLOSE, otherSite: true, instrumentOnly: true } } as const;
	const one = { indirect: { ...CLOSE, otherSite: true } } as const;

	it('is lowered when more than half of the studies have two facts or more', () => {
		const graded = gradeSet([gradable({}, two), gradable({}, two), gradable()]);
		expect(judgedOn(graded, 'indirectness')?.lowered).toBe(1);
	});

	it('is not lowered at exactly a half, nor by one fact in each', () => {
		expect(judgedOn(gradeSet([gradable({}, two), gradable()]), 'indirectness')?.lowered).toBe(0);
		expect(
			judgedOn(gradeSet([gradable({}, one), gradable({}, one)]), 'indirectness')?.lowered
		).toBe(0);
	});

	it('tells the facts whether or not they lower anything', () => {
		const graded = gradeSet([gradable({}, one), gradable()]);
		expect(judgedOn(graded, 'indirectness')?.sentence).toContain('not on the face in 1');
	});

	it('does not count an amount that no product can be held against', () => {
		const unjudged = { indirect: { ...CLOSE, otherSite: true, doseOutside: null } };
		const outside = { indirect: { ...CLOSE, otherSite: true, doseOutside: true } };
		expect(judgedOn(gradeSet([gradable({}, unjudged)]), 'indirectness')?.lowered).toBe(0);
		expect(judgedOn(gradeSet([gradable({}, outside)]), 'indirectness')?.lowered).toBe(1);
	});
});
