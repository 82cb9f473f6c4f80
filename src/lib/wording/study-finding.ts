import { statedDirection, type StatedDirection } from '#lib/evidence/stated-direction.ts';
import type { Effect, WeighedResult } from '#lib/evidence/types.ts';
import { BENEFIT_OUTCOMES } from '#lib/evidence/outcomes.ts';
import { count } from './numbers.ts';
import { outcomeName } from './labels.ts';

interface Compared {
	readonly effect: Effect;
	readonly weighed: WeighedResult;
}

/**
 * What a study found against a concurrent control, as one heading by rule: its comparisons by
 * direction. Null when it has none. Rows of one study are counted here, never studies, and never a
 * size. Tolerability is told apart.
 */
export function comparisonFinding(results: readonly WeighedResult[]): string | null {
	const compared = benefitsOf(results, 'controlled');
	const [only] = compared;
	if (only === undefined) return null;
	if (compared.length === 1) return oneComparison(only);
	return `${subject(compared)}: ${tally(compared, 'comparison')}`;
}

/** What changed from each person's own start, as one heading by rule. Null when no row says. */
export function ownStartFinding(results: readonly WeighedResult[]): string | null {
	const changes = benefitsOf(results, 'before_after');
	if (changes.length === 0) return null;
	const only = changes.length === results.length && results.every((r) => r.effects.length === 1);
	const lonely = only ? ', and nothing to compare with' : '';
	return `From each person’s own start: ${tally(changes, 'change')}${lonely}`;
}

function benefitsOf(results: readonly WeighedResult[], contrast: Effect['contrast']): Compared[] {
	return results.flatMap((weighed): Compared[] => {
		if (!BENEFIT_OUTCOMES.includes(weighed.result.outcome)) return [];
		const effect = weighed.effects.find((one) => one.contrast === contrast);
		return effect ? [{ effect, weighed }] : [];
	});
}

function oneComparison({ effect, weighed }: Compared): string {
	const stated = statedDirection({ effect, weighed, question: null, turned: false });
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
				stated === 'untested'
					? 'the source reports no difference; no test shown'
					: stated === 'not_significant'
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

function tally(compared: readonly Compared[], noun: string): string {
	const stated = compared.map(({ effect, weighed }) =>
		statedDirection({ effect, weighed, question: null, turned: false })
	);
	const of = (...directions: readonly StatedDirection[]) =>
		stated.filter((direction) => directions.includes(direction)).length;
	const [better, worse, equal, unknown] = [
		of('favours'),
		of('against'),
		of('exactly_equal'),
		of('not_reported', 'not_significant', 'untested')
	];
	const all = count(compared.length, noun);
	const parts = [
		better > 0 ? `better in ${better}` : null,
		worse > 0 ? `worse in ${worse}` : null,
		equal > 0 ? `exactly equal in ${equal}` : null,
		unknown > 0 ? `direction not stated in ${unknown}` : null
	].filter((part) => part !== null);
	const [only] = parts;
	if (parts.length > 1 || only === undefined) return `${parts.join(', ')} of ${all}`;
	const word = only.replace(/ in \d+$/, '');
	if (compared.length === 1) return `${word} in one ${noun}`;
	return compared.length === 2 ? `${word} in both ${noun}s` : `${word} in all ${all}`;
}
