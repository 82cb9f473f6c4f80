import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradingContexts } from '../../../tests/fixtures/grading-arbitraries.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { assessResult } from './assess.ts';
import { regrade, type Explanation } from './explanation.ts';
import { rulesWith } from './rules.ts';

const stored = (explanation: Explanation): Explanation =>
	JSON.parse(JSON.stringify(explanation)) as Explanation;

const kafi = (): Explanation => {
	const context = readSeedContexts().find(
		({ result }) => result.resultId === 'kafi-2007-retinol-01'
	);
	if (!context) throw new Error('the seed has no such result');
	return assessResult(context).explanation;
};

describe('regrade', () => {
	it('comes to the same grade from the stored record alone, for whatever a study states', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const { explanation, grade } = assessResult(context);
				expect(regrade(stored(explanation))).toMatchObject({ status: 'graded', grade });
			}),
			{ numRuns: 500 }
		);
	});

	it('comes to the same grade for every shipped result', () => {
		const other = readSeedContexts()
			.map((context) => assessResult(context))
			.filter(({ explanation, grade }) => {
				const again = regrade(stored(explanation));
				return again.status !== 'graded' || again.grade !== grade;
			});
		expect(other.map(({ resultId }) => resultId)).toEqual([]);
	});

	it('refuses a record of other rules', () => {
		expect(regrade({ ...kafi(), rulesVersion: 0 })).toEqual({ status: 'other_rules', version: 0 });
	});

	it('names the columns of a record that lost some, or holds what no vocabulary has', () => {
		const { entries, rulesVersion } = kafi();
		const without = entries.filter(({ domain }) => domain !== 'blinding');
		const spoilt = without.map((e) =>
			e.domain === 'measurement'
				? { ...e, fields: [{ column: 'assessment', value: 'by smell' }] }
				: e
		);
		expect(regrade({ entries: spoilt, rulesVersion })).toEqual({
			status: 'incomplete',
			columns: ['blinding', 'assessment']
		});
	});

	it('grades a record by a reader’s own rules', () => {
		expect(regrade(kafi(), rulesWith({ fewestWithinPerson: 40 }))).toMatchObject({ grade: 'C' });
	});
});

describe('explainGrade', () => {
	it('keeps the domains, the letter, what could lower, the grade and each unknown, in that order', () => {
		const { entries } = kafi();
		expect(entries.map(({ about, rule, value }) => `${about} ${rule} ${value ?? '–'}`)).toEqual([
			'domain allocation.random_not_described some',
			'domain blinding.double low',
			'domain missing_data.not_derivable some',
			'domain measurement.blind_reading low',
			'domain selective_reporting.registered_not_compared some',
			'domain within_person.sides_drawn low',
			'letter few_some B',
			'lowering few_people_on_both_sides B',
			'lowering small_group B',
			'lowering hardly_anybody B',
			'lowering too_early B',
			'grade grade B',
			'unknown randomization_described –',
			'unknown dropouts –'
		]);
	});

	it('tells each unknown as an entry of its own', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				const { explanation, notKnown } = assessResult(context);
				const told = explanation.entries.filter(({ about }) => about === 'unknown');
				expect(told.map(({ rule }) => rule)).toEqual(notKnown.unknowns.map((u) => u.column));
			})
		);
	});

	it('reads as sentences without a gap', () => {
		fc.assert(
			fc.property(gradingContexts(), (context) => {
				for (const { sentence } of assessResult(context).explanation.entries) {
					expect(sentence).toMatch(/\.$/);
					expect(sentence).not.toMatch(/[{}_]|undefined|null|NaN/);
				}
			})
		);
	});
});
