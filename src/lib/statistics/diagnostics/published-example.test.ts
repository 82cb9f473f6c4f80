import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fitModel } from '../pooling/fit-model.ts';
import { trimAndFill } from './trim-and-fill.ts';

interface Case {
	readonly id: string;
	readonly input: { readonly yi: number[]; readonly vi: number[] };
}

const file = new URL('../../../../tests/golden/metafor/publication-bias.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

it('fills the 37 studies of passive smoking as was published', () => {
	// "Revisiting evidence on lung cancer and passive smoking", Lung Cancer 2006, 51:245-246,
	// doi 10.1016/j.lungcan.2005.11.004: 7 studies filled, relative risk 1.19 (1.08 to 1.31),
	// p = 0.0004, excess risk down from 24 to 19 %.
	const studies = cases.find(({ id }) => id === 'hackshaw')?.input ?? { yi: [], vi: [] };
	const { yi, vi } = studies;
	const pooled = fitModel({ yi, vi, method: 'DL', test: 'z' });
	const outcome = trimAndFill({ yi, vi }, { method: 'DL' });
	if (!pooled.ok || !outcome.ok) throw new Error('refused');
	const { side, missing, fit } = outcome.value;
	const [mean] = fit.coefficients;
	const risk = (log: number | undefined) => Math.exp(log ?? NaN).toFixed(2);
	expect([side, missing.missing, fit.k]).toEqual(['left', 7, 44]);
	expect([risk(mean?.estimate), risk(mean?.lower), risk(mean?.upper)]).toEqual([
		'1.19',
		'1.08',
		'1.31'
	]);
	expect(mean?.pValue?.toFixed(4)).toBe('0.0004');
	expect(risk(pooled.value.coefficients[0]?.estimate)).toBe('1.24');
});
