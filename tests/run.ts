import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStage, type StageResult } from './support/run-stage.ts';
import { schedule } from './support/schedule.ts';
import { chooseStages, LONG_STAGES, STAGES } from './support/stages.ts';

/**
 * `npm test`: every stage, whatever the earlier ones gave, and one last line with the totals.
 * `npm test -- unit db` runs those stages and what they need; `--long` the tests that take minutes.
 */
const RULE = '─'.repeat(80);

const say = (text: string) => process.stdout.write(`${text}\n`);

function showStage({ stage, passed, failed, seconds, output }: StageResult): void {
	const verdict = failed > 0 ? `${failed} FAILED` : 'ok';
	say(`\n${RULE}\n${stage.name}: ${stage.title} · ${verdict} · ${seconds.toFixed(1)} s\n${RULE}`);
	if (output.trim()) say(output.trimEnd());
	if (passed + failed === 0) say('No tests.');
}

function showSummary(results: StageResult[], seconds: number): void {
	say(`\n${RULE}\nsummary\n${RULE}`);
	for (const { stage, passed, failed, skipped, seconds: stageSeconds } of results) {
		const cells = [
			stage.name.padEnd(10),
			`${passed} passed`.padStart(12),
			`${failed} failed`.padStart(10),
			`${stageSeconds.toFixed(1)} s`.padStart(9),
			skipped > 0 ? `${skipped} not possible here` : ''
		];
		say(cells.join('  ').trimEnd());
	}
	say(`total ${seconds.toFixed(1)} s\n`);
}

const args = process.argv.slice(2);
const long = args.includes('--long');
const names = args.filter((arg) => !arg.startsWith('--'));
const started = performance.now();
const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => interrupted.abort());
try {
	const stages = chooseStages(long ? LONG_STAGES : STAGES, names);
	say(`Stages: ${stages.map((stage) => stage.name).join(', ')}. Each is shown when it has ended.`);
	const results = await schedule({
		stages,
		slots: 2,
		run: (stage) => runStage(stage, { folder, long, signal: interrupted.signal }),
		onEnd: showStage,
		signal: interrupted.signal
	});
	if (interrupted.signal.aborted)
		say('\nInterrupted: the stages that had not started are left out.');
	showSummary(results, (performance.now() - started) / 1000);
	const sum = (count: 'passed' | 'failed') => results.reduce((n, result) => n + result[count], 0);
	say(`${sum('passed')} passed, ${sum('failed')} failed`);
	process.exitCode = sum('failed') > 0 || interrupted.signal.aborted ? 1 : 0;
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 2;
} finally {
	await rm(folder, { recursive: true, force: true });
}
