/**
 * What a task adds up, here within the time that is measured: everything that it makes. R adds up the
 * same by the same names, so that the benchmark cannot compare different work.
 */
import type { ModelFit } from '#lib/statistics/pooling/model.ts';

/** Running sums of figures, each added in its turn. */
class Sums {
	readonly #sums: number[] = [];
	#turn = 0;

	/** A figure that is missing makes its sum, and with it the comparison, fail. */
	add(figure: number | null | undefined): void {
		this.#sums[this.#turn] = (this.#sums[this.#turn] ?? 0) + (figure ?? NaN);
		this.#turn += 1;
	}

	/** Back to the first figure. */
	next(): void {
		this.#turn = 0;
	}

	get all(): readonly number[] {
		return this.#sums;
	}
}

/** Sums over `items` of the figures that `tell` adds for each. */
export function sumsOver<T>(items: readonly T[], tell: (item: T, sums: Sums) => void) {
	const sums = new Sums();
	for (const item of items) {
		sums.next();
		tell(item, sums);
	}
	return sums.all;
}

/** Everything that `rma()` answers without being asked again. */
export function addModel(
	{ heterogeneity: h, coefficients: [mean], omnibus, fitStatistics: { ML, REML } }: ModelFit,
	sums: Sums
): void {
	sums.add(h.tauSquared);
	sums.add(h.tauSquaredSe);
	sums.add(h.iSquared);
	sums.add(h.hSquared);
	sums.add(h.typicalVariance);
	sums.add(h.q);
	sums.add(h.qPValue);
	sums.add(mean?.estimate);
	sums.add(mean?.se);
	sums.add(mean?.statistic);
	sums.add(mean?.pValue);
	sums.add(mean?.lower);
	sums.add(mean?.upper);
	sums.add(omnibus.statistic);
	sums.add(omnibus.pValue);
	for (const criteria of [ML, REML]) {
		sums.add(criteria?.logLikelihood);
		sums.add(criteria?.deviance);
		sums.add(criteria?.aic);
		sums.add(criteria?.bic);
		sums.add(criteria?.aicc);
	}
}

/** The name of the R function that answers the same of a fit. */
export const MODEL_FIGURES = 'model_figures';

/** R functions that the works and figures of the tasks call. */
export const R_FUNCTIONS = `
studies <- function(x, k) lapply(split(x, rep(seq_len(length(x) / (2 * k)), each = 2 * k)),
  function(s) list(yi = s[1:k], vi = s[k + 1:k]))
bare <- function(s) {
  w <- 1 / s$vi; total <- sum(w); m <- sum(w * s$yi) / total; q <- sum(w * (s$yi - m)^2)
  t <- max(0, (q - (length(w) - 1)) / (total - sum(w^2) / total))
  u <- 1 / (s$vi + t); total <- sum(u); c(t, sum(u * s$yi) / total, sqrt(1 / total))
}
${MODEL_FIGURES} <- function(f) c(f$tau2, f$se.tau2, f$I2, f$H2, f$vt, f$QE, f$QEp,
  f$b, f$se, f$zval, f$pval, f$ci.lb, f$ci.ub, f$QM, f$QMp, f$fit.stats$ML, f$fit.stats$REML)
`;

export interface Disagreement {
	/** Which of the figures, from 0; null when they are not as many. */
	readonly index: number | null;
	readonly ours: number;
	readonly theirs: number;
}

/** The first figure in which two sides differ by more than a tolerance, relative; null when none does. */
export function disagreementOf(
	ours: readonly number[],
	theirs: readonly number[],
	tolerance: number
): Disagreement | null {
	if (ours.length !== theirs.length || ours.length === 0) {
		return { index: null, ours: ours.length, theirs: theirs.length };
	}
	for (const [index, mine] of ours.entries()) {
		const r = theirs[index] ?? NaN;
		// Written so that NaN is a difference.
		if (!(Math.abs(mine - r) <= tolerance * Math.abs(r))) return { index, ours: mine, theirs: r };
	}
	return null;
}
