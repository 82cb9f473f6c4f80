/** What a command comes to, before anything is written. */

/** Done; input that was refused, in whole or in part; a command that was not understood. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOutcome {
	readonly code: ExitCode;
	/** Lines for standard output, without line ends. */
	readonly output: Iterable<string>;
	/** Lines for standard error. */
	readonly messages: readonly string[];
}

/** How a command writes its output. */
export type OutputForm = 'table' | 'json_lines';
