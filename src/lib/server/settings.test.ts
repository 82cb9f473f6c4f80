import { describe, expect, it } from 'vitest';
import { logLevel, readSettings } from './settings.ts';

describe('settings', () => {
	it('need nothing to be given, and take an empty value as not given', () => {
		expect(readSettings({})).toEqual({ DATABASE_PREPARE: true });
		expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual({ DATABASE_PREPARE: true });
	});

	it('are read as what they are', () => {
		const given = {
			DATABASE_URL: 'postgres://u:p@h/d',
			DATABASE_PREPARE: 'false',
			PORT: '8080',
			HOST: '::1',
			ORIGIN: 'https://plumbline.example'
		};
		expect(readSettings(given)).toEqual({ ...given, DATABASE_PREPARE: false, PORT: 8080 });
	});

	it.each([
		[{ PORT: 'abc' }, 'PORT "abc" cannot be used: it has to be a number from 0 to 65535.'],
		[{ PORT: '70000' }, 'PORT "70000" cannot be used: it has to be a number from 0 to 65535.'],
		[{ HOST: 'a b' }, 'HOST "a b" cannot be used: it has to be a host name or address.'],
		[
			{ ORIGIN: 'plumbline.example' },
			'ORIGIN "plumbline.example" cannot be used: it has to be an address without a path, such as https://plumbline.example.'
		],
		[
			{ LOG_LEVEL: 'loud' },
			'LOG_LEVEL "loud" cannot be used: it has to be one of fatal, error, warn, info, debug, trace, silent.'
		],
		[{ DATABASE_PREPARE: 'no' }, 'DATABASE_PREPARE cannot be used: it has to be true or false.']
	])('refuse %j in one sentence', (environment, sentence) => {
		expect(() => readSettings(environment)).toThrow(sentence);
	});

	it('do not show the password of a bad address', () => {
		const environment = { DATABASE_URL: 'mysql://u:secret@h/d' };
		expect(() => readSettings(environment)).toThrow(/^DATABASE_URL cannot be used/);
		expect(() => readSettings(environment)).not.toThrow(/secret/);
	});

	it('say every bad value, one a line', () => {
		expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT.*\nLOG_LEVEL.*$/);
	});
});

describe('the level of the log', () => {
	it('is as set, or info, or on a terminal warn', () => {
		expect(logLevel({ LOG_LEVEL: 'debug' }, true)).toBe('debug');
		expect(logLevel({}, false)).toBe('info');
		expect(logLevel({}, true)).toBe('warn');
		expect(logLevel({ LOG_LEVEL: 'loud' }, false)).toBe('info');
	});
});
