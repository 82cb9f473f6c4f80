import { describe, expect, it } from 'vitest';
import { getDataVersion, raiseDataVersion } from '#lib/server/db/queries/data-version.ts';
import { inOneView } from '#lib/server/db/queries/one-view.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('migrated');
const next = (version: string) => (BigInt(version) + 1n).toString();

describe('the data version', () => {
	it('rises by one, and stays when the transaction is undone', async () => {
		const before = await getDataVersion(db);
		expect(await raiseDataVersion(db)).toBe(next(before));
		const undo = new Error('undone');
		const attempt = db.transaction(async (tx) => {
			await raiseDataVersion(tx);
			throw undo;
		});
		await expect(attempt).rejects.toBe(undo);
		expect(await getDataVersion(db)).toBe(next(before));
	});

	it('gives transactions at the same time a number each', async () => {
		const before = BigInt(await getDataVersion(db));
		const raised = await Promise.all(
			[1, 2, 3, 4].map(() => db.transaction((tx) => raiseDataVersion(tx)))
		);
		expect(raised.map(BigInt).toSorted()).toEqual([1n, 2n, 3n, 4n].map((n) => before + n));
	});
});

describe('inOneView', () => {
	it('sees the data as at its first query, whatever is written meanwhile', async () => {
		const seen = await inOneView(db, async (view) => {
			const first = await getDataVersion(view);
			await raiseDataVersion(db);
			return [first, await getDataVersion(view)];
		});
		expect(seen[1]).toBe(seen[0]);
		expect(await getDataVersion(db)).toBe(next(seen[0] ?? ''));
	});

	it('refuses to write', async () => {
		await expect(inOneView(db, raiseDataVersion)).rejects.toMatchObject({
			cause: { code: '25006' }
		});
	});
});
