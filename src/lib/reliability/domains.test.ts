import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArmRole, Assessment, Blinding } from '#lib/evidence/vocabulary.ts';
import { ASSESSMENTS, BLINDINGS } from '#lib/evidence/vocabulary.ts';
import { gradingContexts } from '../../../tests/fixtures/grading-arbitraries.ts';
import {
	simulatedArm,
	simulatedResult,
	simulatedStudy
} from '../../../tests/fixtures/simulated-results.ts';
import type { DomainName } from './domain.ts';
import { DOMAIN_TABLES, judgeDomains } from './domains.ts';
import { readGradingFields, type GradingFields } from './fields.ts';

const FIELDS = readGradingFields({
	study: simulatedStudy({ nEnrolled: 60, nAnalyzed: 60 }),
	result: simulatedResult(),
	arm: simulatedArm(),
	comparator: simulatedArm({ armId: 'b', role: 'vehicle', ingredients: [] })
});

/** The judgement, with how it counts where that differs. */
function judged(domain: DomainName, fields: Partial<GradingFields>): string {
	const found = judgeDomains({ ...FIELDS, ...fields }).find((d) => d.domain === domain);
	if (!found) return 'not asked';
	const { judgement, countsAs } = found;
	return judgement === countsAs ? judgement : `${judgement}, counts as ${countsAs}`;
}

const UNKNOWN = 'not_reported, counts as some';

describe('allocation', () => {
	const allocation = (fields: Partial<GradingFields>) => judged('allocation', fields);

	it('asks for a draw and for how it was made', () => {
		expect(allocation({ randomization_described: 'yes' })).toBe('low');
		expect(allocation({ randomization_described: 'no' })).toBe('some');
		expect(allocation({ randomization_described: 'not_reported' })).toBe('some');
		expect(allocation({ design: 'nonrandomized_controlled' })).toBe('high');
	});

	it.each(['controlled_allocation_not_stated', 'not_reported'] as const)(
		'counts %s as high unless the comparison is a vehicle or a placebo',
		(design) => {
			const against = (control: ArmRole) => allocation({ design, control });
			expect([against('vehicle'), against('placebo')]).toEqual([UNKNOWN, UNKNOWN]);
			for (const role of ['active_comparator', 'untreated', 'not_reported'] as const) {
				expect(against(role)).toBe('not_reported, counts as high');
			}
		}
	);

	it('is high for a change from the start, whatever the design of the study', () => {
		expect(
			allocation({ contrast: 'before_after', control: null, randomization_described: 'yes' })
		).toBe('high');
	});
});

describe('blinding and expectation', () => {
	const by = (control: ArmRole) => (blinding: Blinding, assessment: Assessment) =>
		judged('blinding', { control, blinding, assessment });
	const row = (of: ReturnType<typeof by>, blinding: Blinding) =>
		ASSESSMENTS.map((assessment) => of(blinding, assessment));

	// In the order of ASSESSMENTS: instrument, clinician, self, histology, not reported.
	it('against anything but untreated skin follows who was blinded and who judged', () => {
		const table = Object.fromEntries(BLINDINGS.map((b) => [b, row(by('vehicle'), b)]));
		expect(table).toEqual({
			double: ['low', 'low', 'low', 'low', 'low'],
			single: ['some', 'some', 'high', 'some', UNKNOWN],
			assessor: ['some', 'some', 'high', 'some', UNKNOWN],
			open: ['some', 'high', 'high', 'some', UNKNOWN],
			not_reported: [UNKNOWN, 'high', 'high', UNKNOWN, UNKNOWN]
		});
	});

	it('against untreated skin is never low, because nobody is blind to having no cream', () => {
		const table = Object.fromEntries(BLINDINGS.map((b) => [b, row(by('untreated'), b)]));
		const blindGrade = ['some', 'some', 'high', 'some', 'high'];
		const openGrade = ['some', 'high', 'high', 'some', 'high'];
		expect(table).toEqual({
			double: blindGrade,
			single: blindGrade,
			assessor: blindGrade,
			open: openGrade,
			not_reported: openGrade
		});
	});
});

