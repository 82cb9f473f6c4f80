import { expect, test } from 'vitest';
import { planUnits, toWrite } from './plan-units.ts';

const unit = (key: string, sha256: string) => ({ key, sha256 });

test('plans what is new, what changed and what vanished, and nothing else', () => {
	const remembered = new Map([
		['same', '1'],
		['other', '1'],
		['gone', '1']
	]);
	const plan = planUnits([unit('same', '1'), unit('other', '2'), unit('new', '1')], remembered);
	expect(plan).toEqual({
		added: [unit('new', '1')],
		changed: [unit('other', '2')],
		unchanged: 1,
		vanished: ['gone']
	});
	expect(toWrite(plan).map((written) => written.key)).toEqual(['new', 'other']);
});

test('plans everything for an empty database and nothing for a second time', () => {
	const units = [unit('a', '1'), unit('b', '2')];
	expect(planUnits(units, new Map())).toMatchObject({ added: units, changed: [], unchanged: 0 });
	const remembered = new Map(units.map(({ key, sha256 }) => [key, sha256]));
	expect(toWrite(planUnits(units, remembered))).toEqual([]);
});
