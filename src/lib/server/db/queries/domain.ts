/** Rows of the tables, turned into the types of the domain. */
import { group } from 'd3-array';
import type {
	Arm,
	ArmIngredient,
	Bound,
	CorrelationUsed,
	Effect,
	ReportedSide,
	Result,
	Study
} from '#lib/evidence/types.ts';
import type { armIngredients, arms, effects, publications, results, studies } from '../schema.ts';

type ResultRow = typeof results.$inferSelect;
type EffectRow = typeof effects.$inferSelect;

/** A study with what is known of its publication. */
export function toStudy(
	study: typeof studies.$inferSelect,
	publication: typeof publications.$inferSelect
): Study {
	const { doi, pmid, pmcid, title, year, journal, peerReviewed } = publication;
	return { ...withoutKey(study), doi, pmid, pmcid, title, year, journal, peerReviewed };
}

/** The key of the publication is the database's own business. */
function withoutKey(study: typeof studies.$inferSelect) {
	const copy: Partial<typeof study> & Omit<typeof study, 'publicationId'> = { ...study };
	delete copy.publicationId;
	return copy;
}

/** Arms with their ingredients, each in the order of the source. */
export function toArms(
	armRows: readonly (typeof arms.$inferSelect)[],
	ingredientRows: readonly (typeof armIngredients.$inferSelect)[]
): Arm[] {
	const ofArm = group(ingredientRows, armKey);
	return armRows.map((arm) => {
		const ingredients = (ofArm.get(armKey(arm)) ?? [])
			.toSorted((a, b) => a.position - b.position)
			.map(({ slug, amount, unit }): ArmIngredient => ({ slug, amount, unit }));
		return { ...arm, ingredients };
	});
}

/** A study's arm as one text. */
export const armKey = ({ studyId, armId }: { studyId: string; armId: string }) =>
	`${studyId} ${armId}`;

/** A reported result, its two sides apart. */
export function toResult(row: ResultRow): Result {
	return {
		resultId: row.resultId,
		studyId: row.studyId,
		armId: row.armId,
		comparatorArmId: row.comparatorArmId,
		outcome: row.outcome,
		measure: row.measure,
		assessment: row.assessment,
		better: row.better,
		week: row.week,
		contrast: row.contrast,
		phase: row.phase,
		valueKind: row.valueKind,
		statistic: row.statistic,
		metric: row.metric,
		unit: row.unit,
		arm: sideOf(row, 'Arm'),
		comparator: sideOf(row, 'Comparator'),
		difference: row.difference,
		differenceCiLow: row.differenceCiLow,
		differenceCiHigh: row.differenceCiHigh,
		spreadKind: row.spreadKind,
		pWithin: row.pWithin,
		pBetween: row.pBetween,
		reportedVerdict: row.reportedVerdict,
		flags: row.flags,
		sourceUrl: row.sourceUrl,
		sourceLocator: row.sourceLocator,
		notes: row.notes
	};
}

function sideOf(row: ResultRow, side: 'Arm' | 'Comparator'): ReportedSide {
	return {
		n: row[`n${side}`],
		value: row[`value${side}`],
		sd: row[`sd${side}`],
		se: row[`se${side}`],
		ciLow: row[`ciLow${side}`],
		ciHigh: row[`ciHigh${side}`],
		baselineMean: row[`baselineMean${side}`],
		baselineSd: row[`baselineSd${side}`]
	};
}

/** An effect as it was derived. */
export function toEffect(row: EffectRow): Effect {
	const { intervalLow: low, intervalHigh: high } = row;
	const common = {
		resultId: row.resultId,
		engineVersion: row.engineVersion,
		metric: row.metric,
		unit: row.unit,
		estimate: row.estimate,
		se: row.se,
		interval: low === null || high === null ? null : ([low, high] as const),
		bound: boundOf(row),
		sizeKnown: row.sizeKnown,
		direction: row.direction,
		significance: row.significance,
		rSide: correlationOf(row.rSide, row.rSideOrigin),
		rTime: correlationOf(row.rTime, row.rTimeOrigin),
		derivedFrom: row.derivedFrom,
		steps: row.steps
	};
	// The database holds that exactly the controlled effects isolate something.
	return row.contrast === 'controlled' && row.isolates !== null
		? { ...common, contrast: 'controlled', isolates: row.isolates }
		: { ...common, contrast: 'before_after', isolates: null };
}

function boundOf({ boundKind: kind, boundSe: se, boundLow, boundHigh }: EffectRow): Bound | null {
	if (kind === null || se === null || boundLow === null || boundHigh === null) return null;
	return { kind, se, interval: [boundLow, boundHigh] };
}

function correlationOf(
	value: number | null,
	origin: CorrelationUsed['origin'] | null
): CorrelationUsed | null {
	return value === null || origin === null ? null : { value, origin };
}
