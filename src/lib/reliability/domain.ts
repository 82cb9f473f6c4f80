/**
 * A bias domain as data: an ordered table of cells, of which the first that fits decides. A page can
 * print the table; the grade runs the same table.
 */
import { fieldsRead, type FieldRead, type GradingColumn, type GradingFields } from './fields.ts';
import { fillSentence } from './fill-sentence.ts';

export const DOMAINS = [
	'allocation',
	'blinding',
	'missing_data',
	'measurement',
	'selective_reporting',
	'within_person'
] as const;
export type DomainName = (typeof DOMAINS)[number];

/** How much a domain worries us. Ordered; never a number. */
export type Concern = 'low' | 'some' | 'high';

export type Judgement = Concern | 'not_reported';

export interface DomainCell {
	/** A stable name, unique within the domain. */
	readonly id: string;
	readonly judgement: Judgement;
	/** How the letter counts it. Differs from the judgement only where it is not reported. */
	readonly countsAs: Concern;
	/** When the cell applies, for readers. */
	readonly when: string;
	/** What is said of one result; `{name}` stands for what was read. */
	readonly sentence: string;
	readonly fits: (fields: GradingFields) => boolean;
}

export interface DomainTable {
	readonly domain: DomainName;
	readonly name: string;
	/** What the domain asks. */
	readonly question: string;
	/** When the domain is judged at all; null: for every result. */
	readonly onlyWhen: string | null;
	readonly applies: (fields: GradingFields) => boolean;
	readonly columns: readonly GradingColumn[];
	/** The last fits whatever is left. */
	readonly cells: readonly [DomainCell, ...DomainCell[]];
	/** What the domain would ask as well and no column states; shown, and not in the letter. */
	readonly neverReported: readonly string[];
}

export interface DomainJudgement {
	readonly domain: DomainName;
	/** The id of the cell that decided. */
	readonly cell: string;
	readonly judgement: Judgement;
	readonly countsAs: Concern;
	readonly fields: readonly FieldRead[];
	readonly sentence: string;
}

/** The judgement of one domain, or null where the domain does not apply. */
export function judgeDomain(table: DomainTable, fields: GradingFields): DomainJudgement | null {
	if (!table.applies(fields)) return null;
	const cell = table.cells.find(({ fits }) => fits(fields)) ?? table.cells[0];
	const read = fieldsRead(fields, table.columns);
	return {
		domain: table.domain,
		cell: cell.id,
		judgement: cell.judgement,
		countsAs: cell.countsAs,
		fields: read,
		sentence: fillSentence(cell.sentence, read)
	};
}
