// The first file of `npm start` and `npm run dev`. It is plain JavaScript without static imports
// of packages, so that an old Node.js or a missing `npm ci` is answered with a sentence, and it
// registers tsx in this process: a wrapper process would stand between us and the signals.
import { refuseNode } from './node-version.js';

/** @returns {Promise<number>} the exit code */
async function main() {
	const refusal = refuseNode(process.versions.node);
	if (refusal) return refuse(refusal);
	try {
		// No tsconfig: the one of the project extends a file that exists only after a first build.
		const { register } = await import('tsx/esm/api');
		register({ tsconfig: false });
	} catch (error) {
		if (/** @type {{ code?: string }} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
		return refuse('The packages are not installed yet: run npm ci first.');
	}
	const { runCommand } = await import('./run-command.ts');
	return runCommand(process.argv[2] ?? 'start');
}

/**
 * @param {string} sentence
 * @returns {number} the exit code
 */
function refuse(sentence) {
	process.stderr.write(`${sentence}\n`);
	return 1;
}

main().then(
	(code) => process.exit(code),
	(error) => {
		process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
		process.exit(1);
	}
);
