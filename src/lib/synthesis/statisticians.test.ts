import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/evidence/types.ts';
import {
	simulatedBody,
	simulatedTrial,
	weighed
} from '../../../tests/fixtures/simulated-evidence.ts';
import { directionsOf } from './directions.ts';

/** A body of as many studies as p-values, each in favour unless it says otherwise. */
function bodyOf(printed: readonly Partial<Result>[]) {
	return simulatedBody(
		weighed(
			printed.flatMap((result, i) =>
				simulatedTrial({ studyId: `simulated-${i}`, citation: `Simulated ${i}`, nAnalyzed: 40 }, [
					{ of: 'alone', valueKind: 'words_only', reportedVerdict: 'favours_arm', ...result }
				])
			)
		)
	);
}

const exact = (...ps: readonly string[]) => ps.map((pBetween) => ({ pBetween }));
const favoursComparator = { reportedVerdict: 'favours_comparator' } as const;

describe('the directions of studies', () => {
	const pointing = (favours: number, against: number, silent = 0) =>
		directionsOf([
			...Array.from({ length: favours }, () => ({ direction: 'favours' as const })),
			...Array.from({ length: against }, () => ({ direction: 'against' as const })),
			...Array.from({ length: silent }, () => ({ direction: 'not_reported' as const }))
		]);

	it('are a share from none to all of those that state none, and no share without studies', () => {
		expect(pointing(2, 1, 1).share).toEqual({ least: 0.5, most: 0.75 });
		expect(pointing(0, 0).share).toBeNull();
	});

	it('have an exact interval from three known directions on', () => {
		expect(pointing(2, 0, 5).exactInterval).toBeNull();
		// 3 of 3: (0.05 / 2)^(1/3) to 1.
		expect(pointing(3, 0).exactInterval).toEqual({
			lower: expect.closeTo(0.025 ** (1 / 3), 10) as unknown,
			upper: 1
		});
	});

	it('have a sign test, two-sided, from six sides on', () => {
		expect(pointing(4, 1, 9).signTest).toBeNull();
		expect(pointing(6, 0).signTest).toBeCloseTo(2 / 64, 10);
		expect(pointing(1, 5).signTest).toBeCloseTo(14 / 64, 10);
	});
});

describe('combined p-values', () => {
	it('need three studies, and meet the formula where all p are exact', () => {
		expect(bodyOf(exact('0.04', '0.2')).forStatisticians?.combined).toBeNull();
		const combined = bodyOf(exact('0.04', '0.2', '0.1')).forStatisticians?.combined;
		expect(combined?.map(({ method }) => method)).toEqual([
			'fisher',
			'stouffer',
			'edgington',
			'tippett'
		]);
		const tippett = 1 - (1 - 0.02) ** 3;
		expect(combined?.at(-1)).toEqual({
			method: 'tippett',
			least: expect.closeTo(tippett, 10) as unknown,
			most: expect.closeTo(tippett, 10) as unknown
		});
	});

	it('are anything from 0 to 1 by Stouffer where nothing is known of one study', () => {
		const unknown = { reportedVerdict: 'not_reported' } as const;
		const { forStatisticians } = bodyOf([...exact('0.04', '0.2'), unknown, {}]);
		const stouffer = forStatisticians?.combined?.find(({ method }) => method === 'stouffer');
		expect(stouffer).toMatchObject({ least: 0, most: 1 });
		expect(forStatisticians?.studies.slice(2)).toMatchObject([
			{ printed: null, favours: null, oneSided: { least: 0, most: 1 } },
			{ printed: null, favours: true, oneSided: { least: 0, most: 0.5 } }
		]);
	});

	it('hold a threshold and words as regions, and turn for a study that is against', () => {
		const { forStatisticians } = bodyOf([
			{ pBetween: '<0.05' },
			{ pBetween: 'NS' },
			{ pBetween: '0.04', ...favoursComparator }
		]);
		expect(forStatisticians?.studies.map(({ oneSided }) => oneSided)).toEqual([
			{ least: 0, most: 0.025 },
			{ least: 0.025, most: 0.5 },
			{ least: 0.98, most: 0.98 }
		]);
	});
});

describe('the albatross plot', () => {
	it('is refused under five exact p-values, and then tells how many there are', () => {
		const four = bodyOf([...exact('0.01', '0.2', '0.03', '0.5'), { pBetween: '<0.05' }]);
		expect(four.forStatisticians).toMatchObject({ albatross: null, exactP: 4 });
	});

	it('places every study that has people, a p and a direction', () => {
		const body = bodyOf([
			...exact('0.01', '0.2', '0.03', '0.5', '0.9'),
			{ pBetween: '<0.05' },
			{ pBetween: '0.3', reportedVerdict: 'no_difference' }
		]);
		expect(body.forStatisticians?.albatross).toHaveLength(6);
		expect(body.forStatisticians?.albatross?.at(-1)).toMatchObject({
			studyId: 'simulated-5',
			people: 40,
			p: { least: 0, most: 0.05 }
		});
	});

	it('and all that belongs to it never reach the conclusion', () => {
		const [with_, without] = [bodyOf(exact('0.01', '0.02', '0.03')), bodyOf([{}, {}, {}])];
		expect(with_.forStatisticians?.combined).not.toEqual(without.forStatisticians?.combined);
		expect(with_.conclusion.lead).toBe(without.conclusion.lead);
	});
});
