import { BODY_STATES, CERTAINTY_LEVELS } from '#lib/synthesis/body.ts';
import type { SynthesisSummary } from '../db/queries/syntheses.ts';

type Ranked = Pick<SynthesisSummary, 'state' | 'level' | 'studies'>;

/**
 * The order of bodies in lists: the best certainty first, then the most counted studies, then how
 * near the comparison is to the question. What is equal keeps its order.
 */
export function byCertainty(a: Ranked, b: Ranked): number {
	return (
		levelRank(a) - levelRank(b) ||
		b.studies - a.studies ||
		BODY_STATES.indexOf(a.state) - BODY_STATES.indexOf(b.state)
	);
}

/** Before–after alone is very low as well, and stands after every comparison. */
function levelRank({ level, studies }: Ranked): number {
	if (level === null || studies === 0) return CERTAINTY_LEVELS.length;
	return CERTAINTY_LEVELS.indexOf(level);
}
