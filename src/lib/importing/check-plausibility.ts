/**
 * What is odd between rows but may be so in the source: warnings, which refuse nothing. A source
 * can contradict itself, and then its figures are kept as printed.
 */
import { checkMeasures } from './check-measures.ts';
import type { EvidenceTables } from './evidence-tables.ts';
import type { Report } from './check-references.ts';
import type { ParsedTable } from './parse-table.ts';
import { contradiction, isAbove, warning } from './rows/faults.ts';

export function checkPlausibility(
	tables: EvidenceTables,
	reporter: (table: ParsedTable<unknown>) => Report
): void {
	checkResultsAgainstStudies(tables, reporter(tables.results));
	checkOverlapGroups(tables, reporter(tables.studies));
	checkStudyCounts(tables, reporter(tables.ingredients));
	checkMeasures(tables, reporter(tables.results));
}

function checkResultsAgainstStudies({ results, studies }: EvidenceTables, report: Report): void {
	const studyOf = new Map(studies.rows.map((row) => [row.value.studyId, row.value]));
	for (const row of results.rows) {
		const study = studyOf.get(row.value.studyId);
		if (study === undefined) continue;
		const { nEnrolled, durationWeeks, design } = study;
		for (const side of ['arm', 'comparator'] as const) {
			if (isAbove(row.value[side].n, nEnrolled)) {
				const reason = `is above the ${nEnrolled} people enrolled in the study`;
				report(row, warning(contradiction(`n_${side}`, reason)));
			}
		}
		if (row.value.phase !== 'follow_up' && isAbove(row.value.week, durationWeeks)) {
			const reason = `is after the ${durationWeeks} weeks of the study`;
			report(row, warning(contradiction('week', reason)));
		}
		if (row.value.contrast === 'controlled' && design === 'before_after') {
			const reason = 'is controlled although the design of the study is before_after';
			report(row, warning(contradiction('contrast', reason)));
		}
	}
}

/** A group of one is a slip of spelling: nothing overlaps with it. */
function checkOverlapGroups({ studies }: EvidenceTables, report: Report): void {
	const sizes = new Map<string, number>();
	for (const { value } of studies.rows) {
		if (value.overlapGroup === null) continue;
		sizes.set(value.overlapGroup, (sizes.get(value.overlapGroup) ?? 0) + 1);
	}
	for (const row of studies.rows) {
		if (row.value.overlapGroup !== null && sizes.get(row.value.overlapGroup) === 1) {
			report(row, warning(contradiction('overlap_group', 'is a group of one study')));
		}
	}
}

function checkStudyCounts({ ingredients, arms }: EvidenceTables, report: Report): void {
	const studiesOf = new Map<string, Set<string>>();
	for (const { value } of arms.rows) {
		for (const { slug } of value.ingredients) {
			const studies = studiesOf.get(slug) ?? new Set();
			studiesOf.set(slug, studies.add(value.studyId));
		}
	}
	for (const row of ingredients.rows) {
		const counted = studiesOf.get(row.value.slug)?.size ?? 0;
		if (row.value.nStudies === null || row.value.nStudies === counted) continue;
		const reason = `is not the number of studies with it in an arm (${counted})`;
		report(row, { code: 'count_differs', level: 'warning', column: 'n_studies', reason });
	}
}
