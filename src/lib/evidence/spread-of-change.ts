/**
 * The spread of one arm's change from its own start. A printed change carries its own spread. From a
 * mean at the start and one at the end, sd² = s² + e² − 2rse with r between the visits 0.5, assumed
 * and varied (Cochrane Handbook 6.5.2.8), and se = sd / √n. Where none is printed, what the p against the
 * start says of it.
 */
import { standardErrorFromSd } from '#lib/statistics/effect-size/reported-spread.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import { peopleOnSide } from './people.ts';
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
import { orFromP } from './spread-from-p.ts';
import { standardErrorOfMean } from './standard-error.ts';
import { step } from './steps.ts';
import { tidyOrNull } from './tidy-number.ts';
import type { ResultInContext } from './types.ts';

/** The spread of a before–after change; `no_spread` when nothing is known of it. */
export function spreadOfChange(context: ResultInContext, figure: Figure): Spread {
	const { result } = context;
	if (!mayHaveSpread(result)) return noSpread(voidSpreadSteps(result));
	const spread =
		result.metric === 'final_mean'
			? spreadOfTwoVisits(context, figure)
			: spreadOfPrintedChange(context, figure);
	return orFromP(spread ?? noSpread(voidSpreadSteps(result)), context, figure);
}

function spreadOfPrintedChange(context: ResultInContext, figure: Figure): Spread | null {
	const { arm: printed, spreadKind } = context.result;
	const people = peopleOnSide(context, 'arm');
	const { defined, se, restsOn, steps } = standardErrorOfMean({
		side: 'arm',
		printed,
		spreadKind,
		people
	});
	if (!defined) return steps.length === 0 ? null : noSpread(steps);
	if (se === null) return spreadWithoutSe(steps);
	if (se === 0) return noSpread([...steps, step('spread_of_nothing', {}, null, 'spread_kind')]);
	const { ciLow, ciHigh } = printed;
	if (ciLow !== null && ciHigh !== null) {
		return spreadAsPrinted(
			[ciLow, ciHigh],
			{ value: se, steps },
			figure,
			'ci_low_arm, ci_high_arm'
		);
	}
	const drawn = intervalFromSe(figure, se, restsOn === null ? Infinity : restsOn - 1);
	return { ...spreadWithoutSe([...steps, ...drawn.steps]), se, interval: drawn.interval };
}

function spreadOfTwoVisits(context: ResultInContext, figure: Figure): Spread | null {
	const { arm, spreadKind } = context.result;
	if (spreadKind === 'undefined') return null;
	const { sd: end, baselineSd: start } = arm;
	if (end === null || start === null) {
		const printed = [end, start, arm.se, arm.ciLow].some((value) => value !== null);
		const columns = 'sd_arm, se_arm, baseline_sd_arm';
		return printed ? noSpread([step('spread_incomplete', {}, null, columns)]) : null;
	}
	const people = peopleOnSide(context, 'arm');
	if (people === null) {
		const inputs = { side: 'arm', sd: end };
		return spreadWithoutSe([step('spread_without_people', inputs, null, 'sd_arm, n_arm')]);
	}
	return spreadAcrossVisits({ start, end, people, figure });
}

function spreadAcrossVisits({
	start,
	end,
	people,
	figure
}: {
	start: number;
	end: number;
	people: number;
	figure: Figure;
}): Spread {
	const seOf = (sd: number | null): number | null =>
		sd === null ? null : tidyOrNull(valueOrNull(standardErrorFromSd(sd, people)));
	const seAt = (r: number): number | null => seOf(spreadOfDifference(start, end, r));
	const sd = spreadOfDifference(start, end, ASSUMED.value);
	const se = seOf(sd);
	if (se === null || se === 0)
		return noSpread([step('spread_of_nothing', {}, null, 'sd_arm, baseline_sd_arm')]);
	const { interval, steps } = intervalFromSe(figure, se, people - 1);
	return {
		se,
		interval,
		bound: null,
		sizeKnown: 'with_spread',
		rSide: null,
		rTime: ASSUMED,
		steps: [
			step('sd_of_change', { start, end, r_time: ASSUMED.value }, sd, 'baseline_sd_arm, sd_arm'),
			step('se_from_sd', { side: 'arm', sd, people }, se, 'sd_of_change, n_arm'),
			...steps,
			...sensitivitySteps('r_time', figure, seAt, people - 1)
		]
	};
}
