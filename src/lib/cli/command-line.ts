/** The arguments of `plumbline` and the commands that they name. */
import { parseArgs } from 'node:util';
import type { CommandOutcome, OutputForm } from './outcome.ts';
import { runReference } from './reference/reference.ts';
import { scoreFolder } from './score.ts';
import { synthesiseFolder } from './synthesise.ts';

interface Command {
	readonly run: (
		folder: string,
		form: OutputForm,
		asked: Readonly<Record<QuestionOption, string>>
	) => Promise<CommandOutcome>;
	/** Options that must be given; no other command takes them. */
	readonly needs: readonly QuestionOption[];
}

const QUESTION_OPTIONS = ['ingredient', 'outcome'] as const;
type QuestionOption = (typeof QUESTION_OPTIONS)[number];

/** The commands, each of which takes one folder. */
const COMMANDS: Readonly<Record<string, Command | undefined>> = {
	reference: { run: runReference, needs: [] },
	score: { run: scoreFolder, needs: [] },
	synthesise: { run: synthesiseFolder, needs: QUESTION_OPTIONS }
};

const USAGE = [
	'Usage: npm run -s plumbline -- score <folder> [--json]',
	'       npm run -s plumbline -- synthesise <folder> --ingredient <slug> --outcome <outcome> [--json]',
	'       npm run -s plumbline -- reference <folder> [--json]',
	'',
	'  score      grades every result of studies.csv, arms.csv and results.csv in the folder',
	'  synthesise weighs what the same tables hold of one ingredient on an outcome, on several separated',
	'             by commas, or on a family of outcomes: one record',
	'  reference  computes every case of reference numbers (.json files) in the folder anew, and',
	'             tells for each family how far our numbers are from them',
	'',
	'  --json     JSON lines also on a terminal; they are the output whenever it is not a terminal',
	'  --help     this text',
	'',
	'Exit code: 0; 1 when input was refused or a number is beyond its tolerance; 2 when the command',
	'was not understood.'
];

interface Surroundings {
	/** Whether standard output is a terminal. */
	readonly isTerminal: boolean;
}

/** Runs one command. `args` are those after the name of the program. */
export async function runCommandLine(
	args: readonly string[],
	{ isTerminal }: Surroundings
): Promise<CommandOutcome> {
	const parsed = parse(args);
	if ('misuse' in parsed) return misused(parsed.misuse);
	const { values, positionals } = parsed;
	if (values.help) return { code: 0, output: USAGE, messages: [] };
	const [command, folder, ...others] = positionals;
	if (command === undefined) return misused('No command is given.');
	const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
	if (!known) return misused(`There is no command ${JSON.stringify(command)}.`);
	if (folder === undefined || folder === '') return misused(`${command} needs a folder.`);
	if (folder === '-') return misused(`${command} reads a folder, not standard input.`);
	if (others.length > 0) return misused(`${command} takes one folder.`);
	for (const option of QUESTION_OPTIONS) {
		const needed = known.needs.includes(option);
		if (needed && !values[option]) return misused(`${command} needs --${option}.`);
		if (!needed && values[option] !== undefined) {
			return misused(`${command} takes no --${option}.`);
		}
	}
	const form: OutputForm = values.json || !isTerminal ? 'json_lines' : 'table';
	const { ingredient = '', outcome = '' } = values;
	return known.run(folder, form, { ingredient, outcome });
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				json: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
				ingredient: { type: 'string' },
				outcome: { type: 'string' }
			}
		});
	} catch (error) {
		// Everything that parseArgs throws is about the arguments, in a sentence.
		return { misuse: error instanceof Error ? error.message : String(error) };
	}
}

function misused(sentence: string): CommandOutcome {
	return { code: 2, output: [], messages: [sentence, '', ...USAGE] };
}
