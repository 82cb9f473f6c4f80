import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import { findingsOf } from './checks.ts';
import { findingsByStudy } from './findings-by-study.ts';
import { spreadSentence, type SpreadSign } from './spread-sign.ts';

const apart = (size: number, more: Partial<SpreadSign> = {}): SpreadSign => ({
	between: 'between the two sides',
	size,
	isDefined: true,
	...more
});

describe('the sentence on several doubtful spreads', () => {
	it('prints the range, and one figure where all are alike', () => {
		expect(spreadSentence([apart(3.31), apart(12.94), apart(5)])).toContain('by 3.3 to 12.9 times');
		expect(spreadSentence([apart(3.31), apart(3.32)])).toContain('by 3.3 times');
	});

	it('tells each way of differing, and a spread that is too small beside its mean', () => {
		const sentence = spreadSentence([
			apart(4),
			apart(6, { between: 'from start to end' }),
			apart(1.2, { between: null })
		]);
		expect(sentence).toContain('from start to end or between the two sides by 4.0 to 6.0 times');
		expect(sentence).toContain('The spread is 1.2 % of its mean');
	});
});

describe('the shipped findings by study', () => {
	const contexts = readSeedContexts();
	const findings = findingsOf(contexts);
	const studies = findingsByStudy(findings, contexts);
	const spreadOf = (studyId: string) =>
		studies.find((study) => study.studyId === studyId)?.groups.find((g) => g.check === 'spread');

	it('give the least and the greatest figure of all their results', () => {
		for (const { studyId, groups } of studies) {
			for (const group of groups.filter(({ check }) => check === 'spread')) {
				const sizes = findings
					.filter((finding) => finding.studyId === studyId)
					.flatMap(({ sign }) => (sign === undefined ? [] : [sign.size]));
				expect(group.sentence).toContain(Math.min(...sizes).toFixed(1));
				expect(group.sentence).toContain(Math.max(...sizes).toFixed(1));
			}
		}
	});

	it('name the further rows that rest on the same ±', () => {
		const saraf = spreadOf('saraf-2012-herbal-creams');
		const rows = contexts.filter(({ study }) => study.studyId === 'saraf-2012-herbal-creams');
		const rest = rows.length - (saraf?.resultIds.length ?? 0);
		expect(rest).toBeGreaterThan(0);
		expect(saraf?.sentence).toContain(`${rest} further results of this study`);
	});
});
