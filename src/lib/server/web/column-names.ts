/**
 * Data as the JSON answers give it: named like the columns of the published files, so that a script
 * that reads the one can read the other.
 */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The data with every key as a column name ("nAnalyzed" becomes "n_analyzed"); null stays null. */
export function toColumnNames(value: unknown): Json {
	if (value === null || value === undefined) return null;
	if (Array.isArray(value)) return value.map(toColumnNames);
	switch (typeof value) {
		case 'object':
			return Object.fromEntries(
				Object.entries(value).map(([key, held]) => [columnName(key), toColumnNames(held)])
			);
		case 'string':
		case 'boolean':
			return value;
		case 'number':
			// Not a number and infinity have no place in JSON; JSON.stringify would write null.
			if (!Number.isFinite(value)) throw new Error(`${value} cannot be answered as JSON.`);
			return value;
		default:
			throw new Error(`A ${typeof value} cannot be answered as JSON.`);
	}
}

function columnName(key: string): string {
	return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
