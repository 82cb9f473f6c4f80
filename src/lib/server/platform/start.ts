import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runClosers } from './closers.ts';
import type { CommandContext } from './run-command.ts';
import { ensureBuild } from './build.ts';
import type { DatabaseServer } from './database-server.ts';
import { type Front, type Handler, openFront } from './http-front.ts';
import { prepareDatabase } from './prepare.ts';
import { aborted } from './signals.ts';

const DEFAULT_PORT = 3000;
/** How long requests under way may take after a request to stop. */
const GRACE_MS = 10_000;
/** Set on every request by our own HTTP server, so a client cannot choose it. */
const PROTOCOL_HEADER = 'x-plumbline-protocol';

/** `npm start`: database, schema, evidence, build, then serving until asked to stop. */
export async function start(context: CommandContext): Promise<number> {
	const { settings, steps, requests } = context;
	const derives = settings.ORIGIN === undefined && process.env.PROTOCOL_HEADER === undefined;
	const front = await openFront({
		port: settings.PORT ?? DEFAULT_PORT,
		host: settings.HOST,
		protocolHeader: derives ? PROTOCOL_HEADER : undefined
	});
	let database: DatabaseServer | undefined;
	try {
		database = await prepareDatabase({ ...context, signal: requests.stop });
		await build(context);
		process.env.DATABASE_URL = database.url;
		process.env.NODE_ENV ??= 'production';
		if (derives) process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
		front.serve(await loadHandler(context.project));
		steps.say(`\nPlumbline is at ${front.address}`);
		return await serveUntilStopped(context, database);
	} finally {
		await stop(front, database, context);
	}
}

async function build({ project, steps, requests }: CommandContext): Promise<void> {
	requests.stop.throwIfAborted();
	const step = steps.begin('Pages');
	const built = await ensureBuild({
		project,
		signal: requests.stop,
		onProgress: (text) => step.progress(`building: ${text}`)
	});
	step.done(built ? 'built' : 'up to date');
}

async function loadHandler(project: string): Promise<Handler> {
	const built = pathToFileURL(join(project, 'build', 'handler.js')).href;
	const { handler } = (await import(built)) as { handler: Handler };
	return handler;
}

async function serveUntilStopped(
	{ requests, steps }: CommandContext,
	database: DatabaseServer
): Promise<number> {
	const sentence = await Promise.race([aborted(requests.stop).then(() => null), database.lost]);
	if (sentence === null) return 0;
	steps.fail(sentence);
	return 1;
}

/** The order matters: requests under way need the pool, and the pool needs the server. */
async function stop(
	front: Front,
	database: DatabaseServer | undefined,
	{ steps, requests }: CommandContext
): Promise<void> {
	if (database) steps.say('\nStopping.');
	const clean = await front.close(GRACE_MS, requests.hurry);
	if (!clean) steps.say('Some requests were still under way and were cut off.');
	await runClosers();
	await database?.stop();
}
