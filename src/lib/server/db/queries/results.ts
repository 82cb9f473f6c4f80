import { group } from 'd3-array';
import { and, eq, exists, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { AssessedResult, AssessmentSummary } from '#lib/reliability/assessed-result.ts';
import type { Database } from '../client.ts';
import {
	armIngredients,
	arms,
	assessments,
	effects,
	publications,
	results,
	studies
} from '../schema.ts';
import { SUMMARY_COLUMNS, toSummary } from './assessments.ts';
import { armKey, toArms, toEffect, toResult, toStudy } from './domain.ts';
import { inOneView } from './one-view.ts';

/** Which results; all conditions hold together, and none means all results. */
export interface ResultFilter {
	/** Slugs of ingredients; any of these in the arm or in its comparator. */
	readonly ingredients?: readonly string[];
	/** Any of these. */
	readonly outcomes?: readonly Outcome[];
	readonly studyId?: string;
}

/**
 * Results with their study, arms, effects and assessment, in the order of their ids. Six queries
 * whatever the number of results, all seeing the same state of the data.
 * @throws when a result was written and not assessed
 */
export function findWeighedResults(
	db: Database,
	filter: ResultFilter = {}
): Promise<AssessedResult[]> {
	return inOneView(db, (view) => readWeighedResults(view, filter));
}

/** The same for whoever has a transaction open, with its own changes. */
export async function readWeighedResults(
	view: Database,
	filter: ResultFilter
): Promise<AssessedResult[]> {
	const wanted = conditionOf(view, filter);
	const ofStudies = inArray(
		studies.studyId,
		view.select({ studyId: results.studyId }).from(results).where(wanted)
	);
	const [resultRows, studyRows, armRows, ingredientRows, effectRows, assessmentRows] =
		await Promise.all([
			view
				.select()
				.from(results)
				.where(wanted)
				.orderBy(sql`${results.resultId} collate "C"`),
			view
				.select({ study: studies, publication: publications })
				.from(studies)
				.innerJoin(publications, eq(publications.publicationId, studies.publicationId))
				.where(ofStudies),
			view
				.select({ arm: arms })
				.from(arms)
				.innerJoin(studies, eq(studies.studyId, arms.studyId))
				.where(ofStudies),
			view
				.select({ ingredient: armIngredients })
				.from(armIngredients)
				.innerJoin(studies, eq(studies.studyId, armIngredients.studyId))
				.where(ofStudies),
			view
				.select({ effect: effects })
				.from(effects)
				.innerJoin(results, eq(results.resultId, effects.resultId))
				.where(wanted)
				.orderBy(effects.position),
			view
				.select({ assessment: SUMMARY_COLUMNS })
				.from(assessments)
				.innerJoin(results, eq(results.resultId, assessments.resultId))
				.where(and(wanted, isNull(assessments.supersededAt)))
		]);
	const studyOf = new Map(
		studyRows.map(({ study, publication }) => [study.studyId, toStudy(study, publication)])
	);
	const armOf = new Map(
		toArms(
			armRows.map((row) => row.arm),
			ingredientRows.map((row) => row.ingredient)
		).map((arm) => [armKey(arm), arm])
	);
	const effectsOf = group(effectRows, (row) => row.effect.resultId);
	const assessmentOf = new Map(
		assessmentRows.map(({ assessment }) => [assessment.resultId, toSummary(assessment)])
	);

	return resultRows.map((row): AssessedResult => {
		const { studyId, armId, comparatorArmId } = row;
		const derived = effectsOf.get(row.resultId) ?? [];
		const context: ResultInContext = {
			result: toResult(row),
			study: present(studyOf.get(studyId)),
			arm: present(armOf.get(armKey({ studyId, armId }))),
			comparator:
				comparatorArmId === null
					? null
					: present(armOf.get(armKey({ studyId, armId: comparatorArmId })))
		};
		return {
			...context,
			effects: derived.map(({ effect }) => toEffect(effect)),
			people: derived[0]?.effect.people ?? null,
			assessment: assessed(assessmentOf.get(row.resultId), row.resultId)
		};
	});
}

function conditionOf(
	db: Database,
	{ ingredients, outcomes, studyId }: ResultFilter
): SQL | undefined {
	return and(
		studyId === undefined ? undefined : eq(results.studyId, studyId),
		outcomes === undefined ? undefined : inArray(results.outcome, [...outcomes]),
		ingredients === undefined
			? undefined
			: exists(
					db
						.select({ one: sql`1` })
						.from(armIngredients)
						.where(
							and(
								eq(armIngredients.studyId, results.studyId),
								inArray(armIngredients.slug, [...ingredients]),
								sql`${armIngredients.armId} in (${results.armId}, ${results.comparatorArmId})`
							)
						)
				)
	);
}

/** What a foreign key says is there. */
function present<T>(found: T | undefined): T {
	if (found === undefined)
		throw new Error('A result refers to a study or an arm that is not there.');
	return found;
}

/** What every load writes beside a result. */
function assessed(found: AssessmentSummary | undefined, resultId: string): AssessmentSummary {
	if (found === undefined) {
		throw new Error(`Result ${resultId} has no assessment: it was written without being assessed.`);
	}
	return found;
}
