import { inspect } from 'node:util';
import { AppError } from '../errors.ts';
import { readSettings, type Settings } from '../settings.ts';
import { PlainError } from './plain-error.ts';
import { PROJECT, productVersion } from './project.ts';
import { type StopRequests, watchSignals } from './signals.ts';
import { createSteps, type Steps } from './steps.ts';

/** What both commands work with. */
export interface CommandContext {
	project: string;
	settings: Settings;
	steps: Steps;
	requests: StopRequests;
}

const COMMANDS = {
	start: async (context: CommandContext) => (await import('./start.ts')).start(context),
	dev: async (context: CommandContext) => (await import('./dev.ts')).dev(context)
};

/** What a shell expects of a program that a signal ended before it had begun its work. */
const INTERRUPTED = 130;

/**
 * Runs `start` or `dev` to its end. Faults are told on standard error: those that the person can
 * mend in one sentence, others with their stack.
 * @returns the exit code
 */
export async function runCommand(name: string): Promise<number> {
	const steps = createSteps(process.stdout, process.stderr);
	const requests = watchSignals();
	const failed = watchFailures(steps, requests);
	try {
		const command = name === 'start' || name === 'dev' ? COMMANDS[name] : undefined;
		if (!command) throw new PlainError(`There is no command "${name}", only start and dev.`);
		const settings = readSettings(process.env);
		steps.say(`Plumbline ${productVersion()}\n`);
		const code = await command({ project: PROJECT, settings, steps, requests });
		return failed() ? 1 : code;
	} catch (error) {
		if (requests.stop.aborted) return failed() ? 1 : INTERRUPTED;
		steps.fail(sentenceOf(error));
		return 1;
	} finally {
		requests.dispose();
	}
}

function sentenceOf(error: unknown): string {
	if (error instanceof PlainError || error instanceof AppError) return error.message;
	// With its stack and its causes.
	return inspect(error);
}

/**
 * An exception that nobody caught ends the process, but in order, so that the database is stopped.
 * A rejection that nobody waited for is told and survived: one request must not end all others.
 * Output into a closed pipe is dropped.
 * @returns whether such an exception has happened
 */
function watchFailures(steps: Steps, requests: StopRequests): () => boolean {
	let failed = false;
	const drop = (): void => undefined;
	process.stdout.on('error', drop);
	process.stderr.on('error', drop);
	process.on('unhandledRejection', (reason) => steps.fail(sentenceOf(reason)));
	process.on('uncaughtException', (error) => {
		failed = true;
		steps.fail(sentenceOf(error));
		requests.ask();
	});
	return () => failed;
}
