/** A work of the benchmark done and timed by R with its package metafor, called as its users do. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { R_FUNCTIONS } from './statistics-figures.ts';

/** One work, as expressions of R. */
export interface RWork {
	/** What `x` holds, number for number the same doubles as here. */
	readonly data: readonly number[];
	/** Not timed: makes of `x` what the work takes. */
	readonly prepare: string;
	/** Timed; a statement that leaves what it made in `made`. */
	readonly work: string;
	/** Not timed: the figures to compare. */
	readonly figures: string;
	/** How many times as large the whole task is; the time is multiplied by it. */
	readonly share?: number;
}

export interface RResult {
	/** Milliseconds of the whole task, a measurement each. */
	readonly times: readonly number[];
	readonly figures: readonly number[];
}

/** How long one measurement takes at least, in seconds: shorter works are repeated within it. */
export const SECONDS_A_MEASUREMENT = 0.5;
/** After so many seconds no further measurement of a work is begun. */
const MOST_SECONDS = 15;
const METAFOR_MISSING = 3;

const script = ({ data, prepare, work, figures }: RWork, repeats: number): string => `
if (!requireNamespace("metafor", quietly = TRUE)) quit(status = ${METAFOR_MISSING})
suppressMessages(library(metafor))
${R_FUNCTIONS}
processor <- function() sum(proc.time()[c("user.self", "sys.self")])
seconds <- function(work, times) {
  start <- processor()
  for (time in seq_len(times)) work()
  processor() - start
}
measure <- function(work) {
  seconds(work, 1)
  once <- max(seconds(work, 1), 0.001)
  times <- ceiling(1.2 * ${SECONDS_A_MEASUREMENT} / once)
  found <- if (times == 1) once else c()
  while (length(found) < ${repeats} && sum(found) * times < ${MOST_SECONDS})
    found <- c(found, seconds(work, times) / times)
  1000 * found
}
tell <- function(numbers) cat(sprintf("%.17g", numbers), "\\n")
x <- readBin("data", "double", ${data.length}, endian = "little")
${prepare}
work <- function() { ${work}; made <<- made }
tell(measure(work))
tell(${figures})
`;

/** The result of R for a work, or why there is none: R or metafor is not installed. */
export function runInR(work: RWork, repeats: number): RResult | string {
	const folder = mkdtempSync(join(tmpdir(), 'bench-statistics-'));
	try {
		writeFileSync(join(folder, 'data'), new Uint8Array(Float64Array.from(work.data).buffer));
		writeFileSync(join(folder, 'work.R'), script(work, repeats));
		const run = spawnSync('Rscript', ['work.R'], { cwd: folder, encoding: 'utf8' });
		if (run.error !== undefined) return 'Rscript is not there';
		if (run.status === METAFOR_MISSING) return 'R is there, but not its package metafor';
		if (run.status !== 0) throw new Error(`Rscript failed: ${run.stderr.trim()}`);
		const [times = [], figures = []] = run.stdout
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/).map(Number));
		return { times: times.map((time) => time * (work.share ?? 1)), figures };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
