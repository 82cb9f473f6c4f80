// Holds the embedded database of PLUMBLINE_DATA as `npm start` does, until it is asked to stop.
// Prints the address, then what the supervisor reports. With --abort it gives up at once.
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
			project: process.env.PLUMBLINE_TEST_PROJECT ?? PROJECT,
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
