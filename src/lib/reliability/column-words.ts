/** What the grade reads, in words for readers: the names of the columns and what stood in them. */
import { outcomeDefinition, OUTCOMES } from '#lib/evidence/outcomes.ts';
import type { FieldRead, GradingColumn } from './fields.ts';
import { fillSentence } from './fill-sentence.ts';

const COLUMN_WORDS: Readonly<Record<GradingColumn, string>> = {
	contrast: 'kind of result',
	control: 'compared with',
	design: 'design',
	within_person_design: 'everyone their own control by design',
	randomization_described: 'draw described',
	blinding: 'blinding',
	assessment: 'assessed',
	n_enrolled: 'people enrolled',
	n_analyzed: 'people analysed',
	dropouts: 'dropouts',
	lost_percent: 'lost, per cent',
	statistic: 'statistic',
	flags: 'flags',
	registration: 'registration',
	reported_as_registered: 'reported as registered',
	peer_reviewed: 'peer-reviewed',
	doi: 'DOI',
	pmid: 'PubMed',
	pmcid: 'PMC',
	people: 'people compared',
	within_person: 'same people on both sides',
	smallest_group: 'smaller group',
	smallest_group_halved: 'groups taken to be equal',
	outcome: 'outcome',
	week: 'week'
};

/** The name of a column; that of the files where there are no words for it. */
export function columnWords(column: string): string {
	return (COLUMN_WORDS as Readonly<Record<string, string>>)[column] ?? column.replaceAll('_', ' ');
}

/** What was read, as readers see it: null as "not stated", an empty list as "none". */
export function readWords({ column, value }: FieldRead): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (column === 'flags' && value === '') return 'none';
	const outcome = OUTCOMES.find((one) => column === 'outcome' && one === value);
	if (outcome !== undefined) return outcomeDefinition(outcome).name;
	return fillSentence(`{${column}}`, [{ column, value }]);
}
