/**
 * `npm run bench:statistics`: how fast models are fitted, beside bare loops of the same arithmetic and,
 * where `Rscript` with metafor is there, beside R, all in this run.
 *
 *     npm run bench:statistics -- --repeats=5
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import type { Method, ModelInput } from '#lib/statistics/pooling/model.ts';
import { BCG_LOG_RISK_RATIOS } from '../fixtures/bcg-trials.ts';
import { bareDerSimonianLaird } from './bare-loops.ts';
import { rScript, type RTask } from './statistics-in-r.ts';

const { values: flags } = parseArgs({ options: { repeats: { type: 'string', default: '5' } } });
const repeats = Math.min(100, Math.max(1, Number(flags.repeats) || 1));

/** SIMULATED studies from a fixed linear congruential sequence, so that every run has the same. */
function simulate(k: number, next: () => number): { yi: number[]; vi: number[] } {
	const yi: number[] = [];
	const vi: number[] = [];
	for (let i = 0; i < k; i++) {
		yi.push(next() - 0.3);
		vi.push(0.01 + 0.2 * next());
	}
	return { yi, vi };
}

function sequence(seed: number): () => number {
	let state = seed;
	return () => {
		state = (1_664_525 * state + 1_013_904_223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

const next = sequence(20_260_101);
const asked = (studies: { yi: number[]; vi: number[] }, method: Method): ModelInput => ({
	yi: studies.yi,
	vi: studies.vi,
	method,
	test: 'z'
});
const thousand = simulate(1000, next);
const many = Array.from({ length: 10_000 }, () => simulate(10, next));
const manyAsked = many.map((studies) => asked(studies, 'DL'));

/** Everything that a fit answers is made in the timed part; the sum keeps it from being left out. */
function fit(input: ModelInput): number {
	const outcome = fitModel(input);
	if (!outcome.ok) throw new Error(outcome.reason.reason);
	return outcome.value.heterogeneity.tauSquared + (outcome.value.coefficients[0]?.upper ?? 0);
}

interface Task {
	readonly name: string;
	/** How often the work is done in one measurement, and the unit it is stated in. */
	readonly times: number;
	readonly run: () => number;
	readonly r?: RTask;
}

const TASKS: readonly Task[] = [
	{
		name: 'REML, k = 13',
		times: 1000,
		run: () => fit(asked(BCG_LOG_RISK_RATIOS, 'REML')),
		r: { studies: [BCG_LOG_RISK_RATIOS], method: 'REML', times: 50 }
	},
	{
		name: 'REML, k = 1000',
		times: 50,
		run: () => fit(asked(thousand, 'REML')),
		r: { studies: [thousand], method: 'REML', times: 1 }
	},
	{
		name: '10 000 DL fits, k = 10',
		times: 1,
		run: () => manyAsked.reduce((sum, input) => sum + fit(input), 0),
		// A hundredth of them; the time is multiplied.
		r: { studies: many.slice(0, 100), method: 'DL', times: 1, share: 100 }
	},
	{
		name: '  the same in a bare loop here',
		times: 1,
		run: () => many.reduce((sum, studies) => sum + bareDerSimonianLaird(studies), 0),
		r: { studies: many.slice(0, 1000), method: 'bare DL', times: 1, share: 10 }
	}
];

/** Milliseconds of one run: the fastest of several measurements, after one that is not counted. */
function milliseconds({ times, run }: Task): number {
	let fastest = Infinity;
	for (let repeat = 0; repeat <= repeats; repeat++) {
		const start = performance.now();
		let sum = 0;
		for (let i = 0; i < times; i++) sum += run();
		const elapsed = (performance.now() - start) / times;
		if (!Number.isFinite(sum)) throw new Error('A fit gave no number.');
		if (repeat > 0) fastest = Math.min(fastest, elapsed);
	}
	return fastest;
}

/** The milliseconds of R for each task, or why there are none. */
function inR(): readonly (number | null)[] | string {
	const tasks = TASKS.flatMap((task) => task.r ?? []);
	const run = spawnSync('Rscript', ['-'], { input: rScript(tasks), encoding: 'utf8' });
	if (run.error !== undefined) return 'Rscript is not there';
	if (run.status !== 0) return `Rscript failed: ${run.stderr.trim().split('\n').at(-1) ?? ''}`;
	const times = run.stdout.trim().split('\n').map(Number);
	return TASKS.map((task) => (task.r === undefined ? null : (times.shift() ?? null)));
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const ours = TASKS.map(milliseconds);
const theirs = inR();
if (typeof theirs === 'string') say(`Without R: ${theirs}.`);
say(['task', 'ms', 'ms in R', 'times as fast'].join('\t'));
TASKS.forEach((task, i) => {
	const mine = ours[i] ?? Infinity;
	const r = typeof theirs === 'string' ? null : (theirs[i] ?? null);
	const ratio = r === null ? '–' : (r / mine).toFixed(0);
	say([task.name, mine.toPrecision(3), r === null ? '–' : r.toPrecision(3), ratio].join('\t'));
});
