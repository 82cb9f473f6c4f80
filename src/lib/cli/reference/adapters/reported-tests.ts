/** Effect sizes from p, t and F of tests: one function a kind of case. */
import { changeStandardisedFromD } from '#lib/statistics/effect-size/paired-difference.ts';
import {
	signedT,
	sizeOfT,
	sizeOfTFromF,
	type ReportedP
} from '#lib/statistics/effect-size/reported-p.ts';
import { standardisedFromT } from '#lib/statistics/effect-size/standardised-mean-difference.ts';
import { rowsOf } from '../columns.ts';
import type { Fields } from '../reference-file.ts';
import { effectColumns, valueOf } from './outcomes.ts';

const equal = (p: number): ReportedP => ({ relation: 'equal', p });

/** t of an exact p, two-sided or one-sided, with the sign of the effect. */
function tOf(p: number, tails: 1 | 2, df: number): number {
	const t = tails === 2 ? sizeOfT(equal(p), df) : signedT(equal(p), df);
	return valueOf(t)?.value ?? NaN;
}

export const unpairedP =
	(tails: 1 | 2) =>
	(input: Fields): Fields => {
		const rows = rowsOf(input, ['p', 'sign', 'n1', 'n2']);
		const t = rows.map((row) => row.sign * tOf(row.p, tails, row.n1 + row.n2 - 2));
		const effects = rows.map(({ n1, n2 }, i) => standardisedFromT(t[i] ?? NaN, { n1, n2 }));
		const d = rows.map(({ n1, n2 }, i) => (t[i] ?? NaN) * Math.sqrt(1 / n1 + 1 / n2));
		return { t, d, ...effectColumns(effects) };
	};

export const unpairedF = (input: Fields): Fields =>
	effectColumns(
		rowsOf(input, ['F', 'n1', 'n2']).map(({ F, n1, n2 }) => {
			const t = sizeOfTFromF(F);
			return t.ok ? standardisedFromT(t.value, { n1, n2 }) : t;
		})
	);

export const pairedP = (input: Fields): Fields => {
	const rows = rowsOf(input, ['p', 'n']);
	const t = rows.map(({ p, n }) => tOf(p, 2, n - 1));
	const effects = rows.map(({ n }, i) => changeStandardisedFromD((t[i] ?? NaN) / Math.sqrt(n), n));
	return { t, ...effectColumns(effects) };
};
