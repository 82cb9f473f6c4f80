/** All domains of certainty, in the order in which they are applied and shown. */
import { IMPRECISION } from './domains/imprecision.ts';
import { INCONSISTENCY } from './domains/inconsistency.ts';
import { INDIRECTNESS } from './domains/indirectness.ts';
import { PUBLICATION_BIAS } from './domains/publication-bias.ts';
import { RISK_OF_BIAS } from './domains/risk-of-bias.ts';
import type { CertaintyTable } from './certainty-table.ts';

export const CERTAINTY_TABLES: readonly CertaintyTable[] = [
	RISK_OF_BIAS,
	INCONSISTENCY,
	INDIRECTNESS,
	IMPRECISION,
	PUBLICATION_BIAS
];
