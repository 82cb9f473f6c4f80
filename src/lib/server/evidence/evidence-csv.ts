/** The studies of a body as a table: one row for each size of a study, or one for a study without. */
import Papa from 'papaparse';
import { withFormulaGuard } from '#lib/importing/formula-guard.ts';
import {
	STRATA,
	type BodyOfEvidence,
	type StratumName,
	type StudyInBody,
	type StudySize
} from '#lib/synthesis/body.ts';

interface Row {
	readonly body: BodyOfEvidence;
	readonly dataVersion: string;
	readonly stratum: StratumName;
	readonly study: StudyInBody;
	readonly size: StudySize | null;
}

type Cell = string | number | boolean | null;

/** Empty: not stated. List cells hold `;` between items and a decimal point. */
const COLUMNS: Record<string, (row: Row) => Cell> = {
	ingredient: ({ body }) => body.question.slug,
	body: ({ body }) => body.question.key,
	isolates: ({ stratum }) => stratum,
	study_id: ({ study }) => study.studyId,
	citation: ({ study }) => study.citation,
	source_url: ({ study }) => study.sourceUrl,
	direction: ({ study }) => study.direction,
	primary: ({ study }) => study.primary,
	tied: ({ study }) => study.tied.join(';'),
	other_order_primary: ({ study }) => study.otherOrder?.primary ?? null,
	other_order_direction: ({ study }) => study.otherOrder?.direction ?? null,
	outcome: ({ study }) => study.outcome,
	measure: ({ study }) => study.measure,
	assessment: ({ study }) => study.assessment,
	significance: ({ study }) => study.significance,
	week: ({ study }) => study.week,
	later_week: ({ study }) => study.laterWeek,
	people: ({ study }) => study.people,
	bias_letter: ({ study }) => study.bias,
	grade: ({ study }) => study.grade,
	randomised: ({ study }) => study.randomised,
	body_site: ({ study }) => study.bodySite,
	amounts: ({ body, study }) =>
		study.amounts
			.map(({ amount, unit }) => `${body.question.slug}:${amount ?? ''}:${unit}`)
			.join(';'),
	funding: ({ study }) => study.funding,
	registered: ({ study }) => study.registered,
	inferred_sign: ({ study }) => study.inferredSign,
	secondary_source: ({ study }) => study.secondarySource,
	size_known: ({ study, size }) => size?.sizeKnown ?? study.sizeKnown,
	result_id: ({ size }) => size?.resultId ?? null,
	metric: ({ size }) => size?.metric ?? null,
	unit: ({ size }) => size?.unit ?? null,
	estimate: ({ size }) => size?.estimate ?? null,
	se: ({ size }) => size?.se ?? null,
	interval_low: ({ size }) => size?.interval?.[0] ?? null,
	interval_high: ({ size }) => size?.interval?.[1] ?? null,
	bound_kind: ({ size }) => size?.bound?.kind ?? null,
	bound_low: ({ size }) => size?.bound?.interval[0] ?? null,
	bound_high: ({ size }) => size?.bound?.interval[1] ?? null,
	intervals_by_correlation: ({ size }) =>
		size?.correlations.map(({ r, interval: [low, high] }) => `${r}:${low}:${high}`).join(';') ??
		null,
	level: ({ body }) => body.level,
	method_version: ({ body }) => body.methodVersion,
	data_version: ({ dataVersion }) => dataVersion
};

/** RFC 4180, safe to open in a spreadsheet: text that looks like a formula is guarded, numbers are not. */
export function evidenceCsv(body: BodyOfEvidence, dataVersion: string): string {
	const rows = STRATA.flatMap((stratum) =>
		body.strata[stratum].studies.flatMap((study) =>
			(study.sizes.length > 0 ? study.sizes : [null]).map((size): Row => ({
				body,
				dataVersion,
				stratum,
				study,
				size
			}))
		)
	);
	const cells = rows.map((row) => Object.values(COLUMNS).map((read) => written(read(row))));
	return `${Papa.unparse([Object.keys(COLUMNS), ...cells])}\r\n`;
}

function written(cell: Cell): string {
	if (typeof cell === 'string') return withFormulaGuard(cell);
	return cell === null ? '' : String(cell);
}
