import { expect, it } from 'vitest';
import { findingsOf } from '#lib/instruments/checks.ts';
import { typicalValues } from '#lib/instruments/typical-values.ts';
import { readInstrumentsPage, worthChecking } from '#lib/server/evidence/instruments-page.ts';
import { readSeedContexts } from '../fixtures/seed-results.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');

it('the instruments read the same in the database as in the files', async () => {
	const contexts = readSeedContexts();
	const page = await readInstrumentsPage(db);
	const keys = (findings: typeof page.findings) =>
		findings.map(({ resultId, check, sentence }) => [resultId, check, sentence].join(' ')).sort();
	expect(page.contexts).toHaveLength(contexts.length);
	expect(keys(page.findings)).toEqual(keys(findingsOf(contexts)));
	const values = (typical: typeof page.typical) =>
		typical
			.map((value) =>
				JSON.stringify([
					value.instrumentId,
					value.parameterId,
					value.quantity,
					value.unit,
					value.values
				])
			)
			.sort();
	expect(values(page.typical)).toEqual(values(typicalValues(contexts)));
});

it('only what is worth checking is told by study', async () => {
	const studies = worthChecking(await readInstrumentsPage(db));
	expect(studies.length).toBeGreaterThan(0);
	for (const { citation, groups } of studies) {
		expect(citation).not.toBe('');
		expect(groups.every(({ weight }) => weight === 'check_source')).toBe(true);
	}
});
