/** Who took part, where, with how much and for how long: from the studies that are counted. */
import type { BodySite } from '#lib/evidence/vocabulary.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { count, formatNumber } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import type { StratumName, StudyInBody } from '../body.ts';
import type { Unconcluded } from './lead.ts';
import { capital, joined, listed } from './text.ts';

const COMPARISON: Record<StratumName, string> = {
	single_vs_vehicle: 'the same product without it',
	add_on: 'the same product, which holds other actives, without it',
	single_vs_untreated: 'no treatment'
};

const SITES: Record<BodySite, string> = {
	face: 'on the face',
	periorbital: 'around the eyes',
	forearm: 'on the forearm',
	upper_arm: 'on the upper arm',
	neck: 'on the neck',
	other: 'on another part of the body'
};

/** Comparison, people, site, amount and time of the counted studies of the leading stratum. */
export function whoWords({ leading, strata }: Unconcluded): string {
	if (leading === null) return 'No study is counted, so there is nobody to describe.';
	const { studies } = strata[leading];
	return joined([
		`Compared with: ${COMPARISON[leading]}${alongside(studies)}.`,
		`People: ${peopleWords(studies)}.`,
		`Where: ${each(studies, ({ bodySite }) => bodySite && SITES[bodySite])}.`,
		`Amount: ${amountWords(studies)}${byStaff(studies)}.`,
		`Read after: ${weeksWords(studies)}.`
	]);
}

/** What else both sides were given, and in how many studies where not in all. */
function alongside(studies: readonly StudyInBody[]): string {
	const n = studies.filter(({ withOthers }) => withOthers).length;
	if (n === 0) return '';
	const where = n === studies.length ? '' : ` in ${count(n, 'study', 'studies')}`;
	const see = n === 1 ? 'see the study' : 'see the studies';
	return `, together with another treatment on both sides${where} (${see})`;
}

function byStaff(studies: readonly StudyInBody[]): string {
	const n = studies.filter((study) => study.byStaff).length;
	return n === 0 ? '' : `, applied by study staff in ${count(n, 'study', 'studies')}`;
}

function peopleWords(studies: readonly StudyInBody[]): string {
	const known = studies.flatMap(({ people }) => people ?? []);
	const unknown = studies.length - known.length;
	if (known.length === 0) return 'not stated';
	const sum = known.reduce((a, b) => a + b, 0);
	const parts =
		known.length === 1
			? formatNumber(sum)
			: `${formatNumber(sum)} in all (${listed(known.map((n) => formatNumber(n)))})`;
	return unknown === 0 ? parts : `${parts}; not stated in ${count(unknown, 'study', 'studies')}`;
}

function amountWords(studies: readonly StudyInBody[]): string {
	const amounts = studies.flatMap((study) => study.amounts);
	const stated = [...amounts]
		.sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0))
		.flatMap(({ amount, unit }) => formatAmount(amount, unit) ?? []);
	const silent = studies.some(
		(study) => study.amounts.length === 0 || study.amounts.some(({ amount }) => amount === null)
	);
	return listed([...new Set(stated), ...(silent ? ['not stated'] : [])]);
}

function weeksWords(studies: readonly StudyInBody[]): string {
	const sorted = [...studies].sort((a, b) => (a.week ?? Infinity) - (b.week ?? Infinity));
	return each(sorted, ({ week }) => formatWeeks(week));
}

/** Each value once, in order; "not stated" last, where a study does not state it. */
function each(
	studies: readonly StudyInBody[],
	valueOf: (study: StudyInBody) => string | null
): string {
	const values = studies.map(valueOf);
	const stated = [...new Set(values.filter((value) => value !== null))];
	return listed([...stated, ...(values.includes(null) ? ['not stated'] : [])]);
}

/** What disagrees with the count, or is earlier or less direct than it could be. */
export function remarksOf({
	leading,
	strata,
	filedElsewhere,
	certainty,
	knownMissing
}: Unconcluded) {
	const studies = leading === null ? [] : strata[leading].studies;
	return [
		...studies.flatMap(studyRemarks),
		...(filedElsewhere.length === 0
			? []
			: [
					`${count(filedElsewhere.length, 'result')} of the same measurement ${filedElsewhere.length === 1 ? 'is' : 'are'} filed under another outcome and not counted here.`
				]),
		...(certainty === null ? knownMissing.map(({ sentence }) => sentence) : [])
	];
}

const ASSESSED: Record<StudyInBody['assessment'], string> = {
	instrumental: 'the instrument',
	clinician_graded: 'the grade of a clinician',
	self_assessed: 'what users said',
	histology: 'histology',
	not_reported: 'a way of measuring that is not stated'
};

const POINTS: Record<StudyInBody['direction'], string> = {
	favours: 'favours it',
	against: 'favours the other side',
	exactly_equal: 'finds both exactly equal',
	mixed: 'does not agree with itself',
	not_reported: 'does not state which way'
};

function studyRemarks(study: StudyInBody): string[] {
	const { citation, otherOrder, direction, week, laterWeek } = study;
	const orders =
		otherOrder === null || otherOrder.direction === direction
			? []
			: [
					`In ${citation} the answer depends on what is looked at first: ${ASSESSED[study.assessment]} ${POINTS[direction]}, ${ASSESSED[otherOrder.assessment]} ${POINTS[otherOrder.direction]}.`
				];
	const early =
		laterWeek === null
			? []
			: [
					`In ${citation} the counted result is of ${formatWeeks(week) ?? 'a time that is not stated'}, though the study has results up to ${formatWeeks(laterWeek) ?? 'a later time'}.`
				];
	const flags = [
		study.secondarySource ? 'its figures were read in another paper' : '',
		study.inferredSign ? 'its direction was inferred, not printed' : ''
	].filter((flag) => flag !== '');
	const taken = flags.length === 0 ? [] : [`${citation}: ${listed(flags)}.`];
	return [...orders, ...early, ...taken].map(capital);
}
