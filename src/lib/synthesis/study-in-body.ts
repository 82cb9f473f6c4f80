/** What a body says of one counted study: its direction, its primary result and what it gives of size. */
import { turnRound } from '#lib/evidence/orientation.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { Effect } from '#lib/evidence/types.ts';
import { SIZE_KNOWLEDGE, type ResultFlag, type SizeKnown } from '#lib/evidence/vocabulary.ts';
import type { StudyInBody, StudySize } from './body.ts';
import { primaryOf } from './counted-studies.ts';
import type { Oriented, SelectedStudy } from './selection.ts';
import { OTHER_ORDER_CRITERIA, studyDirection } from './study-direction.ts';

/** @param asked every result on the outcomes asked, for the study's last week */
export function studyInBody(
	selected: SelectedStudy,
	asked: readonly AssessedResult[],
	slug: string
): StudyInBody {
	const { primary, tied, results } = selected;
	const { study, result, people, assessment } = primary.weighed;
	const flagged = (flag: ResultFlag) =>
		tied.some(({ weighed }) => weighed.result.flags.includes(flag));
	return {
		studyId: study.studyId,
		citation: study.citation,
		sourceUrl: study.sourceUrl,
		direction: studyDirection(results),
		primary: result.resultId,
		tied: tied.map(({ weighed }) => weighed.result.resultId),
		otherOrder: otherOrderOf(selected),
		outcome: result.outcome,
		measure: result.measure,
		assessment: result.assessment,
		significance: primary.effect.significance,
		sizeKnown: bestKnown(tied),
		week: result.week,
		laterWeek: laterWeekOf(primary, asked),
		people,
		bias: assessment.bias,
		grade: assessment.grade,
		randomised: isRandomised(primary.weighed),
		bodySite: study.bodySite,
		amounts: amountsOf(tied, slug),
		funding: study.funding,
		registered: study.registration !== null,
		inferredSign: flagged('inferred_sign'),
		secondarySource: flagged('secondary_source'),
		withOthers: flagged('co_intervention') || flagged('multi_product_regimen'),
		byStaff: tied.some(isByStaff),
		sizes: tied.flatMap(sizesOf)
	};
}

function isRandomised({ study }: Pick<AssessedResult, 'study'>): boolean {
	return study.design.startsWith('randomized_');
}

function isByStaff({ weighed, turned }: Oriented): boolean {
	const own = turned ? weighed.comparator : weighed.arm;
	return own?.frequency?.includes('staff') ?? false;
}

function otherOrderOf({ primary, results }: SelectedStudy): StudyInBody['otherOrder'] {
	const other = primaryOf(results, OTHER_ORDER_CRITERIA);
	if (other === null || other.weighed.result.resultId === primary.weighed.result.resultId) {
		return null;
	}
	const { resultId, assessment } = other.weighed.result;
	return {
		primary: resultId,
		assessment,
		direction: studyDirection(results, OTHER_ORDER_CRITERIA)
	};
}

/** The best that is known of the size among the tied results. */
function bestKnown(tied: readonly Oriented[]): SizeKnown {
	const known = tied.map(({ effect }) => effect.sizeKnown);
	return SIZE_KNOWLEDGE.find((one) => known.includes(one)) ?? 'verdict_only';
}

/** At least a week later: days and months that are written as weeks differ by less. */
function laterWeekOf({ weighed }: Oriented, asked: readonly AssessedResult[]): number | null {
	const { result, study } = weighed;
	if (result.week === null) return null;
	const last = asked
		.filter((one) => one.study.studyId === study.studyId)
		.reduce((latest, one) => Math.max(latest, one.result.week ?? 0), study.durationWeeks ?? 0);
	return last >= result.week + 1 ? last : null;
}

/** The amounts of the ingredient in the arms that the tied results are about, each once. */
function amountsOf(tied: readonly Oriented[], slug: string): StudyInBody['amounts'] {
	const amounts = tied.flatMap(({ weighed, turned }) =>
		((turned ? weighed.comparator : weighed.arm)?.ingredients ?? [])
			.filter((ingredient) => ingredient.slug === slug)
			.map(({ amount, unit }) => ({ amount, unit }))
	);
	return [...new Map(amounts.map((one) => [`${one.amount} ${one.unit}`, one])).values()];
}

/** Every metric in which a result gives its size, from the ingredient's side. */
export function sizesOf({ weighed, turned }: Oriented): readonly StudySize[] {
	return weighed.effects
		.filter(({ contrast }) => contrast === 'controlled')
		.map((effect) => (turned ? turnRound(effect) : effect))
		.flatMap((effect) => sizeOf(effect, turned) ?? []);
}

function sizeOf(effect: Effect, turned: boolean): StudySize | null {
	const { resultId, metric, unit, estimate, se, interval, sizeKnown, bound } = effect;
	if (metric === null || estimate === null) return null;
	return {
		resultId,
		metric,
		unit,
		estimate,
		se,
		interval,
		sizeKnown,
		bound: bound && { kind: bound.kind, interval: bound.interval },
		correlations: correlationsOf(effect, turned)
	};
}

/** How the interval would be with other correlations than the assumed one, as the steps hold it. */
function correlationsOf({ steps }: Effect, turned: boolean): StudySize['correlations'] {
	return steps.flatMap(({ rule, inputs }) => {
		if (!rule.startsWith('sensitivity_r_')) return [];
		const { low, high } = inputs;
		const r = inputs.r_side ?? inputs.r_time;
		if (typeof low !== 'number' || typeof high !== 'number' || typeof r !== 'number') return [];
		// Steps are kept as they were taken, before the effect was turned; only differences have them.
		return [{ r, interval: turned ? [-high, -low] : [low, high] }];
	});
}
