import { describe, expect, it } from 'vitest';
import type { StageResult } from './run-stage.ts';
import { schedule } from './schedule.ts';
import { chooseStages, STAGES, type Stage } from './stages.ts';

const stage = (name: string, after: string[] = [], alone = false): Stage => ({
	name,
	title: name,
	command: [],
	kind: 'check',
	after,
	alone
});

/** Runs stages that each take one turn of the event loop and notes which ran side by side. */
async function watch(stages: Stage[], interrupted = new AbortController()) {
	const beside: Record<string, string[]> = {};
	const running = new Set<string>();
	const run = async (one: Stage): Promise<StageResult> => {
		running.add(one.name);
		for (const name of running) beside[name] = [...running];
		await new Promise((resolve) => setImmediate(resolve));
		running.delete(one.name);
		if (one.name === 'the interrupted one') interrupted.abort();
		return { stage: one, passed: 1, failed: 0, skipped: 0, seconds: 0, output: '' };
	};
	const results = await schedule({
		stages,
		slots: 2,
		run,
		onEnd: () => undefined,
		signal: interrupted.signal
	});
	return { order: results.map((result) => result.stage.name), beside };
}

describe('schedule', () => {
	it('starts a stage only after those that it needs', async () => {
		const { order } = await watch([stage('c', ['b']), stage('b', ['a']), stage('a')]);
		expect(order).toEqual(['a', 'b', 'c']);
	});

	it('never runs more than two at a time', async () => {
		const { beside } = await watch([stage('a'), stage('b'), stage('c'), stage('d')]);
		expect(Object.values(beside).every((names) => names.length <= 2)).toBe(true);
	});

	it('runs a stage that wants the machine by itself', async () => {
		const { beside } = await watch([stage('a'), stage('b', [], true), stage('c')]);
		expect(beside.b).toEqual(['b']);
	});

	it('starts nothing more after an interruption, and gives what had ended', async () => {
		const { order } = await watch([stage('the interrupted one', [], true), stage('b')]);
		expect(order).toEqual(['the interrupted one']);
	});

	it('ignores a need that was not chosen', async () => {
		const { order } = await watch([stage('b', ['a'])]);
		expect(order).toEqual(['b']);
	});
});

describe('chooseStages', () => {
	it('takes all when none is named', () => {
		expect(chooseStages(STAGES, [])).toEqual(STAGES);
	});

	it('takes the named ones and what they need, in order', () => {
		const names = chooseStages(STAGES, ['e2e']).map((one) => one.name);
		expect(names).toEqual(['sync', 'build', 'e2e']);
	});

	it('refuses an unknown name and lists the known ones', () => {
		expect(() => chooseStages(STAGES, ['unite'])).toThrow(/no stage unite.*unit/);
	});

	it('lists every stage after those that it needs', () => {
		const seen = new Set<string>();
		for (const one of STAGES) {
			expect(one.after.every((name) => seen.has(name))).toBe(true);
			seen.add(one.name);
		}
	});
});
