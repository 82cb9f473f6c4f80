/**
 * The spread of a difference between two arms: the printed interval of the difference, else the
 * spreads of both means, else what the p between the arms says of it.
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
import { orFromP } from './spread-from-p.ts';
import { step } from './steps.ts';
import type { ResultInContext } from './types.ts';

type SpreadSource = (context: ResultInContext, figure: Figure) => Spread | null;

/** What is reported, asked in this order: the first that answers is used. */
const REPORTED_SPREADS: readonly SpreadSource[] = [intervalOfDifference, spreadsOfBothMeans];

/** The spread of a controlled difference of means; `no_spread` when nothing is known of it. */
export function spreadOfContrast(context: ResultInContext, figure: Figure): Spread {
	const { result } = context;
	if (!mayHaveSpread(result)) return noSpread(voidSpreadSteps(result));
	for (const source of REPORTED_SPREADS) {
		const spread = source(context, figure);
		if (spread !== null) return orFromP(spread, context, figure);
	}
	return orFromP(noSpread(voidSpreadSteps(result)), context, figure);
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
	const paired = isWithinPersonDesign(context.study);
	const combined = combineMeans({
		se: { arm: arm.se, comparator: comparator.se },
		paired,
		df: degreesOfFreedom(arm, comparator, paired),
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
	df,
	figure
}: {
	se: { readonly arm: number; readonly comparator: number };
	paired: boolean;
	df: number;
	figure: Figure;
}): Spread {
	const seAt = (r: number): number | null => spreadOfDifference(arm, comparator, r);
	const se = seAt(paired ? ASSUMED.value : 0);
	if (se === null || se === 0)
		return noSpread([step('spread_of_nothing', {}, null, 'spread_kind')]);
	const source = 'the standard errors of both means';
	const combined = paired
		? step('se_of_sides', { arm, comparator, r_side: ASSUMED.value }, se, source)
		: step('se_of_groups', { arm, comparator }, se, source);
	const { interval, steps } = intervalFromSe(figure, se, df);
	const varied = paired ? sensitivitySteps('r_side', figure, seAt, df) : [];
	return {
		se,
		interval,
		bound: null,
		sizeKnown: 'with_spread',
		rSide: paired ? ASSUMED : null,
		rTime: null,
		steps: [combined, ...steps, ...varied]
	};
}

/**
 * Degrees of freedom of the t interval: of pairs, people less one; of groups, which may spread
 * differently, those of Welch (1947, Biometrika 34:28–35), which are both groups less two where they
 * are alike. A standard error without people takes the normal distribution; where only one side has
 * people, those less one. None where a side is one person.
 */
function degreesOfFreedom(arm: MeanSpread, comparator: MeanSpread, paired: boolean): number {
	const [one, two] = [arm.restsOn ?? Infinity, comparator.restsOn ?? Infinity];
	const smaller = Math.min(one, two) - 1;
	if (paired || smaller === 0 || Math.max(one, two) === Infinity) return smaller;
	const [a, c] = [(arm.se ?? 0) ** 2, (comparator.se ?? 0) ** 2];
	return (a + c) ** 2 / (a ** 2 / (one - 1) + c ** 2 / (two - 1)) || smaller;
}
