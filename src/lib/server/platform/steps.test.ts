import { expect, it } from 'vitest';
import { createSteps } from './steps.ts';

/** Steps whose output is collected; each look at the clock is a tenth of a second later. */
function collect(output: { isTTY: boolean; columns?: number }) {
	let written = '';
	let errors = '';
	let time = 0;
	const steps = createSteps(
		{ ...output, write: (text: string | Uint8Array) => ((written += String(text)), true) },
		{ write: (text: string | Uint8Array) => ((errors += String(text)), true) },
		() => (time += 100)
	);
	return { steps, written: () => written, errors: () => errors };
}

it('writes whole lines into a pipe: when a step begins and when it ends', () => {
	const { steps, written } = collect({ isTTY: false });
	const step = steps.begin('Evidence');
	step.progress('results.csv 5 of 10', 0.5);
	step.done('up to date');
	expect(written()).toBe('  Evidence    …\n  Evidence    up to date (0.1 s)\n');
});

it('rewrites one line of a terminal, with a bar, and not beyond its width', () => {
	const { steps, written } = collect({ isTTY: true, columns: 60 });
	const step = steps.begin('Evidence');
	step.progress('results.csv 5 of 10', 0.5);
	step.progress('x'.repeat(200));
	step.done('up to date');
	const lines = written().split('\r\u001b[2K').slice(1);
	expect(lines).toEqual([
		'  Evidence    …',
		'  Evidence    ━━━━━━━━━━────────── results.csv 5 of 10',
		'  Evidence    '.padEnd(59, 'x'),
		'  Evidence    up to date (0.1 s)\n'
	]);
});

it('puts what went wrong on the other stream, after ending an unfinished line', () => {
	const { steps, written, errors } = collect({ isTTY: true });
	steps.begin('Pages');
	steps.fail('The pages could not be built.');
	expect(written().endsWith('…\n')).toBe(true);
	expect(errors()).toBe('The pages could not be built.\n');
});
