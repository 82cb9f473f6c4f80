/** The tasks of the benchmark as a script for R with its package metafor, called as its users do. */

export interface RTask {
	readonly studies: readonly { readonly yi: readonly number[]; readonly vi: readonly number[] }[];
	/** The method of `rma`, or the arithmetic of DL in plain vectors. */
	readonly method: 'REML' | 'DL' | 'bare DL';
	readonly times: number;
	/** By how much the studies are fewer than in the task. */
	readonly share?: number;
}

const BARE = `bare <- function(s) {
  w <- 1 / s$vi; m <- sum(w * s$yi) / sum(w); q <- sum(w * (s$yi - m)^2)
  t <- max(0, (q - (length(w) - 1)) / (sum(w) - sum(w^2) / sum(w)))
  u <- 1 / (s$vi + t); c(t, sum(u * s$yi) / sum(u), sqrt(1 / sum(u)))
}`;

const vector = (values: readonly number[]): string => `c(${values.join(',\n')})`;

/** A script that prints the milliseconds of each task, a line each. */
export function rScript(tasks: readonly RTask[]): string {
	const blocks = tasks.map(({ studies, method, times, share = 1 }) => {
		const list = studies.map(({ yi, vi }) => `list(yi=${vector(yi)},vi=${vector(vi)})`);
		const call = method === 'bare DL' ? 'bare(s)' : `rma(yi=s$yi, vi=s$vi, method="${method}")`;
		return [
			`studies <- list(${list.join(',\n')})`,
			`s <- studies[[1]]; invisible(${call})`,
			'start <- proc.time()[["elapsed"]]',
			`for (time in seq_len(${times})) for (s in studies) invisible(${call})`,
			`cat(1000 * (proc.time()[["elapsed"]] - start) * ${share} / ${times}, "\\n")`
		].join('\n');
	});
	return ['suppressMessages(library(metafor))', BARE, ...blocks].join('\n');
}
