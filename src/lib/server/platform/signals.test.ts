import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { watchSignals } from './signals.ts';

function watch() {
	const source = new EventEmitter() as unknown as NodeJS.Process;
	let time = 0;
	const requests = watchSignals(source, () => time);
	const signalAt = (ms: number, signal: string): void => {
		time = ms;
		source.emit(signal as 'SIGINT');
	};
	return { source, requests, signalAt };
}

it('takes the first signal as a request to stop, and a later one as a request to hurry', () => {
	const { requests, signalAt } = watch();
	signalAt(5_000, 'SIGTERM');
	expect([requests.stop.aborted, requests.hurry.aborted]).toEqual([true, false]);
	signalAt(6_500, 'SIGINT');
	expect(requests.hurry.aborted).toBe(true);
});

it('takes two signals within a second as one Ctrl-C, which npm passes on once more', () => {
	const { requests, signalAt } = watch();
	signalAt(0, 'SIGINT');
	signalAt(30, 'SIGINT');
	signalAt(999, 'SIGINT');
	expect(requests.hurry.aborted).toBe(false);
});

it('does not listen any longer when it is done', () => {
	const { source, requests, signalAt } = watch();
	requests.dispose();
	signalAt(0, 'SIGINT');
	expect(requests.stop.aborted).toBe(false);
	expect(source.listenerCount('SIGINT')).toBe(0);
});
