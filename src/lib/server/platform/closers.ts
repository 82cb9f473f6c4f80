type Closer = () => Promise<void>;

// The built product and the code that starts it are two copies of this module in one process, so
// the set hangs on the process and not on the module.
const KEY = Symbol.for('plumbline.closers');
const held = globalThis as typeof globalThis & { [KEY]?: Set<Closer> };

/** Registers what to close after the last request has been answered, such as a connection pool. */
export function onClose(closer: Closer): void {
	(held[KEY] ??= new Set()).add(closer);
}

/** Runs and forgets all registered closers; a failing or slow one (5 s) does not hold up the rest. */
export async function runClosers(limitMs = 5_000): Promise<void> {
	const closers = [...(held[KEY] ?? [])];
	held[KEY]?.clear();
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)));
	await Promise.race([Promise.allSettled(closers.map((close) => close())), limit]);
	clearTimeout(timer);
}
