import { describe, expect, it } from 'vitest';
import { whyNotRead } from './why-not-read.ts';

const failure = (code: string): Error => Object.assign(new Error('simulated'), { code });

describe('whyNotRead', () => {
	it.each(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP'])(
		'has words and no code for %s',
		(code) => {
			expect(whyNotRead(failure(code))).toMatch(/^(is|may not be) [a-z ,:]+$/);
		}
	);

	it('says that permission is missing', () => {
		expect(whyNotRead(failure('EACCES'))).toBe('may not be read: permission is missing');
	});

	it('tells the code of a failure that it does not know', () => {
		expect(whyNotRead(failure('ESTALE'))).toBe('cannot be read (ESTALE)');
		expect(whyNotRead('simulated')).toBe('cannot be read');
	});
});
