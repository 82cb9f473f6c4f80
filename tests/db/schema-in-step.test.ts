import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PROJECT } from '#lib/server/platform/project.ts';
import { runToEnd } from '#lib/server/platform/run-to-end.ts';

it('the committed migrations make exactly the schema of the code', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'plumbline-migrations-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await cp(join(PROJECT, 'drizzle'), folder, { recursive: true });
	const before = await readdir(folder);
	const { code, output } = await runToEnd(
		process.execPath,
		[
			join(PROJECT, 'node_modules/drizzle-kit/bin.cjs'),
			'generate',
			'--dialect=postgresql',
			'--schema=src/lib/server/db/schema.ts',
			`--out=${relative(PROJECT, folder)}`
		],
		{ cwd: PROJECT, env: process.env }
	);
	expect([code, output]).toEqual([0, expect.stringContaining('No schema changes')]);
	expect(await readdir(folder)).toEqual(before);
});
