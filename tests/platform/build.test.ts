import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ensureBuild } from '#lib/server/platform/build.ts';
import { sourceStamp } from '#lib/server/platform/build-stamp.js';
import { ORDINARY } from './support/accounts.ts';
import { readableProject, temporaryFolder } from './support/folders.ts';
import { runNode } from './support/processes.ts';

/** Stands in for Vite: counts its runs, and builds what the sources say. */
const VITE = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('runs.txt', process.argv[2] + ' ' + process.env.NODE_ENV + '\\n');
const source = readFileSync('src/page.svelte', 'utf8');
if (source === 'broken') {
	console.error('page.svelte:1:1 broken');
	process.exit(1);
}
mkdirSync('build', { recursive: true });
await new Promise((resolve) => setTimeout(resolve, 300));
writeFileSync('build/handler.js', source);
`;

function smallProject(): string {
	const project = temporaryFolder();
	const vite = join(project, 'node_modules', 'vite');
	mkdirSync(vite, { recursive: true });
	mkdirSync(join(project, 'src'));
	writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
	writeFileSync(join(project, 'src', 'page.svelte'), 'one');
	writeFileSync(
		join(vite, 'package.json'),
		JSON.stringify({ type: 'module', bin: { vite: 'vite.js' } })
	);
	writeFileSync(join(vite, 'vite.js'), VITE);
	return project;
}

const built = (project: string): string => readFileSync(join(project, 'build/handler.js'), 'utf8');
const runs = (project: string): number =>
	readFileSync(join(project, 'runs.txt'), 'utf8').trim().split('\n').length;
const ensure = (project: string): Promise<boolean> =>
	ensureBuild({ project, onProgress: () => undefined });

describe('the build', () => {
	it('is made when it is missing, and not again until a source changes', async () => {
		const project = smallProject();
		expect(await ensure(project)).toBe(true);
		expect(await ensure(project)).toBe(false);
		writeFileSync(join(project, 'src', 'page.test.ts'), 'a test is no source');
		expect(await ensure(project)).toBe(false);
		writeFileSync(join(project, 'src', 'page.svelte'), 'two');
		expect(await ensure(project)).toBe(true);
		expect([built(project), runs(project)]).toEqual(['two', 2]);
		expect(readFileSync(join(project, 'runs.txt'), 'utf8')).toContain('build production');
	});

	it('is made once by two that find it missing at the same time', async () => {
		const project = smallProject();
		expect((await Promise.all([ensure(project), ensure(project)])).sort()).toEqual([false, true]);
		expect(runs(project)).toBe(1);
		expect(existsSync(join(project, '.svelte-kit', 'build.lock'))).toBe(false);
	});

	it('does not wait for a process that was killed while it built', async () => {
		const project = smallProject();
		const dead = runNode(['-e', ''], { cwd: project });
		await dead.ended;
		mkdirSync(join(project, '.svelte-kit'));
		writeFileSync(join(project, '.svelte-kit', 'build.lock'), String(dead.pid));
		expect(await ensure(project)).toBe(true);
	});

	it('that fails says why, and is tried again by the next start', async () => {
		const project = smallProject();
		writeFileSync(join(project, 'src', 'page.svelte'), 'broken');
		await expect(ensure(project)).rejects.toThrow(
			'page.svelte:1:1 broken\n\nThe pages could not be built; the lines above say why.'
		);
		await expect(ensure(project)).rejects.toThrow('broken');
		writeFileSync(join(project, 'src', 'page.svelte'), 'mended');
		expect(await ensure(project)).toBe(true);
	});

	it('is given up when it is interrupted', async () => {
		const project = smallProject();
		const stop = new AbortController();
		const building = ensureBuild({ project, onProgress: () => undefined, signal: stop.signal });
		await expect.poll(() => existsSync(join(project, 'build'))).toBe(true);
		stop.abort();
		await expect(building).rejects.toThrow();
		expect(existsSync(join(project, 'build', 'handler.js'))).toBe(false);
	});

	it('has a sentence for packages that are missing', async () => {
		const project = smallProject();
		rmSync(join(project, 'node_modules'), { recursive: true });
		await expect(ensure(project)).rejects.toThrow(
			'The pages have to be built, and the packages for that are not installed: run npm ci.'
		);
	});

	it('has a sentence for a project that cannot be written to', async () => {
		const project = smallProject();
		chmodSync(project, 0o555);
		onTestFinished(() => chmodSync(project, 0o755));
		const source = `
			import { ensureBuild } from '#lib/server/platform/build.ts';
			ensureBuild({ project: ${JSON.stringify(project)}, onProgress: () => undefined })
				.catch((error) => process.stdout.write(error.message));`;
		const asked = runNode(['--import', 'tsx', '--input-type=module', '-e', source], {
			cwd: readableProject(),
			account: ORDINARY
		});
		await asked.ended;
		expect(asked.output()).toBe(
			`The pages have to be built, and ${project} cannot be written to: build them once as its owner with npm run build.`
		);
	});

	it('has the same digest for the same sources, wherever they lie', () => {
		expect(sourceStamp(smallProject())).toBe(sourceStamp(smallProject()));
		expect(sourceStamp(smallProject())).toMatch(/^[0-9a-f]{64}$/);
	});
});
