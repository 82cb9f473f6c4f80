import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openEmbedded } from '#lib/server/platform/embedded.ts';
import { PROJECT } from '#lib/server/platform/project.ts';

export interface TestCluster {
	/** The address of a database of the cluster. */
	urlOf(database: string): string;
	/** Stops the server and removes its data. */
	stop(): Promise<void>;
}

/** Starts a PostgreSQL as the product does, on a folder of its own, and makes it careless of crashes. */
export async function startTestCluster(): Promise<TestCluster> {
	const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		const server = await openEmbedded({
			dataFolder: folder,
			project: PROJECT,
			report: () => undefined,
			database: 'postgres'
		});
		endWithThisProcess(folder);
		await makeCareless(server.url);
		return {
			urlOf: (database) => new URL(database, server.url).href,
			stop: async () => {
				await server.stop();
				await remove();
			}
		};
	} catch (error) {
		await remove();
		throw error;
	}
}

/** A run that is interrupted has no time to stop the server; it only tells it to. */
function endWithThisProcess(folder: string): void {
	process.once('exit', () => {
		const lock = join(folder, 'postgres', 'postmaster.pid');
		if (!existsSync(lock)) return;
		process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGINT');
	});
}

/** Test data need not survive a crash, so the disk is not waited for. */
async function makeCareless(url: string): Promise<void> {
	const sql = postgres(url, { max: 1 });
	try {
		for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
			await sql.unsafe(`alter system set ${setting} = off`);
		}
		await sql`select pg_reload_conf()`;
	} finally {
		await sql.end();
	}
}
