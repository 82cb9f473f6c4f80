import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export interface RunOptions {
	cwd: string;
	env: NodeJS.ProcessEnv;
	account?: Account | null;
	/** Ends the program when aborted. */
	signal?: AbortSignal | undefined;
	/** Called with each piece of output as it comes. */
	onOutput?: (text: string) => void;
}

/**
 * Runs a program to its end, with its standard output and error collected together.
 * @throws the system's error when it cannot be started
 */
export function runToEnd(
	program: string,
	args: string[],
	{ cwd, env, account, signal, onOutput }: RunOptions
): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			cwd,
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			...(account ? { uid: account.uid, gid: account.gid } : {})
		});
		let output = '';
		const collect = (chunk: Buffer): void => {
			output += chunk.toString();
			onOutput?.(chunk.toString());
		};
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		const end = (): void => {
			child.kill('SIGTERM');
		};
		if (signal?.aborted) end();
		signal?.addEventListener('abort', end, { once: true });
		child.once('error', reject);
		child.once('close', (code) => {
			signal?.removeEventListener('abort', end);
			resolve({ code, output });
		});
	});
}
