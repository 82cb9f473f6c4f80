import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { checkDatabaseUrl, explainConnectionError } from './connection-errors.ts';

const URL = 'postgres://reader:s3cret@db.example:6543/evidence';
const failing = (code: string) => Object.assign(new Error(`failed for ${URL}`), { code });

describe('explainConnectionError', () => {
	it.each([
		['ECONNREFUSED', 'DATABASE_UNREACHABLE', 'nothing listens there'],
		['CONNECT_TIMEOUT', 'DATABASE_UNREACHABLE', 'it did not answer in time'],
		['ENOTFOUND', 'DATABASE_UNREACHABLE', 'there is no host of that name'],
		['57P03', 'DATABASE_UNREACHABLE', 'it is starting up or shutting down'],
		['28P01', 'DATABASE_REFUSED', 'does not accept the password of the user reader'],
		['3D000', 'DATABASE_REFUSED', 'has no database named evidence'],
		['42501', 'DATABASE_REFUSED', 'does not let the user reader create or change tables']
	])('tells %s as %s in one sentence', (code, appCode, words) => {
		const explained = explainConnectionError(failing(code), URL) as AppError;
		expect(explained).toBeInstanceOf(AppError);
		expect(explained.code).toBe(appCode);
		expect(explained.message).toContain(words);
		expect(explained.message).toMatch(/^The database .*db\.example:6543.*[^.]\.$/);
	});

	it('never tells the password', () => {
		const explained = explainConnectionError(failing('28P01'), URL) as AppError;
		expect(explained.message).not.toContain('s3cret');
	});

	it('finds the reason in the cause of a failed query', () => {
		const query = new Error('Failed query', { cause: failing('ECONNREFUSED') });
		expect(explainConnectionError(query, URL)).toBeInstanceOf(AppError);
	});

	it('leaves other errors as they are', () => {
		const other = failing('23505');
		expect(explainConnectionError(other, URL)).toBe(other);
		expect(explainConnectionError('odd', URL)).toBe('odd');
	});
});

describe('checkDatabaseUrl', () => {
	it('accepts both spellings of the scheme', () => {
		expect(() => checkDatabaseUrl('postgres://a@b/c')).not.toThrow();
		expect(() => checkDatabaseUrl('postgresql://a:b@c:1/d')).not.toThrow();
	});

	it.each(['', 'plumbline', 'mysql://a@b/c', 'http://localhost:5432'])('refuses "%s"', (url) => {
		expect(() => checkDatabaseUrl(url)).toThrow('must look like postgres://');
	});
});
