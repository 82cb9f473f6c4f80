/** What the rules of certainty read of a set of studies: counts, never results themselves. */
import type { SizeKnown } from '#lib/evidence/vocabulary.ts';
import type { DirectionTally, KnownMissing, SizeGroup, StudyInBody } from '../body.ts';
import { INDIRECT_LIMIT, indirectCount, type IndirectFacts } from './indirect-facts.ts';
import { everyIntervalExcludesSmall, sizesThatExclude } from './size-facts.ts';

/** A study of a graded set, with what its entry in the body does not hold. */
export interface CertaintyStudy {
	readonly study: StudyInBody;
	/** Whether the domains missing data and blinding of its primary result are of low concern. */
	readonly missingDataLow: boolean;
	readonly blindingLow: boolean;
	readonly indirect: IndirectFacts;
}

export interface CertaintyFacts {
	readonly studies: number;
	/** Of the primary result: bias C, D or E. */
	readonly biasCOrWorse: number;
	/** Studies of bias B of which losses or blinding are not of low concern. */
	readonly biasBInDoubt: number;
	/** Bias A or B. The facts from `people` on are of these alone. */
	readonly reliable: number;

	readonly known: number;
	readonly favours: number;
	readonly against: number;
	readonly mixed: number;
	readonly equal: number;
	/** Known directions that are not on the side of the majority. */
	readonly apart: number;
	/** Studies of bias C or worse on the side of the majority: they get no credit for agreeing. */
	readonly agreeingInDoubt: number;
	/** A metric on which the intervals of two studies exclude each other, in words; null: none. */
	readonly sizesExclude: string | null;

	/** Unknown numbers of people count as none. */
	readonly people: number;
	readonly peopleUnknown: number;
	readonly mostPeople: number;
	readonly sizesKnown: number;
	readonly excludesSmall: boolean;

	/** Studies with at least two of the five facts below. */
	readonly indirect: number;
	readonly otherSite: number;
	readonly byStaff: number;
	/** Null where no product is known to compare with. */
	readonly doseOutside: number | null;
	readonly instrumentOnly: number;
	readonly amountUnstated: number;

	readonly favouring: number;
	readonly unregistered: number;
	readonly industry: number;
	readonly missingTrials: number;
	/** What reviews say of missing trials; null: no such review is recorded. */
	readonly missingSentence: string | null;

	/** Of all studies of the set, whatever their bias. */
	readonly sizesKnownOfAll: number;
}

/** How a size may be known: a figure with or without a spread, or a bound. */
const SIZES: readonly SizeKnown[] = ['with_spread', 'derived_spread', 'bounded', 'no_spread'];

/** Bias A or B: the studies that people, directness and suspicion are judged over. */
function isReliable({ bias }: Pick<StudyInBody, 'bias'>): boolean {
	return bias === 'A' || bias === 'B';
}

export function tallyOf(studies: readonly Pick<StudyInBody, 'direction'>[]): DirectionTally {
	const number = (direction: StudyInBody['direction']) =>
		studies.filter((study) => study.direction === direction).length;
	return {
		studies: studies.length,
		favours: number('favours'),
		against: number('against'),
		mixed: number('mixed'),
		equal: number('exactly_equal'),
		notReported: number('not_reported')
	};
}

/** The facts of a set of studies, each counted once. */
export function certaintyFacts(
	studies: readonly CertaintyStudy[],
	sizes: readonly SizeGroup[],
	knownMissing: readonly KnownMissing[]
): CertaintyFacts {
	const all = studies.map(({ study }) => study);
	const reliable = studies.filter(({ study }) => isReliable(study));
	const good = reliable.map(({ study }) => study);
	const { favours, against, mixed, equal } = tallyOf(all);
	const majority = majoritySide(favours, against);
	const onMajoritySide = ({ direction }: StudyInBody) => direction === majority;
	const known = favours + against + mixed + equal;
	const facts = reliable.map(({ indirect }) => indirect);
	const having = (name: keyof IndirectFacts) => facts.filter((one) => one[name] === true).length;
	return {
		studies: all.length,
		biasCOrWorse: all.length - good.length,
		biasBInDoubt: studies.filter(
			({ study, missingDataLow, blindingLow }) =>
				study.bias === 'B' && !(missingDataLow && blindingLow)
		).length,
		reliable: good.length,
		known,
		favours,
		against,
		mixed,
		equal,
		apart: known - all.filter(onMajoritySide).length,
		agreeingInDoubt: all.filter((study) => onMajoritySide(study) && !isReliable(study)).length,
		sizesExclude: sizesThatExclude(
			sizes,
			all.map(({ studyId }) => studyId)
		),
		people: good.reduce((sum, { people }) => sum + (people ?? 0), 0),
		peopleUnknown: good.filter(({ people }) => people === null).length,
		mostPeople: Math.max(0, ...good.map(({ people }) => people ?? 0)),
		sizesKnown: good.filter(hasSize).length,
		excludesSmall: everyIntervalExcludesSmall(good),
		indirect: facts.filter((one) => indirectCount(one) >= INDIRECT_LIMIT).length,
		otherSite: having('otherSite'),
		byStaff: having('byStaff'),
		doseOutside: facts.every((one) => one.doseOutside === null) ? null : having('doseOutside'),
		instrumentOnly: having('instrumentOnly'),
		amountUnstated: having('amountUnstated'),
		favouring: good.filter(({ direction }) => direction === 'favours').length,
		unregistered: good.filter(({ registered }) => !registered).length,
		industry: good.filter(({ funding }) => funding === 'industry' || funding === 'mixed').length,
		missingTrials: knownMissing.length,
		missingSentence:
			knownMissing.length === 0 ? null : knownMissing.map(({ sentence }) => sentence).join(' '),
		sizesKnownOfAll: all.filter(hasSize).length
	};
}

/** As many of both: either side, of which no more than half can be. */
function majoritySide(favours: number, against: number): StudyInBody['direction'] {
	if (favours === 0 && against === 0) return 'exactly_equal';
	return favours >= against ? 'favours' : 'against';
}

export function hasSize({ sizeKnown, sizes }: StudyInBody): boolean {
	return SIZES.includes(sizeKnown) || sizes.some((size) => SIZES.includes(size.sizeKnown));
}
