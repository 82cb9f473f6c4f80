/** A pooled estimate with all that must stand beside it. */
import { formatEffect } from '#lib/charts/results/figure-text.ts';
import type { Pooled, SizeGroup } from '#lib/synthesis/body.ts';
import { formatNumber } from '#lib/wording/numbers.ts';
import { pText } from '../directions/panel-words.ts';
import { decimalsFor, rangeWords } from './size-words.ts';

export interface PooledWords {
	/** "+0.42 SD". */
	readonly main: string;
	/** Its interval. */
	readonly detail: string;
	/** Where a new study would lie, or that this cannot be told. */
	readonly prediction: string;
	/** Methods and heterogeneity, for statisticians. */
	readonly method: string;
	/** Why it is not the answer; null where it may stand. */
	readonly caution: string | null;
}

const FEWEST_FOR_PREDICTION = 5;

/** The words of a pooled row. */
export function pooledWords(
	{ metric, unit }: Pick<SizeGroup, 'metric' | 'unit'>,
	pooled: Pooled
): PooledWords {
	const { k, estimate, interval, prediction, tauSquared, tauSquaredInterval, iSquared } = pooled;
	const tau =
		tauSquaredInterval === null
			? ''
			: ` (${rounded(tauSquaredInterval[0])} to ${tauSquaredInterval[1] === null ? 'no upper bound' : rounded(tauSquaredInterval[1])})`;
	return {
		main: formatEffect({ metric, unit }, estimate, decimalsFor([estimate])),
		detail: `95 % interval ${rangeWords(interval, estimate)}, ${k} studies pooled`,
		prediction:
			prediction === null
				? `no prediction interval: under ${FEWEST_FOR_PREDICTION} studies`
				: `a new study would lie from ${rangeWords(prediction.interval, estimate)} (95 % prediction interval)`,
		method: [
			`${pooled.estimator}, ${pooled.test}`,
			prediction === null ? null : `prediction interval ${prediction.variant}`,
			`τ² ${rounded(tauSquared)}${tau}`,
			`I² ${formatNumber(iSquared, 0)} %`,
			`Q ${rounded(pooled.q)} with ${k - 1} degrees of freedom, p ${pText(pooled.qP)}`
		]
			.filter((part) => part !== null)
			.join('; '),
		caution: pooled.sensitivityOnly
			? 'A result on this scale was not significant and has no spread, so it is missing here: the pooled figure is only a sensitivity.'
			: null
	};
}

const rounded = (value: number): string => formatNumber(Number(value.toPrecision(3)));
