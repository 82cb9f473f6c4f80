/** Which function computes which kind of case. */
import { effectSizeCase } from './adapters/effect-size.ts';
import type { CaseReport } from './compare.ts';
import type { ReferenceCase } from './reference-file.ts';

export type Adapter = (reference: ReferenceCase) => CaseReport;

export const ADAPTERS: Readonly<Record<string, Adapter | undefined>> = {
	'effect-size': effectSizeCase
};
