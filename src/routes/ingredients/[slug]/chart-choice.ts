/** Which results the charts of an ingredient show, read from the address. */
import type { RowOrder } from '#lib/charts/results/study-rows.ts';
import { count } from '#lib/wording/numbers.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';

export interface ChartChoice {
	/** Results of these grades only, best first; null for all. */
	readonly grades: readonly Grade[] | null;
	readonly order: RowOrder;
}

/** How many results of an ingredient are shown. */
export interface ShownResults {
	readonly grades: readonly Grade[] | null;
	/** Results on benefits, of which the charts are drawn. */
	readonly all: number;
	readonly shown: number;
	/** Results on skin reactions, which stand below the charts whatever is chosen. */
	readonly below: number;
}

type ParsedChoice =
	| { readonly ok: true; readonly choice: ChartChoice }
	| { readonly ok: false; readonly problem: string };

const ORDERS = ['study', 'reliability'] as const satisfies readonly RowOrder[];

/** Reads `grade`, which may be repeated, and `order`; a value that does not exist is refused. */
export function parseChartChoice(params: URLSearchParams): ParsedChoice {
	const asked = new Set(params.getAll('grade').filter((value) => value !== ''));
	const order = params.get('order') || 'study';
	for (const value of asked) {
		if (!isOneOf(GRADES, value)) {
			return refused(`There is no grade “${value}”.`, GRADES);
		}
	}
	if (!isOneOf(ORDERS, order)) return refused(`There is no order “${order}”.`, ORDERS);
	const grades = GRADES.filter((grade) => asked.has(grade));
	return { ok: true, choice: { grades: grades.length === 0 ? null : grades, order } };
}

/** Says what a choice shows and hides, "16 of 85 results on benefits shown". */
export function shownWords({ grades, all, shown, below }: ShownResults): string {
	const results = below > 0 ? `${count(all, 'result')} on benefits` : count(all, 'result');
	const reactions =
		below > 0 ? `${below} on skin reactions ${below === 1 ? 'stands' : 'stand'} below` : null;
	if (shown === all) {
		const said =
			all === 1
				? `The one result${below > 0 ? ' on benefits' : ''} is shown`
				: `All ${results} are shown`;
		return [said, reactions].filter((part) => part !== null).join('; ') + '.';
	}
	const chosen = `${shown} of ${results} shown, those of reliability ${(grades ?? []).join(' or ')}`;
	return `${chosen}. ${all - shown} hidden.${reactions === null ? '' : ` ${reactions}.`}`;
}

function isOneOf<T extends string>(allowed: readonly T[], value: string): value is T {
	return (allowed as readonly string[]).includes(value);
}

function refused(reason: string, allowed: readonly string[]): ParsedChoice {
	return { ok: false, problem: `${reason} Allowed: ${allowed.join(', ')}.` };
}
