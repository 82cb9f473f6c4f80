import { expect, it } from 'vitest';
import { createVersionReader } from './data-version.ts';

it('asks the database once in a second, and once for all who ask meanwhile', async () => {
	let time = 0;
	let asked = 0;
	const read = createVersionReader(
		() => Promise.resolve(String(++asked)),
		1_000,
		() => time
	);
	expect(await Promise.all([read(), read()])).toEqual(['1', '1']);
	time = 999;
	expect(await read()).toBe('1');
	time = 1_000;
	expect(await read()).toBe('2');
});

it('asks again after a failure', async () => {
	const answers = [Promise.reject(new Error('down')), Promise.resolve('7')];
	const read = createVersionReader(
		() => answers.shift() ?? Promise.resolve('8'),
		1_000,
		() => 0
	);
	await expect(read()).rejects.toThrow('down');
	expect(await read()).toBe('7');
});
