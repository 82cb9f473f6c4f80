import { sql } from 'drizzle-orm';
import type { ClaimStatistic } from '#lib/claims/vocabulary.ts';
import type { Database } from '../client.ts';

/** Claims of one kind of one product. */
export interface ClaimCount {
	readonly productId: string;
	readonly statistic: ClaimStatistic;
	readonly claims: number;
	/** Of these, with a percentage. */
	readonly withPercent: number;
}

/** How many claims of which kind every product makes; products without a claim are left out. */
export async function countClaims(db: Database): Promise<ClaimCount[]> {
	const rows = await db.execute<ClaimCount & Record<string, unknown>>(sql`
		select product_id as "productId", claim_statistic as statistic, count(*)::int as claims,
			count(claimed_value)::int as "withPercent"
		from claims group by product_id, claim_statistic`);
	return [...rows];
}
