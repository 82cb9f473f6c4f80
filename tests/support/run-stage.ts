import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Stage } from './stages.ts';

/** What came of one stage. */
export type StageResult = {
	stage: Stage;
	passed: number;
	failed: number;
	/** Tests that this machine cannot run, such as those that need root. */
	skipped: number;
	seconds: number;
	output: string;
};

/** The part of Vitest's JSON report that is read here. */
type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number };

/**
 * Counts the tests of a Vitest run. A run that failed with no failed test (a file that could not be
 * loaded, a promise that nobody awaited) counts as one failure, and so does one without any test.
 */
export function countTests(report: Report | null, exitCode: number | null) {
	const passed = report?.numPassedTests ?? 0;
	const failed = report?.numFailedTests ?? 0;
	const broken = failed === 0 && exitCode !== 0;
	return { passed, failed: broken ? 1 : failed, skipped: report?.numPendingTests ?? 0 };
}

async function readReport(path: string): Promise<Report | null> {
	try {
		return JSON.parse(await readFile(path, 'utf8')) as Report;
	} catch {
		return null;
	}
}

/** Runs a command to its end, without a terminal, and keeps what it printed. */
function execute(
	[command = '', ...args]: string[],
	env: NodeJS.ProcessEnv,
	signal: AbortSignal
): Promise<{ exitCode: number | null; output: string }> {
	return new Promise((resolve) => {
		const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
		const chunks: Buffer[] = [];
		const stop = () => child.kill('SIGTERM');
		signal.addEventListener('abort', stop);
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (exitCode) => {
			signal.removeEventListener('abort', stop);
			resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') });
		});
	});
}

export type RunOptions = {
	/** Where reports are written. */
	folder: string;
	/** Run the long tests of the stage instead of the usual ones. */
	long: boolean;
	/** Ends the stage early. */
	signal: AbortSignal;
};

/** Runs one stage; never throws for a stage that fails. */
export async function runStage(
	stage: Stage,
	{ folder, long, signal }: RunOptions
): Promise<StageResult> {
	const reportPath = join(folder, `${stage.name}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
	const started = performance.now();
	const { exitCode, output } = await execute(
		[...stage.command, ...(stage.kind === 'vitest' ? reporters : [])],
		{
			...process.env,
			// With CI set, Vitest fails on a missing snapshot and on `.only` instead of obliging.
			CI: 'true',
			TZ: 'UTC',
			NO_COLOR: '1',
			PATH: [join('node_modules', '.bin'), process.env.PATH].join(delimiter),
			...(long ? { PLUMBLINE_TEST_LONG: '1' } : {})
		},
		signal
	);
	const counts =
		stage.kind === 'vitest'
			? countTests(await readReport(reportPath), exitCode)
			: { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
	return { stage, ...counts, seconds: (performance.now() - started) / 1000, output };
}
