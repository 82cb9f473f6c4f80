import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';

/** What studies leave unsaid, in the part read: how many of all studies. */
export interface ReportingGaps {
	readonly studies: number;
	/** Neither enrolled nor analysed. */
	readonly noPeople: number;
	/** Neither people who left nor both numbers to derive them from. */
	readonly lossesNotDerivable: number;
	readonly blindingNotReported: number;
	readonly fundingNotReported: number;
	readonly noRegistration: number;
	readonly nothingOnAdverseEvents: number;
	/** Not a gap but its opposite: the random sequence is described. */
	readonly randomSequenceDescribed: number;
	/** Not a gap but its opposite: people were analysed as assigned. */
	readonly analysedAsAssigned: number;
	/** There was a comparator, but not how people or sides were allocated. */
	readonly allocationNotStated: number;
	/** Studies whose design has a comparator. */
	readonly controlledStudies: number;
	/** Of these, with at least one controlled figure whose spread is defined. */
	readonly controlledStudiesWithSpread: number;
}

/** Counts what studies leave unsaid. */
export async function countReportingGaps(db: Database): Promise<ReportingGaps> {
	const [gaps] = await db.execute<ReportingGaps & Record<string, unknown>>(sql`
		select count(*)::int as "studies",
			count(*) filter (where coalesce(n_enrolled, n_analyzed) is null)::int as "noPeople",
			count(*) filter (where dropouts is null
				and (n_enrolled is null or n_analyzed is null))::int as "lossesNotDerivable",
			count(*) filter (where blinding = 'not_reported')::int as "blindingNotReported",
			count(*) filter (where funding = 'not_reported')::int as "fundingNotReported",
			count(*) filter (where registration is null)::int as "noRegistration",
			count(*) filter (where adverse_events is null)::int as "nothingOnAdverseEvents",
			count(*) filter (where randomization_described = 'yes')::int as "randomSequenceDescribed",
			count(*) filter (where intention_to_treat = 'yes')::int as "analysedAsAssigned",
			count(*) filter (where design = 'controlled_allocation_not_stated')::int
				as "allocationNotStated",
			count(*) filter (where has_comparator)::int as "controlledStudies",
			count(*) filter (where has_comparator and exists (
				select from results r where r.study_id = s.study_id and r.contrast = 'controlled'
					and r.value_kind = 'figure' and r.spread_kind in ('sd', 'se', 'ci')
			))::int as "controlledStudiesWithSpread"
		from studies s
		cross join lateral (select design not in ('before_after', 'not_reported')) as d (has_comparator)`);
	if (gaps === undefined) throw new Error('The count of reporting gaps gave no row.');
	return gaps;
}
