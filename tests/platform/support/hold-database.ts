// Holds the embedded database of PLUMBLINE_DATA as `npm start` does, until it is asked to stop.
// Prints what the supervisor reports, and the address when it is ready.
import { openEmbedded } from '#lib/server/platform/embedded.ts';
import { PlainError } from '#lib/server/platform/plain-error.ts';
import { PROJECT } from '#lib/server/platform/project.ts';
import { aborted, watchSignals } from '#lib/server/platform/signals.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function hold(): Promise<number> {
	const requests = watchSignals();
	try {
		const server = await openEmbedded({
			dataFolder: process.env.PLUMBLINE_DATA,
			project: process.env.PROJECT ?? PROJECT,
			report: say,
			signal: requests.stop
		});
		say(`address ${server.url}`);
		const lost = await Promise.race([aborted(requests.stop).then(() => null), server.lost]);
		await server.stop();
		if (lost === null) return 0;
		process.stderr.write(`${lost}\n`);
		return 1;
	} catch (error) {
		if (requests.stop.aborted) return 130;
		if (!(error instanceof PlainError)) throw error;
		process.stderr.write(`${error.message}\n`);
		return 1;
	}
}

hold().then(
	(code) => process.exit(code),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exit(2);
	}
);
