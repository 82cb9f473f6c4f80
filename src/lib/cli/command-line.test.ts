import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '#lib/server/platform/project.ts';
import { copySeed, SHIPPED_SEED } from '../../../tests/support/seed-folder.ts';
import { runCommandLine } from './command-line.ts';

const inPipe = { isTerminal: false };
const onTerminal = { isTerminal: true };

describe('the command line', () => {
	it.each([
		[[], 'No command is given.'],
		[['weigh', 'seed'], 'There is no command "weigh".'],
		[['score'], 'score needs a folder.'],
		[['score', ''], 'score needs a folder.'],
		[['score', '-'], 'score reads a folder, not standard input.'],
		[['score', 'a', 'b'], 'score takes one folder.'],
		[['reference'], 'reference needs a folder.'],
		[['reference', '-'], 'reference reads a folder, not standard input.'],
		[['toString', 'seed'], 'There is no command "toString".'],
		[['score', 'seed', '--yaml'], expect.stringMatching(/--yaml/)],
		[['score', 'seed', '--json=no'], expect.stringMatching(/--json/)]
	])('answers %j with 2 and the usage', async (args, sentence) => {
		const { code, output, messages } = await runCommandLine(args, inPipe);
		expect([code, output]).toEqual([2, []]);
		expect(messages[0]).toEqual(sentence);
		expect(messages.join('\n')).toMatch(/Usage: npm run -s plumbline -- score <folder>/);
	});

	it('tells the usage to whoever asks for it', async () => {
		const { code, output, messages } = await runCommandLine(['--help'], inPipe);
		expect([code, messages]).toEqual([0, []]);
		expect([...output][0]).toMatch(/^Usage: /);
	});

	it('prints a table on a terminal and JSON lines where they are asked for', async () => {
		const table = [...(await runCommandLine(['score', SHIPPED_SEED], onTerminal)).output];
		expect(table[0]).toMatch(/^result +grade +range +score +allocation/);
		expect(table).toContainEqual(expect.stringMatching(/^ {2}kafi-2007-retinol-01 +B +/));
		expect(table.at(-1)).toMatch(/^766 results: A 0, B 110, C 137, D 519, E 0\./);
		const asked = await runCommandLine(['score', SHIPPED_SEED, '--json'], onTerminal);
		const piped = await runCommandLine(['score', SHIPPED_SEED], inPipe);
		expect([...asked.output]).toEqual([...piped.output]);
	});
});

interface Ended {
	readonly code: number | string;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs a line of shell in the project, with `$0` as the folder. */
function shell(line: string, folder: string): Promise<Ended> {
	const options = { cwd: PROJECT, maxBuffer: 64 * 1024 * 1024 };
	return new Promise((resolve) => {
		execFile('bash', ['-c', line, folder], options, (error, stdout, stderr) =>
			resolve({ code: error?.code ?? 0, stdout, stderr })
		);
	});
}

describe('the process', { timeout: 60_000 }, () => {
	const plumbline = 'npm run -s plumbline --';

	it('writes JSON lines into a pipe and ends with 0', async () => {
		const { code, stdout } = await shell(`${plumbline} score "$0"`, SHIPPED_SEED);
		expect(code).toBe(0);
		expect(stdout.trimEnd().split('\n')).toHaveLength(766);
	});

	it('does not mind a reader who has read enough', async () => {
		const line = `set -o pipefail; ${plumbline} score "$0" | head -1`;
		const { code, stdout, stderr } = await shell(line, SHIPPED_SEED);
		expect(code).toBe(0);
		expect(stdout.split('\n')).toHaveLength(2);
		expect(stderr).not.toMatch(/EPIPE|Error/);
	});

	it('ends with 1 after a fault, which stands in one line without characters that steer a terminal', async () => {
		const copy = await copySeed();
		await copy.correct('studies.csv', 'kafi-2007-retinol', {
			design: 'odd\u001b[31m\nsplit\u202e'
		});
		const { code, stderr } = await shell(`${plumbline} score "$0" >/dev/null`, copy.folder);
		expect(code).toBe(1);
		expect(stderr).toMatch(/^studies\.csv line \d+, design "odd\ufffd\[31m split\ufffd": is not /m);
		expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
		expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
	});

	it('ends with 2 and writes nothing to standard output when it is misused', async () => {
		const { code, stdout, stderr } = await shell(`${plumbline} score -`, SHIPPED_SEED);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^score reads a folder, not standard input\.\n\nUsage: /);
	});
});