describe('missing data', () => {
	it('is judged by the share that was lost', () => {
		const lost = (lost_percent: number | null) => judged('missing_data', { lost_percent });
		expect([lost(null), lost(0), lost(5), lost(5.1), lost(20), lost(20.1)]).toEqual([
			UNKNOWN,
			'low',
			'low',
			'some',
			'some',
			'high'
		]);
	});

	it('forgives up to 20 % where both sides lose the same people', () => {
		const lost = (lost_percent: number) =>
			judged('missing_data', { lost_percent, within_person_design: true });
		expect([lost(20), lost(20.1)]).toEqual(['low', 'high']);
	});
});

describe('measurement', () => {
	it('asks whether whoever read the skin knew what had been used', () => {
		const table = Object.fromEntries(
			BLINDINGS.map((blinding) => [
				blinding,
				ASSESSMENTS.map((assessment) => judged('measurement', { blinding, assessment }))
			])
		);
		expect(table).toEqual({
			double: ['low', 'low', 'some', 'low', UNKNOWN],
			single: ['some', 'some', 'high', 'some', UNKNOWN],
			assessor: ['low', 'low', 'high', 'low', UNKNOWN],
			open: ['some', 'high', 'high', 'some', UNKNOWN],
			not_reported: ['some', 'some', 'high', 'some', UNKNOWN]
		});
	});
});

describe('selective reporting', () => {
	const reporting = (fields: Partial<GradingFields>) => judged('selective_reporting', fields);

	it('is high for a picked number, registered or not', () => {
		for (const statistic of ['maximum', 'range'] as const) {
			expect(reporting({ statistic, reported_as_registered: 'yes' })).toBe('high');
		}
		for (const flag of ['up_to', 'responders_only', 'percentile'] as const) {
			expect(reporting({ flags: ['inferred_sign', flag] })).toBe('high');
		}
		expect(reporting({ flags: ['inferred_sign'] })).toBe('some');
	});

	it('is low only where a curator compared the report with its registration', () => {
		expect(reporting({ registration: 'NCT00000000' })).toBe('some');
		expect(reporting({ reported_as_registered: 'yes' })).toBe('low');
		expect(reporting({ reported_as_registered: 'no' })).toBe('high');
	});
});

describe('two sides of one person', () => {
	it('is asked in within-person designs only', () => {
		expect(judged('within_person', {})).toBe('not asked');
		expect(judged('within_person', { within_person_design: true })).toBe('low');
	});
});

describe('what a source claims', () => {
	const sentenceOf = (domain: DomainName, fields: Partial<GradingFields>) =>
		judgeDomains({ ...FIELDS, ...fields }).find((d) => d.domain === domain)?.sentence;

	it('is told as its claim and not as a fact', () => {
		expect(sentenceOf('measurement', { blinding: 'double', assessment: 'instrumental' })).toBe(
			'The source says double-blind; we take it to cover whoever read it.'
		);
		expect(sentenceOf('within_person', { within_person_design: true })).toContain(
			'as the source says'
		);
	});

	it('does not call those missing who may only have left', () => {
		expect(sentenceOf('missing_data', { lost_percent: 10 })).toBe(
			'10 % of those who began left or are missing.'
		);
	});
});

describe('the domain tables', () => {
	it('name every cell once, say when it applies, and read only what they list', () => {
		for (const { cells, columns } of DOMAIN_TABLES) {
			const ids = cells.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const { when, sentence } of cells) {
				expect(when).toMatch(/\.$/);
				const used = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, column]) => column);
				expect(columns).toEqual(expect.arrayContaining(used));
			}
		}
	});

	it('let no cell be out of reach', () => {
		const reached = new Set<string>();
		fc.assert(
			fc.property(
				gradingContexts(),
				fc.constantFrom('yes', 'no', 'not_reported'),
				(context, reportedAsRegistered) => {
					const judgements = judgeDomains(readGradingFields(context, { reportedAsRegistered }));
					for (const { domain, cell } of judgements) reached.add(`${domain}.${cell}`);
					expect(judgements.length).toBeGreaterThanOrEqual(5);
				}
			),
			{ numRuns: 5000 }
		);
		const all = DOMAIN_TABLES.flatMap(({ domain, cells }) =>
			cells.map(({ id }) => `${domain}.${id}`)
		);
		expect(all.filter((cell) => !reached.has(cell))).toEqual([]);
	});
});
