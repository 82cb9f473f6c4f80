import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The product, started as `npm start` starts it. */
export type RunningProduct = {
	/** Its address, without a slash at the end. */
	url: string;
	/** Ends it as a service manager would, removes its data and gives its exit code. */
	stop: () => Promise<number | null>;
};

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** The command of `npm start`, without npm, so that signals reach the process itself. */
function startCommand(): string[] {
	const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
		scripts: { start: string };
	};
	const words = manifest.scripts.start.split(' ').filter((word) => word !== 'exec');
	const [program = '', ...args] = words;
	return [program === 'node' ? process.execPath : program, ...args];
}

/** Resolves when the process has printed this; rejects with all it printed if it ends before. */
export function waitForOutput(child: ChildProcess, wanted: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		const read = (chunk: Buffer) => {
			output += chunk.toString('utf8');
			if (output.includes(wanted)) resolve();
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('error', reject);
		child.once('exit', (code) =>
			reject(new Error(`The product ended with ${code} before it was ready:\n${output}`))
		);
	});
}

/**
 * Starts the built product on a fresh data folder and a free port, and waits for the address that
 * it prints and for its health.
 */
export async function startProduct(): Promise<RunningProduct> {
	const dataFolder = join(tmpdir(), `plumbline-e2e-${randomUUID()}`);
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const [program = '', ...args] = startCommand();
	const env: NodeJS.ProcessEnv = {
		...process.env,
		PLUMBLINE_DATA: dataFolder,
		PORT: String(port),
		NODE_ENV: 'production'
	};
	for (const name of ['DATABASE_URL', 'ORIGIN', 'HOST', 'VITEST', 'TEST']) delete env[name];
	const child = spawn(program, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
	// A run that is interrupted has no time to stop it; it only tells it to.
	const endWithThisProcess = () => child.kill('SIGTERM');
	process.once('exit', endWithThisProcess);

	const stop = async () => {
		process.off('exit', endWithThisProcess);
		if (child.exitCode === null && child.signalCode === null) {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
		await rm(dataFolder, { recursive: true, force: true });
		return child.exitCode;
	};
	try {
		await waitForOutput(child, url);
		const health = await fetch(`${url}/health`);
		if (!health.ok) throw new Error(`/health answered ${health.status}: ${await health.text()}`);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, stop };
}
