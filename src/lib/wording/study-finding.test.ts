import { describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';
import type {
	Contrast,
	Direction,
	ReportedVerdict,
	Significance,
	ValueKind
} from '#lib/evidence/vocabulary.ts';
import { comparisonFinding, ownStartFinding } from './study-finding.ts';

interface Said {
	contrast?: Contrast;
	significance?: Significance;
	outcome?: Outcome;
	valueKind?: ValueKind;
	reportedVerdict?: ReportedVerdict;
}

/** Only the fields that a finding reads; of no study. */
function weighed(
	direction: Direction,
	{
		contrast = 'controlled',
		significance = 'not_reported',
		outcome = 'fine_lines',
		...said
	}: Said = {}
): WeighedResult {
	return {
		result: { outcome, valueKind: 'figure', reportedVerdict: 'not_reported', ...said },
		arm: { label: 'cream' },
		comparator: { label: 'vehicle' },
		effects: [{ contrast, direction, significance, derivedFrom: null }]
	} as unknown as WeighedResult;
}

describe('comparisonFinding', () => {
	it('is null for a study without a control', () => {
		expect(comparisonFinding([weighed('favours', { contrast: 'before_after' })])).toBeNull();
		expect(comparisonFinding([])).toBeNull();
	});

	it('says of one comparison which side did better', () => {
		expect(comparisonFinding([weighed('favours')])).toBe(
			'Fine lines: cream did better than vehicle'
		);
		expect(comparisonFinding([weighed('against')])).toBe(
			'Fine lines: cream did worse than vehicle'
		);
	});

	it('never reads “not significant” as no difference', () => {
		const finding = comparisonFinding([
			weighed('not_reported', { significance: 'not_significant' })
		]);
		expect(finding).toBe(
			'Fine lines: cream against vehicle, not significant; direction not stated'
		);
	});

	it('counts several comparisons of one pair by direction', () => {
		const results = [weighed('favours'), weighed('favours'), weighed('not_reported')];
		expect(comparisonFinding(results)).toBe(
			'Cream against vehicle: better in 2, direction not stated in 1 of 3 comparisons'
		);
		expect(comparisonFinding(results.slice(0, 2))).toBe(
			'Cream against vehicle: better in both comparisons'
		);
	});

	it('leaves tolerability out', () => {
		expect(comparisonFinding([weighed('favours', { outcome: 'irritation' })])).toBeNull();
	});
});

describe('ownStartFinding', () => {
	it('says that there is nothing to compare with', () => {
		const alone = weighed('favours', { contrast: 'before_after' });
		expect(ownStartFinding([alone, alone])).toBe(
			'From each person’s own start: better in both changes, and nothing to compare with'
		);
	});

	it('takes the source at its word that people improved', () => {
		const words = weighed('not_reported', {
			contrast: 'before_after',
			valueKind: 'words_only',
			reportedVerdict: 'improved_vs_baseline'
		});
		expect(ownStartFinding([words])).toMatch(/better in one change/);
	});

	it('does not say so beside comparisons', () => {
		const alone = weighed('favours', { contrast: 'before_after' });
		expect(ownStartFinding([alone, weighed('favours')])).toBe(
			'From each person’s own start: better in one change'
		);
	});
});
