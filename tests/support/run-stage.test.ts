import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
		const report = { numPassedTests: 7, numFailedTests: 2 };
		expect(countTests(report, 1)).toEqual({ passed: 7, failed: 2 });
	});

	it('counts a run that failed without a failed test as one failure', () => {
		const report = { numPassedTests: 7, numFailedTests: 0 };
		expect(countTests(report, 1)).toEqual({ passed: 7, failed: 1 });
	});

	it('counts a run that left no report, or was killed, as one failure', () => {
		expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1 });
		expect(countTests(null, null)).toEqual({ passed: 0, failed: 1 });
	});
});

describe('runStage', () => {
	const folder = () => mkdtemp(join(tmpdir(), 'plumbline-stage-'));

	it('counts a command that exits with 0 as one passed test and keeps what it printed', async () => {
		const command = [process.execPath, '--eval', 'console.log("fine")'];
		const result = await runStage(check(command), await folder(), false);
		expect(result).toMatchObject({ passed: 1, failed: 0, output: 'fine\n' });
	});

	it('counts a command that exits with another code as one failed test', async () => {
		const command = [process.execPath, '--eval', 'process.exit(3)'];
		const result = await runStage(check(command), await folder(), false);
		expect(result).toMatchObject({ passed: 0, failed: 1 });
	});

	it('counts a command that is not there as one failed test', async () => {
		const result = await runStage(check(['no-such-command-here']), await folder(), false);
		expect(result).toMatchObject({ passed: 0, failed: 1 });
		expect(result.output).toContain('no-such-command-here');
	});
});
