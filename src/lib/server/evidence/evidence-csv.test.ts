import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
	simulatedBody,
	simulatedCounted,
	simulatedSize,
	simulatedStratum
} from '../../../../tests/fixtures/simulated-body.ts';
import type { StudyInBody } from '#lib/synthesis/body.ts';
import { evidenceCsv } from './evidence-csv.ts';

function rowsOf(...studies: readonly StudyInBody[]): Record<string, string>[] {
	const body = simulatedBody({
		level: 'low',
		strata: { single_vs_vehicle: simulatedStratum({ studies }) }
	});
	const text = evidenceCsv(body, '7');
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('evidenceCsv', () => {
	it('gives a row for each size of a study, and one for a study without a size', () => {
		const rows = rowsOf(
			simulatedCounted({
				studyId: 'two',
				sizes: [
					simulatedSize({
						estimate: -1.5,
						se: 0.5,
						interval: [-2.5, -0.5],
						correlations: [{ r: 0.3, interval: [-3, 0] }]
					}),
					simulatedSize({
						metric: 'risk_ratio',
						estimate: 2,
						bound: { kind: 'at_most', interval: [1, 3] }
					})
				]
			}),
			simulatedCounted({ studyId: 'none', people: null })
		);
		expect(rows.map((row) => [row.study_id, row.metric, row.estimate, row.people])).toEqual([
			['two', 'percent_of_baseline', '-1.5', '60'],
			['two', 'risk_ratio', '2', '60'],
			['none', '', '', '']
		]);
		expect(rows[0]).toMatchObject({
			interval_low: '-2.5',
			interval_high: '-0.5',
			intervals_by_correlation: '0.3:-3:0',
			amounts: 'substance:1:%',
			isolates: 'single_vs_vehicle',
			level: 'low',
			data_version: '7'
		});
		expect(rows[1]).toMatchObject({ bound_kind: 'at_most', bound_low: '1', bound_high: '3' });
	});

	it('guards text that a spreadsheet would calculate, and no number', () => {
		const [row] = rowsOf(
			simulatedCounted({
				citation: '=HYPERLINK("x")',
				measure: '-2 to +2, "graded"\nby two',
				sizes: [simulatedSize({ estimate: -3 })]
			})
		);
		expect(row).toMatchObject({
			citation: '\'=HYPERLINK("x")',
			measure: '\'-2 to +2, "graded"\nby two',
			estimate: '-3'
		});
	});

	it('has its header also where nothing is counted', () => {
		expect(evidenceCsv(simulatedBody(), '1')).toMatch(/^ingredient,body,isolates,study_id,.*\r\n$/);
	});
});
