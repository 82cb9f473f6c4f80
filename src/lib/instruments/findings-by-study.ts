/** Findings put together by study and check, so that one paper with many rows is one entry. */
import type { ResultInContext } from '#lib/evidence/types.ts';
import { count } from '#lib/wording/numbers.ts';
import type { FindingWeight, MeasureCheck, MeasureFinding } from './findings.ts';
import { identifyMeasure } from './identify.ts';
import { spreadSentence } from './spread-sign.ts';

export interface FindingGroup {
	readonly check: MeasureCheck;
	readonly weight: FindingWeight;
	/** Of all its results. */
	readonly sentence: string;
	readonly resultIds: readonly [string, ...string[]];
}

export interface StudyFindings {
	readonly studyId: string;
	readonly citation: string;
	readonly groups: readonly FindingGroup[];
}

/** The findings of each study, in the order in which they occur. */
export function findingsByStudy(
	findings: readonly MeasureFinding[],
	contexts: readonly ResultInContext[]
): readonly StudyFindings[] {
	const citations = new Map(contexts.map(({ study }) => [study.studyId, study.citation]));
	const studies = [...new Set(findings.map(({ studyId }) => studyId))];
	return studies.map((studyId) => {
		const own = findings.filter((finding) => finding.studyId === studyId);
		const rows = contexts.filter(({ study }) => study.studyId === studyId);
		const checks = [...new Set(own.map(({ check }) => check))];
		return {
			studyId,
			citation: citations.get(studyId) ?? studyId,
			groups: checks.flatMap((check) =>
				groupOf(
					own.filter((finding) => finding.check === check),
					rows
				)
			)
		};
	});
}

function groupOf(
	findings: readonly MeasureFinding[],
	rows: readonly ResultInContext[]
): FindingGroup[] {
	const [first, ...rest] = findings;
	if (first === undefined) return [];
	const { check, weight, resultId } = first;
	return [
		{
			check,
			weight,
			sentence: [sentenceOf(first, findings), ...othersOf(findings, rows)].join(' '),
			resultIds: [resultId, ...rest.map((other) => other.resultId)]
		}
	];
}

/** One sentence for all: the range of a spread's figures; else the first, said to be the first's. */
function sentenceOf(first: MeasureFinding, findings: readonly MeasureFinding[]): string {
	const signs = findings.flatMap(({ sign }) => sign ?? []);
	if (signs.length > 0) return spreadSentence(signs);
	const alike = findings.every(({ sentence }) => sentence === first.sentence);
	return alike
		? first.sentence
		: `${first.sentence} This is the first; the figures of the others differ.`;
}

/** How many rows beside those found print a spread of the same kind, read with the same instrument. */
function othersOf(
	findings: readonly MeasureFinding[],
	rows: readonly ResultInContext[]
): readonly string[] {
	if (findings.every(({ sign }) => sign === undefined)) return [];
	const ids = new Set(findings.map(({ resultId }) => resultId));
	const found = new Set(rows.filter(({ result }) => ids.has(result.resultId)).map(spreadKey));
	const others = rows.filter(
		(row) => !ids.has(row.result.resultId) && printsSpread(row) && found.has(spreadKey(row))
	);
	if (others.length === 0) return [];
	const rest = others.length === 1 ? 'rests' : 'rest';
	return [
		`${count(others.length, 'further result')} of this study, read with the same instrument, ${rest} on the same kind of ±.`
	];
}

function printsSpread({ result: { arm, comparator } }: ResultInContext): boolean {
	return [arm, comparator].some(({ sd, baselineSd }) => sd !== null || baselineSd !== null);
}

const spreadKey = ({ result }: ResultInContext): string =>
	[identifyMeasure(result)?.instrument.id ?? result.measure, result.spreadKind].join(' ');
