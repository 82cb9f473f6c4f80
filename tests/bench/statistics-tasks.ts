/** What the benchmark of statistics does: the same work here and in R, on the same SIMULATED studies. */
import { standardisedMeanDifference } from '#lib/statistics/effect-size/standardised-mean-difference.ts';
import { fitModel } from '#lib/statistics/pooling/fit-model.ts';
import type { Method, ModelInput } from '#lib/statistics/pooling/model.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { BCG_LOG_RISK_RATIOS } from '../fixtures/bcg-trials.ts';
import { bareDerSimonianLaird } from './bare-loops.ts';
import { addModel, MODEL_FIGURES, sumsOver } from './statistics-figures.ts';
import type { RWork } from './statistics-in-r.ts';

export interface BenchTask {
	readonly name: string;
	/** What it is timed against. */
	readonly against: string;
	/** How many times as fast it has to be; null for a row that only informs. */
	readonly limit: number | null;
	/** The whole task, once; answers the sums of all that it makes. */
	readonly run: () => readonly number[];
	readonly r: RWork;
	/** The sums of the part that R does, if that is not the whole. */
	readonly figures?: () => readonly number[];
}

interface Studies {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
}

/** From a fixed linear congruential sequence, so that every run has the same. */
function sequence(seed: number): () => number {
	let state = seed;
	return () => {
		state = (1_664_525 * state + 1_013_904_223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

const next = sequence(20_260_101);

function simulate(k: number): Studies {
	const yi = Array.from({ length: k }, () => next() - 0.3);
	const vi = Array.from({ length: k }, () => 0.01 + 0.2 * next());
	return { yi, vi };
}

const thousand = simulate(1000);
const many = Array.from({ length: 10_000 }, () => simulate(10));
/** Of `many`, those that `rma()` is timed with; the time is multiplied. */
const some = many.slice(0, 500);

const GROUPS = Array.from({ length: 100_000 }, () => {
	const group = () => ({
		mean: 10 * next(),
		sd: 1 + 4 * next(),
		n: 5 + Math.floor(96 * next())
	});
	return { one: group(), two: group() };
});

function answered<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`A task of the benchmark is refused: ${outcome.reason.reason}.`);
	return outcome.value;
}

// Written out: objects that are spread and added to have each a shape of its own in V8, and all that
// reads them is slowed by half.
const asked = ({ yi, vi }: Studies, method: Method): ModelInput => ({ yi, vi, method, test: 'z' });

const fitAll = (inputs: readonly ModelInput[]) =>
	sumsOver(inputs, (input, sums) => {
		addModel(answered(fitModel(input)), sums);
	});

const column = (studies: readonly Studies[]): readonly number[] =>
	studies.flatMap(({ yi, vi }) => [...yi, ...vi]);

/** R's side of a task of models: each fitted as users of metafor do. */
const rma = (studies: readonly Studies[], method: Method): RWork => ({
	data: column(studies),
	prepare: `all <- studies(x, ${studies[0]?.yi.length ?? 0})`,
	work: `for (s in all) made <- rma(yi = s$yi, vi = s$vi, method = "${method}")`,
	// Its search stops early by default. That is how it is timed; what it finds is compared to the end.
	figures: `rowSums(sapply(all, function(s) ${MODEL_FIGURES}(rma(yi = s$yi, vi = s$vi,
		method = "${method}", control = list(threshold = 1e-13, maxiter = 1000)))))`
});

const bareInR: RWork = {
	data: column(many),
	prepare: 'all <- studies(x, 10)',
	work: 'for (s in all) made <- bare(s)',
	figures: 'rowSums(sapply(all, bare))'
};

const bcg = asked(BCG_LOG_RISK_RATIOS, 'REML');
const large = asked(thousand, 'REML');
const manyAsked = many.map((studies) => asked(studies, 'DL'));

/** Effects and variances in two columns, as `escalc()` answers. */
function standardiseAll(): readonly number[] {
	const yi = new Float64Array(GROUPS.length);
	const vi = new Float64Array(GROUPS.length);
	GROUPS.forEach(({ one, two }, i) => {
		const effect = answered(standardisedMeanDifference(one, two, 'LS'));
		yi[i] = effect.estimate;
		vi[i] = effect.variance;
	});
	const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
	return [total(yi), total(vi), total(yi.map((value) => value * value))];
}

export const TASKS: readonly BenchTask[] = [
	{
		name: 'REML, k = 13',
		against: 'rma()',
		limit: 100,
		run: () => fitAll([bcg]),
		r: rma([BCG_LOG_RISK_RATIOS], 'REML')
	},
	{
		name: 'REML, k = 1000',
		against: 'rma()',
		limit: 500,
		run: () => fitAll([large]),
		r: rma([thousand], 'REML')
	},
	{
		name: '10 000 DL fits, k = 10',
		against: 'rma()',
		limit: 1000,
		run: () => fitAll(manyAsked),
		r: { ...rma(some, 'DL'), share: many.length / some.length },
		figures: () => fitAll(manyAsked.slice(0, some.length))
	},
	{
		name: '10 000 DL fits, k = 10, the whole record',
		against: 'a bare loop in R',
		limit: 2,
		run: () => fitAll(manyAsked),
		r: bareInR,
		figures: () =>
			sumsOver(manyAsked, (input, sums) => {
				const { heterogeneity, coefficients } = answered(fitModel(input));
				sums.add(heterogeneity.tauSquared);
				sums.add(coefficients[0]?.estimate);
				sums.add(coefficients[0]?.se);
			})
	},
	{
		name: '10 000 DL fits, k = 10, a bare loop here',
		against: 'a bare loop in R',
		limit: null,
		run: () =>
			sumsOver(many, (studies, sums) => {
				const { tauSquared, mean, se } = bareDerSimonianLaird(studies);
				sums.add(tauSquared);
				sums.add(mean);
				sums.add(se);
			}),
		r: bareInR
	},
	{
		name: '100 000 standardised mean differences',
		against: 'escalc()',
		limit: 5,
		run: standardiseAll,
		r: {
			data: GROUPS.flatMap(({ one, two }) => [one.mean, one.sd, one.n, two.mean, two.sd, two.n]),
			prepare: 'g <- matrix(x, nrow = 6)',
			work: `made <- escalc(measure = "SMD", m1i = g[1,], sd1i = g[2,], n1i = g[3,],
				m2i = g[4,], sd2i = g[5,], n2i = g[6,])`,
			figures: 'c(sum(made$yi), sum(made$vi), sum(made$yi^2))'
		}
	}
];
