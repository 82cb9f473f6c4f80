import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTests, runStage } from './run-stage.ts';
import type { Stage } from './stages.ts';

const check = (command: string[]): Stage => ({
	name: 'probe',
	title: 'a probe',
	command,
	kind: 'check',
	after: []
});

describe('countTests', () => {
	it('takes the numbers of the report', () => {
		const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 3 };
		expect(countTests(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 3 });
	});

	it('counts a run that failed without a failed test as one failure', () => {
		const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 };
		expect(countTests(report, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
	});

	it('counts a run that left no report, or was killed, as one failure', () => {
		expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
		expect(countTests(null, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});
});

describe('runStage', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'plumbline-stage-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	const run = (command: string[], signal = new AbortController().signal) =>
		runStage(check(command), { folder, long: false, signal });
	const node = (script: string) => [process.execPath, '--eval', script];

	it('counts a command that exits with 0 as one passed test and keeps what it printed', async () => {
		const result = await run(node('console.log("fine")'));
		expect(result).toMatchObject({ passed: 1, failed: 0, output: 'fine\n' });
	});

	it('counts a command that exits with another code as one failed test', async () => {
		expect(await run(node('process.exit(3)'))).toMatchObject({ passed: 0, failed: 1 });
	});

	it('counts a command that is not there as one failed test', async () => {
		const result = await run(['no-such-command-here']);
		expect(result).toMatchObject({ passed: 0, failed: 1 });
		expect(result.output).toContain('no-such-command-here');
	});

	it('ends a command that is interrupted, as a failure', async () => {
		const interrupted = new AbortController();
		const running = run(node('setInterval(() => {}, 1000)'), interrupted.signal);
		interrupted.abort();
		expect(await running).toMatchObject({ passed: 0, failed: 1 });
	});
});
