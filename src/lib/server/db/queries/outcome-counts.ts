import { sql } from 'drizzle-orm';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import type { Database } from '../client.ts';

/** How much there is for one outcome. Results are counted once, whatever their effects. */
export interface OutcomeCounts {
	readonly outcome: Outcome;
	readonly studies: number;
	readonly results: number;
	/** Results that are, or print beside a change, a comparison with a concurrent control. */
	readonly controlled: number;
	/** Studies that set one ingredient against the same product without it. */
	readonly singleVsVehicleStudies: number;
	/** Controlled results whose size is known with a spread, reported or derived. */
	readonly controlledWithSpread: number;
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
				and e.size_known in ('with_spread', 'derived_spread'))::int as "controlledWithSpread"
		from results r left join effects e using (result_id)
		group by r.outcome`);
	return [...rows];
}
