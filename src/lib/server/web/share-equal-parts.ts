/**
 * Rebuilds plain data so that parts that are equal are one object. What a page is sent names every
 * object once, so a step that sixty results have in common then travels once.
 */

/** The same data; objects and lists in it may be shared, so nothing may write to them. */
export function shareEqualParts<T>(data: T): T {
	const held = new Map<string, object>();
	const numbers = new Map<object, number>();

	const share = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
		const parts = Array.isArray(value)
			? value.map(share)
			: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, share(part)]));
		// Shared parts stand for themselves by their number, so a key is as short as its object is flat.
		const key = JSON.stringify(parts, (name, part: unknown) =>
			name === '' ? part : (spelled(part, numbers) ?? part)
		);
		const known = held.get(key);
		if (known !== undefined) return known;
		held.set(key, parts);
		numbers.set(parts, numbers.size);
		return parts;
	};
	// Sharing keeps the shape of what it is given.
	return share(data) as T;
}

function isPlain(value: object): boolean {
	return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** What JSON would not tell apart: objects, by number, and values that it would leave out. */
function spelled(part: unknown, numbers: ReadonlyMap<object, number>): string | null {
	if (typeof part === 'object' && part !== null) {
		const number = numbers.get(part);
		return number === undefined ? null : `\u0000part ${number}`;
	}
	if (part === undefined) return '\u0000undefined';
	if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) {
		return `\u0000${Object.is(part, -0) ? '-0' : String(part)}`;
	}
	return null;
}
