import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test('a line can end only after the dot', () => {
	expect(unbroken('not known · very low')).toBe('not known\u00a0· very\u00a0low');
	expect(unbroken('only before–after')).toBe('only before–after');
});
