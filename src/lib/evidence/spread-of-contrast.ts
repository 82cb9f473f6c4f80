/**
 * The spread of a difference between two arms: the printed interval of the difference, else the
 * spreads of both means.
 *
 * Separate groups: se² = a² + b². Two sides of the same people: se² = a² + b² − 2rab, with r between
 * the sides 0.5, assumed and varied (Cochrane Handbook 23.2; Elbourne 2002, Int J Epidemiol 31:140,
 * doi 10.1093/ije/31.1.140). A design that does not say that the sides belong to the same people is
 * never analysed as paired: with a positive r that errs towards the wider interval.
 */
import { isWithinPersonDesign, peopleOnSide } from './people.ts';
import {
	ASSUMED,
	intervalFromSe,
	mayHaveSpread,
	noSpread,
	sensitivitySteps,
	spreadAsPrinted,
	spreadOfDifference,
	spreadWithoutSe,
	voidSpreadSteps,
	type Figure,
	type Spread
} from './spread.ts';
import {
	liesAround,
	seOfWidth,
	standardErrorOfMean,
	type MeanSpread,
	type Side
} from './standard-error.ts';
import { step } from './steps.ts';
import type { ResultInContext } from './types.ts';

type SpreadSource = (context: ResultInContext, figure: Figure) => Spread | null;

/** Asked in this order, the first that answers is used: what is reported before what is derived. */
const SPREAD_SOURCES: readonly SpreadSource[] = [intervalOfDifference, spreadsOfBothMeans];

/** The spread of a controlled difference of means; `no_spread` when none is reported. */
export function spreadOfContrast(context: ResultInContext, figure: Figure): Spread {
	if (mayHaveSpread(context.result)) {
		for (const source of SPREAD_SOURCES) {
			const spread = source(context, figure);
			if (spread !== null) return spread;
		}
	}
	return noSpread(voidSpreadSteps(context.result));
}

function intervalOfDifference({ result }: ResultInContext, figure: Figure): Spread | null {
	const { differenceCiLow: low, differenceCiHigh: high } = result;
	if (low === null || high === null) return null;
	const columns = 'difference_ci_low, difference_ci_high';
	if (!liesAround(low, high, figure.raw)) {
		const inputs = { low, high, figure: figure.raw };
		return noSpread([step('interval_off_figure', inputs, null, columns)]);
	}
	const value = seOfWidth(low, high);
	const se = { value, steps: [step('se_from_interval', { low, high }, value, columns)] };
	return spreadAsPrinted([low, high], se, figure, columns);
}

function spreadsOfBothMeans(context: ResultInContext, figure: Figure): Spread | null {
	const arm = spreadOfMean(context, 'arm');
	const comparator = spreadOfMean(context, 'comparator');
	const steps = [...arm.steps, ...comparator.steps];
	if (!arm.defined && !comparator.defined) return steps.length === 0 ? null : noSpread(steps);
	if (!arm.defined || !comparator.defined) {
		return noSpread([...steps, step('spread_incomplete', {}, null, 'spread_kind')]);
	}
	if (arm.se === null || comparator.se === null) return spreadWithoutSe(steps);
	const combined = combineMeans({
		se: { arm: arm.se, comparator: comparator.se },
		paired: isWithinPersonDesign(context.study),
		people: smallest(arm.restsOn, comparator.restsOn),
		figure
	});
	return { ...combined, steps: [...steps, ...combined.steps] };
}

function spreadOfMean(context: ResultInContext, side: Side): MeanSpread {
	const { spreadKind, [side]: printed } = context.result;
	return standardErrorOfMean({ side, printed, spreadKind, people: peopleOnSide(context, side) });
}

function combineMeans({
	se: { arm, comparator },
	paired,
	people,
	figure
}: {
	se: { readonly arm: number; readonly comparator: number };
	paired: boolean;
	people: number | null;
	figure: Figure;
}): Spread {
	const seAt = (r: number): number => spreadOfDifference(arm, comparator, r);
	const se = seAt(paired ? ASSUMED.value : 0);
	if (se === 0) return noSpread([step('spread_of_nothing', {}, null, 'spread_kind')]);
	const source = 'the standard errors of both means';
	const combined = paired
		? step('se_of_sides', { arm, comparator, r_side: ASSUMED.value }, se, source)
		: step('se_of_groups', { arm, comparator }, se, source);
	const { interval, steps } = intervalFromSe(figure, se, people);
	const varied = paired && interval ? sensitivitySteps('sensitivity_r_side', figure, seAt) : [];
	return {
		se,
		interval,
		sizeKnown: 'with_spread',
		rSide: paired ? ASSUMED : null,
		rTime: null,
		steps: [combined, ...steps, ...varied]
	};
}

function smallest(a: number | null, b: number | null): number | null {
	if (a === null || b === null) return a ?? b;
	return Math.min(a, b);
}
