/** Small checks that several tables share. */
import type { RowFault } from '../findings.ts';

export function contradiction(column: string, reason: string, fix?: string): RowFault {
	const fault = { code: 'contradiction', column, reason } as const;
	return fix === undefined ? fault : { ...fault, fix };
}

export const warning = (fault: RowFault): RowFault => ({ ...fault, level: 'warning' });

/** A list whose entries are a set: an entry that stands twice is a slip. */
export function repeatedEntries(column: string, entries: readonly string[]): RowFault[] {
	return entries
		.filter((entry, index) => entries.indexOf(entry) !== index)
		.map((entry) => ({ code: 'bad_list', column, reason: `has the entry "${entry}" twice` }));
}

/** True when both are stated and the first is above the second. */
export function isAbove(a: number | null, b: number | null): boolean {
	return a !== null && b !== null && a > b;
}
