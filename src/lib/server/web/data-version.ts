/**
 * Reads the data version at most once in `maxAgeMs`, and once for all who ask meanwhile, so that a
 * cached page costs no query. A page can be out of date by that long after a change, no longer.
 * @param read asks the database
 * @param now milliseconds, for tests
 */
export function createVersionReader(
	read: () => Promise<string>,
	maxAgeMs = 1_000,
	now: () => number = () => performance.now()
): () => Promise<string> {
	let known: { version: Promise<string>; until: number } | undefined;
	return () => {
		if (known && now() < known.until) return known.version;
		const version = read();
		const entry = { version, until: now() + maxAgeMs };
		known = entry;
		version.catch(() => {
			if (known === entry) known = undefined;
		});
		return version;
	};
}
