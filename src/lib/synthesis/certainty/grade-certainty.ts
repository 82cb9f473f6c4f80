/**
 * The certainty of a set of studies after GRADE, also where nothing is pooled (Murad et al. 2017,
 * doi 10.1136/ebmed-2017-110668). Thresholds that GRADE leaves open are ours and stand in the tables.
 */
import type {
	Certainty,
	CertaintyDomain,
	GradedCertainty,
	KnownMissing,
	SizeGroup,
	StratumName
} from '../body.ts';
import { certaintyFacts, tallyOf, type CertaintyStudy } from './certainty-facts.ts';
import { judgeCertainty } from './certainty-table.ts';
import { CERTAINTY_TABLES } from './certainty-tables.ts';
import { CEILINGS } from './ceilings.ts';

export interface CertaintyInput {
	readonly stratum: StratumName;
	/** Whether the set is the randomised studies of the stratum, or the others. */
	readonly randomised: boolean;
	/** Each study once; of studies that may share people only one. */
	readonly studies: readonly CertaintyStudy[];
	/** The sizes of the stratum. */
	readonly sizes: readonly SizeGroup[];
	/** Reviews that name missing trials of this ingredient on these outcomes. */
	readonly knownMissing: readonly KnownMissing[];
}

/** From the lowest up. */
const CERTAINTIES: readonly Certainty[] = ['very low', 'low', 'moderate', 'high'];

/**
 * The domains in their order, the ceilings, and last the suspicion of missing trials, which takes no
 * set from low to very low.
 */
export function gradeCertainty(input: CertaintyInput): GradedCertainty {
	const studies = input.studies.map(({ study }) => study);
	const facts = certaintyFacts(input.studies, input.sizes, input.knownMissing);
	const domains = CERTAINTY_TABLES.map((table) => judgeCertainty(table, facts));
	const ceilings = CEILINGS.filter(({ fits }) => fits(facts));
	const start = input.randomised ? 'high' : 'low';
	const before = levelBeforeSuspicion({ start, domains, ceilings: ceilings.map(({ id }) => id) });
	const suspected = domains.find(isSuspicion)?.lowered ?? 0;
	return {
		stratum: input.stratum,
		randomised: input.randomised,
		studyIds: studies.map(({ studyId }) => studyId),
		directions: tallyOf(studies),
		start,
		domains,
		ceilings: ceilings.map(({ id, sentence }) => ({ rule: id, sentence })),
		level: rankOf(before) > rankOf('low') ? down(before, suspected) : before
	};
}

/** The level of a graded set before missing trials were suspected: at low or below it stays. */
export function levelBeforeSuspicion({
	start,
	domains,
	ceilings
}: Pick<GradedCertainty, 'start' | 'domains'> & {
	/** The ids of the ceilings that apply. */
	readonly ceilings: readonly string[];
}): Certainty {
	const lowered = domains
		.filter((domain) => !isSuspicion(domain))
		.reduce((sum, domain) => sum + domain.lowered, 0);
	return CEILINGS.filter(({ id }) => ceilings.includes(id)).reduce<Certainty>(
		(level, { atMost }) => lowerOf(level, atMost),
		down(start, lowered)
	);
}

const isSuspicion = ({ domain }: CertaintyDomain): boolean => domain === 'publication_bias';

function down(level: Certainty, by: number): Certainty {
	return CERTAINTIES[Math.max(0, rankOf(level) - by)] ?? 'very low';
}

const lowerOf = (a: Certainty, b: Certainty): Certainty => (rankOf(a) < rankOf(b) ? a : b);

const rankOf = (level: Certainty): number => CERTAINTIES.indexOf(level);
