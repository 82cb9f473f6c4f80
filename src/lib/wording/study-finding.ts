import type { Effect, WeighedResult } from '#lib/evidence/types.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import { count } from './numbers.ts';
import { outcomeName } from './labels.ts';

interface Compared {
	readonly effect: Effect;
	readonly weighed: WeighedResult;
}

/**
 * What a study found, as one heading by rule: its comparisons with a concurrent control by
 * direction, or that it has none. Rows of one study are counted here, never studies, and never a
 * size. Tolerability is told apart.
 */
export function studyFinding(results: readonly WeighedResult[]): string {
	const benefits = results.filter(({ result }) => BENEFIT_OUTCOMES.includes(result.outcome));
	const compared = benefits.flatMap((weighed): Compared[] => {
		const effect = weighed.effects.find(({ contrast }) => contrast === 'controlled');
		return effect ? [{ effect, weighed }] : [];
	});
	const only = compared[0];
	if (only === undefined) return withoutComparison(benefits.length);
	if (compared.length === 1) return oneComparison(only);
	return `${subject(compared)}: ${tally(compared)}`;
}

function withoutComparison(changes: number): string {
	if (changes === 0) return 'No result of this study was in the part read';
	return `${count(changes, 'change')} from each person’s own start, and nothing to compare ${
		changes === 1 ? 'it' : 'them'
	} with`;
}

function oneComparison({ effect, weighed }: Compared): string {
	const { result, arm, comparator } = weighed;
	const outcome = outcomeName(result.outcome);
	const other = comparator?.label ?? 'the comparison';
	switch (effect.direction) {
		case 'favours':
			return `${outcome}: ${arm.label} did better than ${other}`;
		case 'against':
			return `${outcome}: ${arm.label} did worse than ${other}`;
		case 'exactly_equal':
			return `${outcome}: ${arm.label} and ${other} came out exactly equal`;
		case 'not_reported':
			return `${outcome}: ${arm.label} against ${other}, ${
				effect.significance === 'not_significant'
					? 'not significant; direction not stated'
					: 'direction not stated'
			}`;
	}
}

/** The pair, where all comparisons are of one pair; else only that there are comparisons. */
function subject(compared: readonly Compared[]): string {
	const arms = new Set(compared.map(({ weighed }) => weighed.arm.label));
	const others = new Set(compared.map(({ weighed }) => weighed.comparator?.label ?? ''));
	const pair = `${[...arms].join()} against ${[...others].join()}`;
	const text =
		arms.size === 1 && others.size === 1
			? pair
			: 'The products tested, each against its comparison';
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function tally(compared: readonly Compared[]): string {
	const of = (direction: Effect['direction']) =>
		compared.filter(({ effect }) => effect.direction === direction).length;
	const [better, worse, equal, unknown] = [
		of('favours'),
		of('against'),
		of('exactly_equal'),
		of('not_reported')
	];
	const all = count(compared.length, 'comparison');
	const parts = [
		better > 0 ? `better in ${better}` : null,
		worse > 0 ? `worse in ${worse}` : null,
		equal > 0 ? `exactly equal in ${equal}` : null,
		unknown > 0 ? `direction not stated in ${unknown}` : null
	].filter((part) => part !== null);
	return parts.length === 1
		? `${parts[0]?.replace(/ in \d+$/, '') ?? ''} in all ${all}`
		: `${parts.join(', ')} of ${all}`;
}
