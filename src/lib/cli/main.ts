/** The process of `npm run -s plumbline -- …`: arguments in, text and an exit code out. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runCommandLine } from './command-line.ts';
import { withoutControls } from './controls.ts';

const oneLine = (text: string): string => `${withoutControls(text)}\n`;

function* lines(texts: Iterable<string>): Generator<string> {
	for (const text of texts) yield oneLine(text);
}

/** Writes as fast as it is read. Whoever has read enough (`| head`) closes the pipe; that is no fault. */
async function write(texts: Iterable<string>, to: NodeJS.WriteStream): Promise<void> {
	try {
		await pipeline(Readable.from(lines(texts)), to, { end: false });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EPIPE' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
	}
}

async function main(): Promise<void> {
	const isTerminal = process.stdout.isTTY;
	const outcome = await runCommandLine(process.argv.slice(2), { isTerminal });
	process.exitCode = outcome.code;
	await write(outcome.messages, process.stderr);
	await write(outcome.output, process.stdout);
}

main().catch((error: unknown) => {
	process.exitCode = 1;
	process.stderr.write(oneLine(error instanceof Error ? error.message : String(error)));
});
