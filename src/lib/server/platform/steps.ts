import type { WriteStream } from 'node:tty';

/** One step of starting, such as loading the data. */
export interface Step {
	/** Shows how far it is: `fraction` from 0 to 1 if known. */
	progress(text: string, fraction?: number): void;
	done(text: string): void;
}

/** Tells the person at the terminal what is going on. */
export interface Steps {
	begin(name: string): Step;
	/** A line of its own. */
	say(text: string): void;
	/** What went wrong, on the stream for errors. */
	fail(text: string): void;
	/** Ends an unfinished step, so that what is printed next stands on a line of its own. */
	interrupt(): void;
}

type Output = Pick<WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

const NAME_WIDTH = 11;
const BAR_WIDTH = 20;

/**
 * Steps on a stream, and faults on another. A terminal gets one line a step, rewritten in place; a pipe or a file gets a
 * line when a step begins and one when it ends, and no control characters.
 */
export function createSteps(
	output: Output,
	errors: Pick<WriteStream, 'write'>,
	now: () => number = () => performance.now()
): Steps {
	const terminal = output.isTTY === true && process.env.TERM !== 'dumb';
	let open = false;

	const rewrite = (line: string): void => {
		const room = (output.columns ?? 80) - 1;
		output.write(`\r\u001b[2K${line.slice(0, room)}`);
		open = true;
	};
	const interrupt = (): void => {
		if (open) output.write('\n');
		open = false;
	};
	const finish = (line: string): void => {
		output.write(terminal ? `\r\u001b[2K${line}\n` : `${line}\n`);
		open = false;
	};

	return {
		begin(name) {
			const label = `  ${name.padEnd(NAME_WIDTH)} `;
			const started = now();
			if (terminal) rewrite(`${label}…`);
			else output.write(`${label}…\n`);
			return {
				progress(text, fraction) {
					if (terminal) rewrite(label + (fraction === undefined ? '' : `${bar(fraction)} `) + text);
				},
				done(text) {
					finish(`${label}${text} (${((now() - started) / 1000).toFixed(1)} s)`);
				}
			};
		},
		say(text) {
			interrupt();
			output.write(`${text}\n`);
		},
		fail(text) {
			interrupt();
			errors.write(`${text}\n`);
		},
		interrupt
	};
}

function bar(fraction: number): string {
	const full = Math.round(Math.min(1, Math.max(0, fraction)) * BAR_WIDTH);
	return '━'.repeat(full) + '─'.repeat(BAR_WIDTH - full);
}
