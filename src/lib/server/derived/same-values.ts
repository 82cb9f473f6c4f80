/**
 * Equality of plain data as the database sees it: the order of keys means nothing (jsonb sorts
 * them), and minus zero is zero.
 */
export function sameValues(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => Object.hasOwn(right, key) && sameValues(left[key], right[key]))
	);
}
