/** Effect sizes and their variances, with z, p and interval, study by study. */
import { waldSummary, type EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { columnOf, fieldsOf, numberOf, wordOf } from '../columns.ts';
import {
	compareAll,
	compareRefusal,
	notSupported,
	type CaseReport,
	type ToleranceOf
} from '../compare.ts';
import type { Fields, ReferenceCase } from '../reference-file.ts';
import { effectsOf } from './effect-size-measures.ts';
import { FOR_TAILS, UNDERFLOW } from './model-tolerances.ts';
import { effectColumns, valueOf } from './outcomes.ts';

/** Runs one case of `kind` effect-size. */
export function effectSizeCase(reference: ReferenceCase): CaseReport {
	const raw = fieldsOf(reference.input, 'raw');
	const measure = wordOf(reference.options, 'measure', '');
	const variance = wordOf(reference.options, 'vtype', 'LS');
	const effects = effectsOf({ measure, variance, raw, options: reference.options });
	if (effects === null) return notSupported(`measure ${measure} with variance ${variance}`);
	if (reference.refused) return compareRefusal(true, effects.some(isImpossible));
	const level = numberOf(reference.options, 'level', 95) / 100;
	const actual = { ...outputOf(effects, level), ni: peopleOf(raw) };
	return compareAll(reference.output, actual, tolerances(reference));
}

/** Impossible input is refused as a whole; a study without an effect size is only left out. */
const isImpossible = (effect: Outcome<EffectSize>): boolean =>
	!effect.ok && effect.reason.reason === 'out_of_range';

function outputOf(effects: readonly Outcome<EffectSize>[], level: number) {
	const rows = effects.map(valueOf);
	const summaries = rows.map((row) => (row === null ? null : waldSummary(row, level)));
	return {
		...effectColumns(effects),
		sei: summaries.map((summary) => summary?.standardError ?? null),
		zi: summaries.map((summary) => summary?.z ?? null),
		pval: summaries.map((summary) => summary?.p ?? null),
		ci_lb: summaries.map((summary) => summary?.lower ?? null),
		ci_ub: summaries.map((summary) => summary?.upper ?? null)
	};
}

/** The people of each study, over whichever columns of the input count them. */
function peopleOf(raw: ReferenceCase['input']): readonly (number | null)[] | undefined {
	const counting = [['ni'], ['n1i', 'n2i'], ['ai', 'bi', 'ci', 'di'], ['t1i', 't2i']];
	const names = counting.find((columns) => columns.every((name) => name in raw));
	if (!names) return undefined;
	const columns = names.map((name) => columnOf(raw, name));
	return columns[0]?.map((_, row) => {
		const people = columns.reduce((sum, column) => sum + (column[row] ?? NaN), 0);
		return Number.isFinite(people) ? people : null;
	});
}

function tolerances({ output, input, options }: ReferenceCase): ToleranceOf {
	const scale = Math.max(medianSize(columnOf(output, 'yi')), medianSize(columnOf(output, 'sei')));
	const floorOfVariance = 1e-10 * medianSize(columnOf(output, 'vi'));
	const lost = wordOf(options, 'vtype', 'LS') === 'UB' ? lostToUnbiased(input, output) : [];
	return (path) => {
		const lostHere = lost[Number(/\[(\d+)\]/.exec(path)?.[1])] ?? 0;
		if (path.startsWith('pval')) {
			return { relative: Math.max(1e-6, FOR_TAILS * lostHere), absolute: UNDERFLOW };
		}
		const isVariance = path.startsWith('vi');
		const relative = Math.max(1e-8, lostHere);
		return { relative, absolute: isVariance ? floorOfVariance : 1e-10 * scale };
	};
}

/**
 * What rounding costs the reference in the unbiased variance of g, study by study, relative to it: it
 * subtracts m/(m J²) from 1, and J comes from logarithms of gamma functions that grow as m ln m.
 */
function lostToUnbiased(input: Fields, output: Fields): readonly number[] {
	const variances = columnOf(output, 'vi');
	const people = peopleOf(fieldsOf(input, 'raw')) ?? [];
	return columnOf(output, 'yi').map((g, i) => {
		const half = (people[i] ?? 0) / 2;
		const lostInJ = 4 * Number.EPSILON * half * Math.log(Math.max(1, half));
		return (2 * lostInJ * g * g) / (variances[i] ?? NaN) || 0;
	});
}

function medianSize(values: readonly number[]): number {
	const sizes = values
		.filter(Number.isFinite)
		.map(Math.abs)
		.sort((a, b) => a - b);
	return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
