/** Which function computes which kind of case. */
import { CONVERSIONS } from './adapters/conversion-case.ts';
import { effectSizeCase } from './adapters/effect-size.ts';
import { metaRegressionCase } from './adapters/meta-regression.ts';
import { modelCase } from './adapters/model.ts';
import type { CaseReport } from './compare.ts';
import type { ReferenceCase } from './reference-file.ts';

export type Adapter = (reference: ReferenceCase) => CaseReport;

export const ADAPTERS: Readonly<Record<string, Adapter | undefined>> = {
	...CONVERSIONS,
	'effect-size': effectSizeCase,
	'meta-regression': metaRegressionCase,
	model: modelCase
};
