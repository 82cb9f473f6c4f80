/**
 * What reading a table found, said at its cell. A finding is data: pages, the command line and the
 * seed loader print the same one.
 */

/** Why something was found. Closed, so that a page can explain each. */
export type FindingCode =
	/** The file is not there, or cannot be read. */
	| 'missing_file'
	/** The bytes are not UTF-8. */
	| 'not_utf8'
	/** The parser of the CSV form itself complains, e.g. about a quote that never closes. */
	| 'malformed_csv'
	/** Not even a header row. */
	| 'empty_file'
	/** The columns are separated by another character than the one that is needed. */
	| 'wrong_separator'
	| 'repeated_column'
	| 'missing_column'
	| 'unknown_column'
	/** A record has more or fewer cells than the header. */
	| 'wrong_cell_count'
	/** An empty cell where the column must say something. */
	| 'required'
	| 'not_a_number'
	| 'not_an_integer'
	| 'out_of_range'
	/** Not one of the words of a closed list. */
	| 'not_in_vocabulary'
	/** Does not have the form of its kind: an identifier, an address, a p-value … */
	| 'bad_form'
	/** An entry of a list cell cannot be read. */
	| 'bad_list'
	/** A character that no text may hold. */
	| 'bad_character'
	/** Two cells, or two rows, that cannot both be so. */
	| 'contradiction'
	| 'duplicate_key'
	/** A second row of the same study, arm, outcome, measure, week and metric. */
	| 'repeated_result'
	/** A key that no row has. */
	| 'unknown_reference'
	/** One name for two ingredients. */
	| 'ambiguous_name'
	/** A figure or a direction that is odd for what it was measured with. */
	| 'unusual_measure'
	/** A stated count that is not the count of the rows. */
	| 'count_differs';

/** An error refuses the row; a warning is shown and kept. */
export type FindingLevel = 'error' | 'warning';

export interface Finding {
	readonly code: FindingCode;
	readonly level: FindingLevel;
	/** The name of the file, without a folder. */
	readonly file: string;
	/** As an editor counts, from 1; null when the finding is about the file as a whole. */
	readonly line: number | null;
	readonly column: string | null;
	/** The text of the cell as it stands in the file. */
	readonly value: string | null;
	/** A predicate without a full stop: "is not a number". */
	readonly reason: string;
	/** The text that the cell probably should hold. */
	readonly fix?: string;
}

/** What is wrong with a cell, before it is known in which file and line it stands. */
export interface Fault {
	readonly code: FindingCode;
	readonly reason: string;
	readonly fix?: string;
}

/** A fault of a row: at which column, and whether it refuses the row (the default). */
export interface RowFault extends Fault {
	readonly column: string;
	readonly level?: FindingLevel;
}

/** Longer cells are cut in a message; the finding itself keeps them whole. */
const LONGEST_SHOWN_VALUE = 60;

/** One line: `results.csv line 12, n_arm "3O": is not a whole number (30?)`. */
export function formatFinding(finding: Finding): string {
	const where = [finding.file];
	if (finding.line !== null) where.push(` line ${finding.line}`);
	if (finding.column !== null) where.push(`, ${finding.column}`);
	if (finding.value !== null) where.push(` ${quote(finding.value)}`);
	const fix = finding.fix === undefined ? '' : ` (${quote(finding.fix)}?)`;
	return `${where.join('')}: ${finding.reason}${fix}`;
}

/** An error about a file as a whole. */
export function fileFinding(file: string, code: FindingCode, reason: string): Finding {
	return { code, level: 'error', file, line: null, column: null, value: null, reason };
}

export function isError(finding: Finding): boolean {
	return finding.level === 'error';
}

function quote(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	const characters = Array.from(line);
	const shown =
		characters.length > LONGEST_SHOWN_VALUE
			? `${characters.slice(0, LONGEST_SHOWN_VALUE).join('')}…`
			: line;
	return `"${shown}"`;
}
