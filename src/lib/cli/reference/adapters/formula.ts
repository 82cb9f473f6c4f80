/** Reads the model formulas of the reference: `~a + b`, `~a * b`, `~a - 1`, `~a + I(a^2)`. */
import type { Continuous, Factor, Predictors, Term } from '#lib/statistics/regression/terms.ts';

/** The terms that a formula names; a predictor of words is a factor. */
export function termsOf(
	formula: string,
	predictors: Predictors
): { readonly terms: readonly Term[]; readonly intercept: boolean } {
	const intercept = !/-\s*1\s*$/.test(formula);
	const parts = formula
		.replace(/^~/, '')
		.replace(/-\s*1\s*$/, '')
		.split('+')
		.map((part) => part.trim());
	return { intercept, terms: parts.flatMap((part) => partOf(part, predictors)) };
}

function partOf(part: string, predictors: Predictors): Term[] {
	const power = /^I\((\w+)\^(\d+)\)$/.exec(part);
	if (power !== null) {
		return [{ kind: 'continuous', name: power[1] ?? '', power: Number(power[2]) }];
	}
	const crossed = part.split('*').map((name) => mainOf(name.trim(), predictors));
	return crossed.length > 1 ? [...crossed, { kind: 'interaction', of: crossed }] : crossed;
}

function mainOf(name: string, predictors: Predictors): Continuous | Factor {
	const values = predictors[name];
	if (values === undefined) throw new Error(`The formula names ${name}, which is no predictor.`);
	const isFactor = values.some((value) => typeof value === 'string');
	return { kind: isFactor ? 'factor' : 'continuous', name };
}
