import { describe, expect, it } from 'vitest';
import { checkServerFacts } from './server-check.ts';

describe('checkServerFacts', () => {
	it.each([
		{ version: '15.0', version_number: 150_000, encoding: 'UTF8' },
		{ version: '18.4', version_number: 180_004, encoding: 'UTF8' }
	])('accepts PostgreSQL $version', (facts) => {
		expect(() => checkServerFacts(facts)).not.toThrow();
	});

	it('refuses a server before 15 in one sentence that names both versions', () => {
		expect(() =>
			checkServerFacts({ version: '14.23', version_number: 140_023, encoding: 'UTF8' })
		).toThrow('Plumbline needs PostgreSQL 15 or newer, and this server is 14.23.');
	});

	it('refuses a database that cannot hold every letter', () => {
		expect(() =>
			checkServerFacts({ version: '18.4', version_number: 180_004, encoding: 'SQL_ASCII' })
		).toThrow('Plumbline needs a database in UTF8, and this one is in SQL_ASCII.');
	});
});
