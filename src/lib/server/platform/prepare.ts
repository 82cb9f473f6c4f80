import { join } from 'node:path';
import { connectDatabase } from '../db/client.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { describeProgress, describeReport } from '../seed/describe-seed.ts';
import { loadSeed } from '../seed/load-seed.ts';
import type { Settings } from '../settings.ts';
import type { DatabaseServer } from './database-server.ts';
import { openEmbedded } from './embedded.ts';
import { openExternal } from './external.ts';
import type { Steps } from './steps.ts';

export interface PrepareOptions {
	project: string;
	settings: Settings;
	steps: Steps;
	signal: AbortSignal;
}

/**
 * Gets the database ready: the server, the schema, the data. If a later step fails, the server is
 * stopped again.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<DatabaseServer> {
	const server = await openServer(options);
	try {
		await migrate(server, options);
		await seed(server, options);
		options.signal.throwIfAborted();
		return server;
	} catch (error) {
		options.steps.interrupt();
		await server.stop();
		throw error;
	}
}

async function openServer({
	project,
	settings,
	steps,
	signal
}: PrepareOptions): Promise<DatabaseServer> {
	const step = steps.begin('Database');
	const report = (line: string): void => steps.say(`  ${line}`);
	const server =
		settings.DATABASE_URL === undefined
			? await openEmbedded({ dataFolder: settings.PLUMBLINE_DATA, project, report, signal })
			: await openExternal({
					url: settings.DATABASE_URL,
					directUrl: settings.DATABASE_DIRECT_URL,
					signal
				});
	step.done(server.description);
	return server;
}

async function migrate(server: DatabaseServer, { steps, signal }: PrepareOptions): Promise<void> {
	signal.throwIfAborted();
	const step = steps.begin('Schema');
	const { applied } = await migrateDatabase({
		url: server.directUrl,
		onProgress: (text) => step.progress(text)
	});
	step.done(
		applied === 0 ? 'up to date' : `${applied} migration${applied === 1 ? '' : 's'} applied`
	);
}

async function seed(
	server: DatabaseServer,
	{ project, settings, steps, signal }: PrepareOptions
): Promise<void> {
	signal.throwIfAborted();
	const step = steps.begin('Evidence');
	const connection = connectDatabase({
		url: server.url,
		prepare: settings.DATABASE_PREPARE,
		maxConnections: 2
	});
	try {
		const report = await loadSeed({
			db: connection.db,
			folder: join(project, 'seed'),
			onProgress: (progress) => step.progress(describeProgress(progress))
		});
		step.done(describeReport(report));
	} finally {
		await connection.close();
	}
}
