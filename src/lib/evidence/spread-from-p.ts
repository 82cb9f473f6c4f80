/**
 * The spread of a difference or a change of means that prints none of its own, from its p.
 *
 * An exact p gives |t|, and se = |difference| / |t|; a threshold gives a bound of it, which shows how
 * wide the interval is at most or at least and never counts as a spread (Cochrane Handbook 6.5.2.3).
 * Words without a figure ("not significant") give nothing. Assumed, and said in the step: that p is
 * of a t test of this very difference.
 */
import { standardErrorFromP, type ReportedP } from '#lib/statistics/effect-size/reported-p.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import { parsePValue } from './p-value.ts';
import { testedPeople } from './people.ts';
import type { RuleName } from './rules.ts';
import {
	intervalFromSe,
	intervalText,
	limitsAround,
	noSpread,
	type Figure,
	type Spread
} from './spread.ts';
import { step } from './steps.ts';
import { tidyNumber } from './tidy-number.ts';
import type { ResultInContext } from './types.ts';

/** What is printed of the spread does not fit the figure, so p may not either. */
const CONTRADICTIONS: readonly string[] = [
	'interval_off_figure',
	'spread_of_nothing'
] satisfies RuleName[];

/** The spread that the p of a result's own contrast gives; null where no p with a figure is printed. */
function spreadFromP(context: ResultInContext, figure: Figure): Spread | null {
	const { result } = context;
	const [p, column] =
		result.contrast === 'controlled'
			? [result.pBetween, 'p_between']
			: [result.pWithin, 'p_within'];
	const reported = reportedP(p);
	if (reported === null) return null;
	const tested = testedPeople(context);
	if (tested === null) return noSpread([step('p_without_people', { p }, null, `${column}, n`)]);
	const { degreesOfFreedom: df, counted } = tested;
	const known = valueOrNull(standardErrorFromP(figure.raw, reported, df));
	if (known === null) return noSpread([step('p_fits_any_spread', { p }, null, column)]);
	const se = tidyNumber(known.value);
	const inputs = { p, figure: figure.raw, df, counted };
	const source = `${column}, n`;
	if (known.kind === 'exact') {
		const { interval, steps } = intervalFromSe(figure, se, df);
		const fromP = step('se_from_p', inputs, se, source);
		return { ...noSpread([fromP, ...steps]), sizeKnown: 'derived_spread', se, interval };
	}
	const { kind } = known;
	const interval = limitsAround(figure.estimate, se, df);
	if (interval === null) return null;
	return {
		...noSpread([
			step('se_bound_from_p', { ...inputs, kind }, se, source),
			step('interval_bound', { kind }, intervalText(interval), 'estimate, se_bound_from_p')
		]),
		sizeKnown: 'bounded',
		bound: { kind, se, interval }
	};
}

/** A reported spread as it is; where there is none, what p says, unless the figures contradict it. */
export function orFromP(reported: Spread, context: ResultInContext, figure: Figure): Spread {
	const contradicted = reported.steps.some(({ rule }) => CONTRADICTIONS.includes(rule));
	if (reported.sizeKnown !== 'no_spread' || contradicted) return reported;
	const fromP = spreadFromP(context, figure);
	return fromP === null ? reported : { ...fromP, steps: [...reported.steps, ...fromP.steps] };
}

function reportedP(text: string | null): ReportedP | null {
	const parsed = parsePValue(text);
	switch (parsed.kind) {
		case 'exact':
			return { relation: 'equal', p: parsed.p };
		case 'bound': {
			const below = parsed.relation === '<' || parsed.relation === '<=';
			return { relation: below ? 'below' : 'above', p: parsed.p };
		}
		case 'none':
		case 'not_significant':
		case 'significant_unspecified':
		case 'unreadable':
			return null;
	}
}
