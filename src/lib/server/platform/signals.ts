/** What the process was asked to do. */
export interface StopRequests {
	/** Aborted by the first SIGINT, SIGTERM or SIGHUP; or from within. */
	stop: AbortSignal;
	/** Aborted by a later one: do not wait for slow requests any longer. */
	hurry: AbortSignal;
	/** Asks to stop from within the process. */
	ask(): void;
	/** Stops listening to signals. */
	dispose(): void;
}

type SignalSource = Pick<NodeJS.Process, 'on' | 'off'>;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ctrl-C in a terminal arrives twice under npm: from the terminal, which signals the whole process
 * group, and from npm, which passes it on. Signals closer together than this count as one.
 */
const SAME_REQUEST_MS = 1_000;

/** Listens for signals. `now` gives milliseconds and is there for tests. */
export function watchSignals(
	source: SignalSource = process,
	now: () => number = () => performance.now()
): StopRequests {
	const stop = new AbortController();
	const hurry = new AbortController();
	let first: number | undefined;
	const listen = (): void => {
		if (first === undefined) {
			first = now();
			stop.abort();
		} else if (now() - first > SAME_REQUEST_MS) {
			hurry.abort();
		}
	};
	for (const signal of SIGNALS) source.on(signal, listen);
	return {
		stop: stop.signal,
		hurry: hurry.signal,
		ask: () => stop.abort(),
		dispose: () => {
			for (const signal of SIGNALS) source.off(signal, listen);
		}
	};
}

/** Resolves when the signal is aborted, at once if it already is. */
export function aborted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		signal.addEventListener('abort', () => resolve(), { once: true });
	});
}
