import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Numbers of the special functions behind the statistics engine; no minifier can take them out. */
const SPECIAL_FUNCTIONS = ['8450629115104675', '10.900511'];

const isHeldBy = (code: string) => SPECIAL_FUNCTIONS.some((number) => code.includes(number));

it('browsers are never sent the statistics engine', () => {
	const chunks = readdirSync('build/client', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.js'))
		.map((path) => join('build/client', path));
	expect(chunks.length).toBeGreaterThan(20);
	expect(chunks.filter((chunk) => isHeldBy(readFileSync(chunk, 'utf8')))).toEqual([]);
});

it('the engine would be recognised if they were', async () => {
	const entry = 'src/lib/statistics/distributions.ts';
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: true, lib: { entry, formats: ['es'] } }
	});
	const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
	expect(SPECIAL_FUNCTIONS.filter((number) => !code.includes(number))).toEqual([]);
});
