/** The cells of results.csv, each by itself. */
import type * as v from 'valibot';
import { OUTCOMES } from '#lib/evidence/outcomes.ts';
import {
	ASSESSMENTS,
	BETTER,
	CONTRASTS,
	PHASES,
	REPORTED_METRICS,
	REPORTED_VERDICTS,
	RESULT_FLAGS,
	SPREAD_KINDS,
	STATISTICS,
	UNITS,
	VALUE_KINDS
} from '#lib/evidence/vocabulary.ts';
import { list, oneOf, optional, optionalOneOf, required, wordReader } from '../cells.ts';
import { integerReader, numberReader } from '../numbers.ts';
import { pValueReader } from '../p-value.ts';
import { armIdReader, slugReader, textReader, urlReader } from '../texts.ts';

const figure = optional(numberReader());
const spread = optional(numberReader({ min: 0 }));
const people = optional(integerReader({ min: 1, max: 1_000_000 }));

/** A schema for each column, in the order of the file. */
export const resultCells = {
	result_id: required(slugReader),
	study_id: required(slugReader),
	arm_id: required(armIdReader),
	comparator_arm_id: optional(armIdReader),
	outcome: oneOf(OUTCOMES),
	measure: required(textReader),
	assessment: oneOf(ASSESSMENTS),
	better: oneOf(BETTER),
	week: optional(numberReader({ min: 0 })),
	contrast: oneOf(CONTRASTS),
	phase: optionalOneOf(PHASES),
	value_kind: oneOf(VALUE_KINDS),
	statistic: oneOf(STATISTICS),
	metric: oneOf(REPORTED_METRICS),
	unit: oneOf(UNITS),
	n_arm: people,
	value_arm: figure,
	sd_arm: spread,
	se_arm: spread,
	ci_low_arm: figure,
	ci_high_arm: figure,
	baseline_mean_arm: figure,
	baseline_sd_arm: spread,
	n_comparator: people,
	value_comparator: figure,
	sd_comparator: spread,
	se_comparator: spread,
	ci_low_comparator: figure,
	ci_high_comparator: figure,
	baseline_mean_comparator: figure,
	baseline_sd_comparator: spread,
	difference: figure,
	difference_ci_low: figure,
	difference_ci_high: figure,
	spread_kind: oneOf(SPREAD_KINDS),
	p_within: optional(pValueReader),
	p_between: optional(pValueReader),
	reported_verdict: oneOf(REPORTED_VERDICTS),
	flags: list(wordReader(RESULT_FLAGS)),
	source_url: optional(urlReader),
	source_locator: optional(textReader),
	notes: optional(textReader)
};
export type ResultCells = {
	readonly [Column in keyof typeof resultCells]: v.InferOutput<(typeof resultCells)[Column]>;
};
