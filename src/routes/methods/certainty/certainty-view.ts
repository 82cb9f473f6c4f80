/** How bodies of evidence are weighed, from the tables that the code itself works by. */
import { ASSESSMENTS_AFTER_THE_ORDER, BLINDED_GRADING } from '#lib/evidence/assessment-order.ts';
import { BEFORE_AFTER_CEILING, CEILINGS } from '#lib/synthesis/certainty/ceilings.ts';
import {
	CERTAINTY_MEANINGS,
	CERTAINTY_NOTE,
	CERTAINTY_SOURCES
} from '#lib/synthesis/certainty/certainty-meanings.ts';
import { OVER_LABELS } from '#lib/synthesis/certainty/certainty-table.ts';
import { CERTAINTY_TABLES } from '#lib/synthesis/certainty/certainty-tables.ts';
import { METHOD_VERSION } from '#lib/synthesis/method.ts';
import { AGREEMENT, KNOWN, PRIMARY_CRITERIA } from '#lib/synthesis/study-direction.ts';
import { ASSESSMENT_LABELS, BLINDING_LABELS } from '#lib/wording/labels.ts';

const LOWERED_WORDS = { 0: 'stays', 1: 'one level lower', 2: 'two levels lower' } as const;

export function certaintyView() {
	return {
		methodVersion: METHOD_VERSION,
		levels: CERTAINTY_MEANINGS,
		note: CERTAINTY_NOTE,
		sources: CERTAINTY_SOURCES,
		criteria: PRIMARY_CRITERIA.map(({ prefers }) => prefers),
		agreement: percent(AGREEMENT),
		known: percent(KNOWN),
		blindedGrading: BLINDED_GRADING.map((blinding) => BLINDING_LABELS[blinding]),
		assessmentsAfter: ASSESSMENTS_AFTER_THE_ORDER.map(
			(assessment) => ASSESSMENT_LABELS[assessment]
		),
		domains: CERTAINTY_TABLES.map(({ domain, name, question, over, rules }) => ({
			domain,
			name,
			question,
			over: OVER_LABELS[over],
			rules: rules.map(({ id, when, lowered }) => ({ id, when, then: LOWERED_WORDS[lowered] }))
		})),
		ceilings: [...CEILINGS, BEFORE_AFTER_CEILING].map(({ id, when, atMost }) => ({
			id,
			when,
			then: `${atMost} at most`
		}))
	};
}

function percent(share: number): string {
	return `${Math.round(share * 100)}\u202f%`;
}
