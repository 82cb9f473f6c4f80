import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const README = textOf('./README.md');
const FILES = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => file.endsWith('.ts'));

describe('the README of the statistics engine', () => {
	it('links every file of the engine and none that is not there', () => {
		const linked = [...README.matchAll(/\]\(\.\/([^)]+)\)/g)].map(([, path = '']) => path);
		const files = FILES.filter((file) => !file.endsWith('.test.ts'));
		expect([...new Set(linked)].sort()).toEqual(files.sort());
	});

	it('names tests that are there', () => {
		const named = [...README.matchAll(/[\w/-]+\.test\.ts/g)].map(([path]) => path);
		const missing = named.filter((path) => !FILES.some((file) => `/${file}`.endsWith(`/${path}`)));
		expect(missing).toEqual([]);
	});

	it('has examples that are run, line for line', () => {
		const run = new Set(
			textOf('./examples.test.ts')
				.split('\n')
				.map((line) => line.trim())
		);
		const [, ...examples] = [...README.matchAll(/```ts\n([\s\S]*?)```/g)].map(
			([, code = '']) => code
		);
		expect(examples.length).toBeGreaterThanOrEqual(9);
		const lines = examples.flatMap((code) => code.split('\n')).map((line) => line.trim());
		expect(lines.filter((line) => !run.has(line) && line !== '')).toEqual([]);
	});

	it('names every reason for a refusal and every warning', () => {
		const words = [...textOf('./result.ts').matchAll(/readonly (?:reason|code): '(\w+)'/g)];
		expect(words.length).toBeGreaterThan(20);
		expect(words.map(([, word]) => word).filter((word) => !README.includes(`\`${word}\``))).toEqual(
			[]
		);
	});
});
