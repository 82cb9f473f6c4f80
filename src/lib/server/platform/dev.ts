import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { viteProgram } from './build.ts';
import type { DatabaseServer } from './database-server.ts';
import { openFront } from './http-front.ts';
import { prepareDatabase } from './prepare.ts';
import type { CommandContext } from './run-command.ts';
import { aborted } from './signals.ts';

/** Not the port of `npm start`, so that both can run at once. */
const DEFAULT_PORT = 5173;

/** `npm run dev`: the same database as `npm start`, and Vite's server with hot reload. */
export async function dev(context: CommandContext): Promise<number> {
	const port = context.settings.PORT ?? DEFAULT_PORT;
	await checkPort(port, context.settings.HOST);
	const database = await prepareDatabase({ ...context, signal: context.requests.stop });
	try {
		context.requests.stop.throwIfAborted();
		return await runVite(port, database, context);
	} finally {
		await database.stop();
	}
}

/** Says so in the same words as `npm start` if the port cannot be had. */
async function checkPort(port: number, host: string | undefined): Promise<void> {
	const front = await openFront({ port, host });
	await front.close(0, AbortSignal.abort());
}

async function runVite(
	port: number,
	database: DatabaseServer,
	{ project, settings, requests, steps }: CommandContext
): Promise<number> {
	const host = settings.HOST === undefined ? [] : ['--host', settings.HOST];
	const child = spawn(
		process.execPath,
		[viteProgram(project), 'dev', '--port', String(port), '--strictPort', ...host],
		{ cwd: project, env: { ...process.env, DATABASE_URL: database.url }, stdio: 'inherit' }
	);
	// Its own key for quitting ends it without a fault.
	const exited = once(child, 'exit').then(([code]) =>
		code === 0 ? null : `Vite ended by itself (${String(code)}).`
	);
	const sentence = await Promise.race([
		aborted(requests.stop).then(() => null),
		exited,
		database.lost
	]);
	await end(child, exited, requests.hurry);
	if (sentence === null) return 0;
	steps.fail(sentence);
	return 1;
}

/** Vite has no requests worth waiting for; it is cut short if it does not end in 5 s. */
async function end(
	child: ChildProcess,
	exited: Promise<unknown>,
	hurry: AbortSignal
): Promise<void> {
	child.kill('SIGTERM');
	const limit = AbortSignal.any([AbortSignal.timeout(5_000), hurry]);
	limit.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
	await exited;
}
