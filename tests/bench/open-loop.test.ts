import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { percentile, runOpenLoop } from './open-loop.ts';

describe('percentile', () => {
	it('gives the value that at least that share does not exceed', () => {
		const values = [5, 1, 4, 2, 3];
		expect(percentile(values, 0.5)).toBe(3);
		expect(percentile(values, 0.95)).toBe(5);
		expect(percentile(values, 0.2)).toBe(1);
	});

	it('has nothing to say about no values', () => {
		expect(percentile([], 0.5)).toBeNull();
	});
});

describe('runOpenLoop', () => {
	it('counts the time that a request waits for a free connection', async () => {
		const server = createServer((_request, response) => {
			setTimeout(() => response.end('late'), 40);
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const { samples } = await runOpenLoop({
			url: `http://127.0.0.1:${port}`,
			pathOf: (n) => `/${n}`,
			requestsPerSecond: 100,
			connections: 1,
			seconds: 0.05
		});
		server.close();
		expect(samples.map((sample) => sample.ok)).toEqual([true, true, true, true, true]);
		// The fifth was due after 40 ms and had to wait for the four before it.
		expect(samples.at(-1)?.milliseconds).toBeGreaterThan(120);
	});
});
