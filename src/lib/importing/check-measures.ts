/**
 * Figures that are odd for what they were measured with: warnings, which refuse nothing. A spread that
 * a curator has marked as implausible is known and not told again.
 */
import type { ResultInContext } from '#lib/evidence/types.ts';
import { findingsOf } from '#lib/instruments/checks.ts';
import type { MeasureFinding } from '#lib/instruments/findings.ts';
import type { Report } from './check-references.ts';
import { armKey, type EvidenceTables } from './evidence-tables.ts';
import { warning } from './rows/faults.ts';

/** Tells each result whose figure or direction is worth checking at its source. */
export function checkMeasures(
	{ studies, arms, results }: Pick<EvidenceTables, 'studies' | 'arms' | 'results'>,
	report: Report
): void {
	const studyOf = new Map(studies.rows.map(({ value }) => [value.studyId, value]));
	const armOf = new Map(arms.rows.map(({ value }) => [armKey(value.studyId, value.armId), value]));
	const rowOf = new Map(results.rows.map((row) => [row.value.resultId, row]));
	const contexts = results.rows.flatMap(({ value: result }): ResultInContext[] => {
		const { studyId, armId, comparatorArmId } = result;
		const study = studyOf.get(studyId);
		const arm = armOf.get(armKey(studyId, armId));
		// What refers to nothing is refused elsewhere.
		if (study === undefined || arm === undefined) return [];
		const comparator =
			comparatorArmId === null ? null : (armOf.get(armKey(studyId, comparatorArmId)) ?? null);
		return [{ result, study, arm, comparator }];
	});
	for (const finding of findingsOf(contexts)) {
		const row = rowOf.get(finding.resultId);
		if (row === undefined || finding.weight !== 'check_source') continue;
		if (finding.check === 'spread' && row.value.flags.includes('implausible_spread')) continue;
		const column = finding.fields[0] ?? 'measure';
		report(row, warning({ code: 'unusual_measure', column, reason: reasonOf(finding) }));
	}
}

/** The sentence of a finding as a predicate without a full stop. */
function reasonOf({ sentence }: MeasureFinding): string {
	const what = sentence
		.replace(/ Worth checking at the source\.$/, '')
		.replace(/\.$/, '')
		// A terminal and a log take plain spaces.
		.replace(/[\u00a0\u202f]/g, ' ');
	return `is worth checking at the source: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
