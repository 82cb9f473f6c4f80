/** Effect sizes and their variances, with z, p and interval, study by study. */
import { waldSummary, type EffectSize } from '#lib/statistics/effect-size/effect-size.ts';
import type { Outcome } from '#lib/statistics/result.ts';
import { columnOf, fieldsOf, numberOf, wordOf, type Column } from '../columns.ts';
import {
	compareAll,
	compareRefusal,
	notSupported,
	type CaseReport,
	type ToleranceOf
} from '../compare.ts';
import type { ReferenceCase } from '../reference-file.ts';
import { effectsOf } from './effect-size-measures.ts';
import { UNDERFLOW } from './model-tolerances.ts';
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
	const measure = wordOf(options, 'measure', '');
	const isCorrected = measure.startsWith('SMD');
	const isUnbiased = wordOf(options, 'vtype', 'LS') === 'UB';
	const people = isCorrected ? (peopleOf(fieldsOf(input, 'raw')) ?? []) : [];
	const [estimates, variances] = [columnOf(output, 'yi'), columnOf(output, 'vi')];
	const zs = columnOf(output, 'zi');
	return (path) => {
		const row = Number(/\[(\d+)\]/.exec(path)?.[1]);
		const g = numberAt(estimates, row);
		const lostInG = lostToCorrection(people[row] ?? 0);
		// The unbiased variance has m/(m J²) less than 1, times g².
		const lost = (isUnbiased && (2 * lostInG * g * g) / (variances[row] ?? NaN)) || 0;
		if (path.startsWith('pval')) {
			// An error of z, relative to it, is one of z² times as much in a far tail.
			const lostInTail = (lost + lostInG) * numberAt(zs, row) ** 2;
			return { relative: Math.max(1e-6, lostInTail), absolute: UNDERFLOW };
		}
		const isVariance = path.startsWith('vi');
		const floor = Math.max(1e-10 * scale, lostInG * Math.abs(g));
		return {
			relative: Math.max(1e-8, lost, 2 * lostInG),
			absolute: isVariance ? floorOfVariance : floor
		};
	};
}

/** The value of a row; 0 where there is none. */
const numberAt = (column: Column, row: number): number => {
	const value = column[row] ?? NaN;
	return Number.isFinite(value) ? value : 0;
};

/**
 * What rounding costs the reference in the small-sample correction: it subtracts logarithms of gamma
 * functions that grow as m ln m. Only with more than 10 000 people is that more than it shows elsewhere.
 */
function lostToCorrection(people: number): number {
	const half = people / 2;
	return people > 1e4 ? 4 * Number.EPSILON * half * Math.log(half) : 0;
}

function medianSize(values: readonly number[]): number {
	const sizes = values
		.filter(Number.isFinite)
		.map(Math.abs)
		.sort((a, b) => a - b);
	return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
