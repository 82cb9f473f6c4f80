/** Which function computes which kind of case. */
import { asymmetryCase } from './adapters/asymmetry.ts';
import { CONVERSIONS } from './adapters/conversion-case.ts';
import { effectSizeCase } from './adapters/effect-size.ts';
import { influenceCase } from './adapters/influence.ts';
import { leaveOutCase } from './adapters/leave-out.ts';
import { metaRegressionCase } from './adapters/meta-regression.ts';
import { modelCase } from './adapters/model.ts';
import { multilevelCase, uniRobustCase } from './adapters/multilevel.ts';
import { subgroupsCase } from './adapters/subgroups.ts';
import { toolsCase } from './adapters/tools.ts';
import { WITHOUT_POOLING } from './adapters/without-pooling.ts';
import type { CaseReport } from './compare.ts';
import type { ReferenceCase } from './reference-file.ts';

export type Adapter = (reference: ReferenceCase) => CaseReport;

export const ADAPTERS: Readonly<Record<string, Adapter | undefined>> = {
	...CONVERSIONS,
	...WITHOUT_POOLING,
	'cumulative-leave-one-out': leaveOutCase,
	'effect-size': effectSizeCase,
	influence: influenceCase,
	'meta-regression': metaRegressionCase,
	model: modelCase,
	multilevel: multilevelCase,
	'publication-bias': asymmetryCase,
	subgroups: subgroupsCase,
	tools: toolsCase,
	'uni-robust': uniRobustCase
};
