import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { dataVersion } from '../schema.ts';

/** The version of all that is published, as text because it may outgrow a JavaScript number. */
export async function getDataVersion(db: Database): Promise<string> {
	const [row] = await db.select({ version: dataVersion.version }).from(dataVersion);
	if (row === undefined) throw new Error('The table data_version has lost its row.');
	return row.version.toString();
}

/**
 * The version that `raiseDataVersion` will give in this transaction, for what is to be written with
 * it. Holds the row until the end, so that no other transaction can take the number.
 */
export async function reserveDataVersion(db: Database): Promise<string> {
	const [row] = await db
		.select({ version: dataVersion.version })
		.from(dataVersion)
		.for('no key update');
	if (row === undefined) throw new Error('The table data_version has lost its row.');
	return (row.version + 1n).toString();
}

/**
 * Raises the version by one. To be called in the transaction that changes published data; holds
 * the row until its end, so that two such transactions never share a number.
 * @returns the new version
 */
export async function raiseDataVersion(db: Database): Promise<string> {
	const [row] = await db
		.update(dataVersion)
		.set({ version: sql`${dataVersion.version} + 1`, updatedAt: sql`now()` })
		.returning({ version: dataVersion.version });
	if (row === undefined) throw new Error('The table data_version has lost its row.');
	return row.version.toString();
}
