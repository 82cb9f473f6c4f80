import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One answered (or failed) request. */
export type Sample = {
	path: string;
	/** From the moment it should have been sent until the last byte, so waiting in line counts. */
	milliseconds: number;
	ok: boolean;
};

export type OpenLoopOptions = {
	/** Address of the server, without a slash at the end. */
	url: string;
	/** Gives the path of the n-th request. */
	pathOf: (n: number) => string;
	requestsPerSecond: number;
	connections: number;
	seconds: number;
};

function send(url: string, agent: Agent): Promise<boolean> {
	return new Promise((resolve) => {
		const sent = request(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
			response.on('end', () => resolve(response.statusCode === 200));
			response.on('error', () => resolve(false));
			response.resume();
		});
		sent.on('error', () => resolve(false));
		sent.end();
	});
}

/**
 * Sends requests at fixed moments over keep-alive connections, whether or not the server keeps up.
 * A closed loop would wait for slow answers and so leave out the very moments that matter
 * (coordinated omission).
 * @returns one sample a request, and the seconds until the last answer
 */
export async function runOpenLoop(
	options: OpenLoopOptions
): Promise<{ samples: Sample[]; seconds: number }> {
	const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
	const total = Math.round(options.requestsPerSecond * options.seconds);
	const interval = 1000 / options.requestsPerSecond;
	const started = performance.now();
	const samples: Promise<Sample>[] = [];

	const sendOne = async (n: number): Promise<Sample> => {
		const intended = started + n * interval;
		const path = options.pathOf(n);
		const ok = await send(options.url + path, agent);
		return { path, milliseconds: performance.now() - intended, ok };
	};
	await new Promise<void>((resolve) => {
		const tick = () => {
			while (samples.length < total && started + samples.length * interval <= performance.now()) {
				samples.push(sendOne(samples.length));
			}
			if (samples.length === total) return resolve();
			setTimeout(tick, Math.max(0, started + samples.length * interval - performance.now()));
		};
		tick();
	});
	const answered = await Promise.all(samples);
	agent.destroy();
	return { samples: answered, seconds: (performance.now() - started) / 1000 };
}

/** The smallest value that at least this share of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
