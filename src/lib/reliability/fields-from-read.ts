/** What a grade was read from, put together again from the cells that an explanation keeps. */
import * as v from 'valibot';
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import {
	ARM_ROLES,
	ASSESSMENTS,
	BLINDINGS,
	CONTRASTS,
	DESIGNS,
	PEER_REVIEWED,
	RESULT_FLAGS,
	STATISTICS,
	YES_NO_NOT_REPORTED
} from '#lib/evidence/vocabulary.ts';
import type { FieldRead, GradingFields } from './fields.ts';

const number = v.nullable(v.number());
const text = v.nullable(v.string());

const schema = v.object({
	contrast: v.picklist(CONTRASTS),
	control: v.nullable(v.picklist(ARM_ROLES)),
	design: v.picklist(DESIGNS),
	within_person_design: v.boolean(),
	randomization_described: v.picklist(YES_NO_NOT_REPORTED),
	blinding: v.picklist(BLINDINGS),
	assessment: v.picklist(ASSESSMENTS),
	n_enrolled: number,
	n_analyzed: number,
	dropouts: number,
	lost_percent: number,
	statistic: v.picklist(STATISTICS),
	flags: v.pipe(
		v.string(),
		v.transform((list) => (list === '' ? [] : list.split(';'))),
		v.array(v.picklist(RESULT_FLAGS))
	),
	registration: text,
	reported_as_registered: v.picklist(YES_NO_NOT_REPORTED),
	peer_reviewed: v.picklist(PEER_REVIEWED),
	doi: text,
	pmid: text,
	pmcid: text,
	people: number,
	within_person: v.boolean(),
	smallest_group: number,
	smallest_group_halved: v.boolean(),
	outcome: v.picklist(OUTCOMES),
	week: number
});

/** The fields, or the columns that are missing or hold a value of no vocabulary. */
export function fieldsFromRead(
	read: readonly FieldRead[]
): { readonly fields: GradingFields } | { readonly missing: readonly string[] } {
	const parsed = v.safeParse(
		schema,
		Object.fromEntries(read.map(({ column, value }) => [column, value]))
	);
	if (parsed.success) return { fields: parsed.output };
	const columns = parsed.issues.map((issue) => v.getDotPath(issue) ?? '');
	return { missing: [...new Set(columns.map((path) => path.split('.')[0] ?? path))] };
}
