/** studies.csv: one row a trial. */
import type * as v from 'valibot';
import type { Study } from '#lib/evidence/types.ts';
import {
	BLINDINGS,
	BODY_SITES,
	DESIGNS,
	FUNDINGS,
	PEER_REVIEWED,
	SEXES,
	SOURCE_KINDS,
	STUDY_CONTROLS,
	STUDY_FAMILIES,
	YES_NO_NOT_REPORTED
} from '#lib/evidence/vocabulary.ts';
import { oneOf, optional, optionalOneOf, required } from '../cells.ts';
import type { RowFault } from '../findings.ts';
import { integerReader, numberReader } from '../numbers.ts';
import {
	countryReader,
	doiReader,
	pmcidReader,
	pmidReader,
	slugReader,
	textReader,
	urlReader
} from '../texts.ts';
import { camelCased, snakeCased } from './camel-case.ts';
import { contradiction, isAbove, warning } from './faults.ts';
import { defineRow } from './row.ts';

const people = optional(integerReader({ min: 1, max: 1_000_000 }));
const years = optional(numberReader({ min: 0, max: 120 }));
const text = optional(textReader);

const cells = {
	study_id: required(slugReader),
	citation: required(textReader),
	title: text,
	year: optional(integerReader({ min: 1900, max: 2100 })),
	journal: text,
	peer_reviewed: oneOf(PEER_REVIEWED),
	doi: optional(doiReader),
	pmid: optional(pmidReader),
	pmcid: optional(pmcidReader),
	registration: text,
	source_url: required(urlReader),
	source_kind: oneOf(SOURCE_KINDS),
	country: optional(countryReader),
	family: oneOf(STUDY_FAMILIES),
	design: oneOf(DESIGNS),
	blinding: oneOf(BLINDINGS),
	control: oneOf(STUDY_CONTROLS),
	n_enrolled: people,
	n_analyzed: people,
	age_min: years,
	age_max: years,
	age_mean: years,
	sex: oneOf(SEXES),
	population: text,
	fitzpatrick: text,
	body_site: optionalOneOf(BODY_SITES),
	duration_weeks: optional(numberReader({ min: 0 })),
	funding: oneOf(FUNDINGS),
	randomization_described: oneOf(YES_NO_NOT_REPORTED),
	intention_to_treat: oneOf(YES_NO_NOT_REPORTED),
	dropouts: optional(integerReader({ min: 0, max: 1_000_000 })),
	adverse_events: text,
	overlap_group: optional(slugReader),
	notes: text
};
type StudyCells = {
	readonly [Column in keyof typeof cells]: v.InferOutput<(typeof cells)[Column]>;
};

export const studyRow = defineRow({
	file: 'studies.csv',
	cells,
	check,
	toValue: (row): Study => camelCased(row),
	toCells: (study) => snakeCased<StudyCells>(study)
});

function check(row: StudyCells): RowFault[] {
	const faults: RowFault[] = [];
	if (isAbove(row.n_analyzed, row.n_enrolled)) {
		faults.push(contradiction('n_analyzed', `is above n_enrolled (${row.n_enrolled})`));
	}
	if (isAbove(row.dropouts, row.n_enrolled)) {
		faults.push(contradiction('dropouts', `is above n_enrolled (${row.n_enrolled})`));
	}
	if (isAbove(row.age_min, row.age_max)) {
		faults.push(contradiction('age_min', `is above age_max (${row.age_max})`));
	}
	if (isAbove(row.age_min, row.age_mean) || isAbove(row.age_mean, row.age_max)) {
		faults.push(contradiction('age_mean', 'is not between age_min and age_max'));
	}
	if (row.design === 'before_after' && row.control !== 'baseline_only') {
		const reason = 'does not go with design before_after, which has no control but the start';
		faults.push(contradiction('control', reason, 'baseline_only'));
	}
	if (row.control === 'baseline_only' && row.design !== 'before_after') {
		const reason = 'does not go with control baseline_only, which means that nothing was compared';
		faults.push(contradiction('design', reason, 'before_after'));
	}
	const traces = [row.journal, row.doi, row.pmid, row.pmcid];
	if (row.peer_reviewed === 'yes' && traces.every((trace) => trace === null)) {
		const reason = 'is yes although no journal, DOI, PubMed or PMC number is given';
		faults.push(warning(contradiction('peer_reviewed', reason)));
	}
	return faults;
}
