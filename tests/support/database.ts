/**
 * Global setup of the database tests: one PostgreSQL for the whole run, and in it the templates
 * from which every suite clones a database of its own (see test-database.ts).
 */
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { connectDatabase } from '#lib/server/db/client.ts';
import { migrateDatabase } from '#lib/server/db/migrate.ts';
import { PROJECT } from '#lib/server/platform/project.ts';
import { loadSeed } from '#lib/server/seed/load-seed.ts';
import { startTestCluster, type TestCluster } from './test-cluster.ts';

/** What a clone holds: nothing but the schema, or the shipped evidence and products as well. */
export type Template = 'empty' | 'migrated' | 'seeded';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of the database from which others are made. */
		readonly databaseServer: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const cluster = await startTestCluster();
	try {
		await makeTemplates(cluster);
	} catch (error) {
		await cluster.stop();
		throw error;
	}
	project.provide('databaseServer', cluster.urlOf('postgres'));
	return () => cluster.stop();
}

async function makeTemplates(cluster: TestCluster): Promise<void> {
	const sql = postgres(cluster.urlOf('postgres'), { max: 1 });
	try {
		await sql`create database migrated`;
		await migrateDatabase({ url: cluster.urlOf('migrated') });
		await sql`create database seeded template migrated`;
		const { db, close } = connectDatabase({ url: cluster.urlOf('seeded'), maxConnections: 2 });
		try {
			await loadSeed({ db, folder: join(PROJECT, 'seed') });
		} finally {
			await close();
		}
	} finally {
		await sql.end();
	}
}
