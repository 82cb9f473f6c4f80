import { sql } from 'drizzle-orm';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { Database } from '../client.ts';

/** How much there is for one outcome. Results are counted once each, by their leading effect. */
export interface OutcomeCounts {
	readonly outcome: Outcome;
	readonly studies: number;
	readonly results: number;
	/** Results that are a comparison with a concurrent control; a p printed beside a change is not. */
	readonly controlled: number;
	/** Studies that set one ingredient against the same product without it. */
	readonly singleVsVehicleStudies: number;
	/** Controlled results with an interval around their size, reported or derived. */
	readonly controlledWithInterval: number;
}

/** The counts of every outcome that has a result. */
export async function countOutcomes(db: Database): Promise<OutcomeCounts[]> {
	const rows = await db.execute<OutcomeCounts & Record<string, unknown>>(sql`
		select r.outcome,
			count(distinct r.study_id)::int as studies,
			count(distinct r.result_id)::int as results,
			count(distinct r.result_id) filter (where e.contrast = 'controlled')::int as controlled,
			count(distinct r.study_id) filter (where e.isolates = 'single_vs_vehicle')::int
				as "singleVsVehicleStudies",
			count(distinct r.result_id) filter (where e.contrast = 'controlled'
				and e.interval_low is not null)::int as "controlledWithInterval"
		from results r left join effects e on e.result_id = r.result_id and e.position = 1
		group by r.outcome`);
	return [...rows];
}
