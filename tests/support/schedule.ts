import type { StageResult } from './run-stage.ts';
import type { Stage } from './stages.ts';

/**
 * Runs the stages in their order, at most `slots` at a time, each after those that it needs. A stage
 * whose needs failed runs all the same: it says more than silence would.
 * @param run runs one stage and never rejects
 * @param signal once aborted, no other stage is started
 * @param onEnd is called as each stage ends
 */
export async function schedule(options: {
	stages: Stage[];
	slots: number;
	run: (stage: Stage) => Promise<StageResult>;
	onEnd: (result: StageResult) => void;
	signal: AbortSignal;
}): Promise<StageResult[]> {
	const waiting = [...options.stages];
	const chosen = new Set(options.stages.map((stage) => stage.name));
	const running = new Map<string, Promise<void>>();
	const results: StageResult[] = [];
	const ended = (name: string) => results.some((result) => result.stage.name === name);
	let aloneRuns = false;

	const mayStart = (stage: Stage) =>
		!aloneRuns &&
		running.size < (stage.alone ? 1 : options.slots) &&
		stage.after.every((name) => !chosen.has(name) || ended(name));

	const start = (stage: Stage) => {
		waiting.splice(waiting.indexOf(stage), 1);
		aloneRuns = stage.alone ?? false;
		const work = options.run(stage).then((result) => {
			running.delete(stage.name);
			aloneRuns = false;
			results.push(result);
			options.onEnd(result);
		});
		running.set(stage.name, work);
	};

	while (waiting.length > 0 || running.size > 0) {
		if (options.signal.aborted) waiting.length = 0;
		for (let next = waiting.find(mayStart); next; next = waiting.find(mayStart)) start(next);
		if (running.size === 0) {
			if (waiting.length === 0) break;
			throw new Error('Stages wait for each other.');
		}
		await Promise.race(running.values());
	}
	return results;
}
