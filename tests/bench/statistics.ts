/**
 * `npm run bench:statistics`: how many times as fast as R we are, in this run and on the same studies,
 * where `Rscript` with metafor is there; else our own times.
 *
 * Both sides make everything that `rma()` or `escalc()` answer in the timed part, and the sums of what
 * they made are compared before the times are. Times are of the processor, so that neighbours on the
 * machine disturb them little, with R measured between two rounds of ours. Ratios are of medians; the
 * range is that of all measurements. A row that misses its limit, or does not agree, makes the exit
 * code 1.
 *
 *     npm run bench:statistics -- --repeats=5
 */
import { parseArgs } from 'node:util';
import { disagreementOf } from './statistics-figures.ts';
import { runInR, SECONDS_A_MEASUREMENT, type RResult } from './statistics-in-r.ts';
import { TASKS, type BenchTask } from './statistics-tasks.ts';

const { values: flags } = parseArgs({ options: { repeats: { type: 'string', default: '5' } } });
const repeats = Math.min(100, Math.max(1, Number(flags.repeats) || 1));

/**
 * How near, relative, the sums of both sides have to be: those of an iteration are compared where it
 * has ended on both, so they need no more than those of closed forms.
 */
const TOLERANCE = 1e-8;

/** Of the processor, for one run; threads that collect garbage for us are counted. */
function milliseconds(run: () => unknown, times: number): number {
	const start = process.cpuUsage();
	for (let i = 0; i < times; i++) run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000 / times;
}

/** Milliseconds of one run, a measurement each, after some that are not counted. */
function measure({ run }: BenchTask): readonly number[] {
	const enough = 1000 * SECONDS_A_MEASUREMENT;
	let times = 1;
	while (milliseconds(run, times) * times < enough / 4) times *= 2;
	times = Math.ceil(enough / milliseconds(run, times));
	return Array.from({ length: repeats }, () => milliseconds(run, times));
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

const say = (...cells: readonly string[]) => process.stdout.write(`${cells.join('\t')}\n`);
const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Says a row; answers whether both sides agree and its limit, if it has one, is met. */
function sayRow(task: BenchTask, ours: readonly number[], r: RResult): boolean {
	const ratio = median(r.times) / median(ours);
	const lowest = Math.min(...r.times) / Math.max(...ours);
	const highest = Math.max(...r.times) / Math.min(...ours);
	const difference = disagreementOf((task.figures ?? task.run)(), r.figures, TOLERANCE);
	const isMet = task.limit === null || ratio >= task.limit;
	say(
		task.name,
		task.against,
		`${median(ours).toPrecision(3)} ms`,
		`${median(r.times).toPrecision(3)} ms`,
		`${figure(ratio)} × (${figure(lowest)} to ${figure(highest)})`,
		task.limit === null ? 'no limit' : `≥ ${task.limit} ×: ${isMet ? 'met' : 'MISSED'}`,
		difference === null
			? `${r.figures.length} sums agree to ${TOLERANCE}`
			: `sum ${difference.index ?? 'count'} DIFFERS: ${difference.ours}, in R ${difference.theirs}`
	);
	return difference === null && isMet;
}

let noR: string | null = null;
for (const task of TASKS) {
	const before = measure(task);
	const r: RResult | string = noR ?? runInR(task.r, repeats);
	if (typeof r === 'string') {
		if (noR === null) say(`Without R (${r}): our own times only, and no limit is checked.`);
		noR = r;
		say(task.name, `${median(before).toPrecision(3)} ms`);
		continue;
	}
	if (task === TASKS[0]) {
		say('task', 'against', 'ours', 'R', 'times as fast (range)', 'limit', 'same work');
	}
	if (!sayRow(task, [...before, ...measure(task)], r)) process.exitCode = 1;
}
