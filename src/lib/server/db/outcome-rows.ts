import { notInArray, sql } from 'drizzle-orm';
import { OUTCOME_DEFINITIONS } from '#lib/evidence/outcomes.ts';
import type { Database } from './client.ts';
import { outcomes } from './schema.ts';

/** Makes the table of outcomes say what the code says; writes nothing when it does already. */
export async function writeOutcomes(db: Database): Promise<void> {
	const rows = OUTCOME_DEFINITIONS.map((definition, index) => ({
		...definition,
		assessmentOrder: [...definition.assessmentOrder],
		position: index + 1
	}));
	await db.delete(outcomes).where(
		notInArray(
			outcomes.outcome,
			rows.map((row) => row.outcome)
		)
	);
	await db
		.insert(outcomes)
		.values(rows)
		.onConflictDoUpdate({
			target: outcomes.outcome,
			set: {
				name: sql`excluded.name`,
				family: sql`excluded.family`,
				shortestPlausibleWeeks: sql`excluded.shortest_plausible_weeks`,
				assessmentOrder: sql`excluded.assessment_order`,
				position: sql`excluded.position`
			},
			setWhere: sql`${outcomes} is distinct from excluded`
		});
}
