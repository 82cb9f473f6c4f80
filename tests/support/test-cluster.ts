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
