/** By how much, in sentences: sizes are listed per metric, never averaged, never with added digits. */
import { isRatioMetric } from '#lib/evidence/orientation.ts';
import type { EffectMetric } from '#lib/evidence/vocabulary.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { count, decimalsOf, formatNumber, formatRange, withUnit } from '#lib/wording/numbers.ts';
import type { SizeGroup, StudyInBody } from '../body.ts';
import { gradedStudies, type Unconcluded } from './lead.ts';
import { joined, listed } from './text.ts';

type Size = SizeGroup['sizes'][number];

/** The sizes of the graded studies, or that none is known. */
export function sizeWords(body: Unconcluded): string {
	const { leading, certainty } = body;
	if (leading === null || certainty === null)
		return 'By how much is not known: nothing is counted.';
	const studies = gradedStudies(body, certainty);
	const groups = tellable(body.strata[leading].sizes, studies);
	if (groups.length === 0) {
		return studies.length === 1
			? 'By how much is not known: the one study does not state a size.'
			: `By how much is not known: none of the ${studies.length} studies states a size.`;
	}
	const told = groups.map((group) => groupWords(group, studies, body.question.ingredient));
	const silent = studies.filter(
		({ studyId }) => !groups.some(({ sizes }) => sizes.some((size) => size.studyId === studyId))
	);
	return joined([
		...told,
		silent.length === 0
			? null
			: `${count(silent.length, 'study does', 'studies do')} not state a size.`,
		intervalWords(groups.flatMap(({ sizes }) => sizes)),
		groups.length > 1 ? 'These are different measures: they are listed and never averaged.' : null
	]);
}

/** A size that says the same of a result in another metric is told once. */
const SAID_BY: Partial<Record<EffectMetric, readonly EffectMetric[]>> = {
	risk_ratio: ['risk_difference'],
	odds_ratio: ['risk_difference', 'risk_ratio'],
	smd: ['raw_points', 'raw_units', 'percent_of_baseline'],
	log_ratio_of_means: ['percent_of_baseline', 'raw_units', 'raw_points']
};

function tellable(groups: readonly SizeGroup[], studies: readonly StudyInBody[]): SizeGroup[] {
	const ours = studies.map(({ studyId }) => studyId);
	const metricsOf = (resultId: string) =>
		groups.filter(({ sizes }) => sizes.some((s) => s.resultId === resultId)).map((g) => g.metric);
	return groups
		.map((group) => ({
			...group,
			sizes: group.sizes.filter(
				({ studyId, resultId }) =>
					ours.includes(studyId) &&
					!metricsOf(resultId).some((metric) => SAID_BY[group.metric]?.includes(metric))
			)
		}))
		.filter(({ sizes }) => sizes.length > 0);
}

function groupWords(group: SizeGroup, studies: readonly StudyInBody[], ingredient: string): string {
	const citations = [...new Set(group.sizes.map(({ citation }) => citation))];
	const measures = studies
		.filter(({ studyId }) => group.sizes.some((size) => size.studyId === studyId))
		.map(({ measure }) => measure);
	const unit = unitWords(group, measures);
	const [only, ...others] = group.sizes;
	if (only === undefined) return '';
	if (others.length === 0) {
		return `In ${citations.join()}: ${sizeText(only, unit, ingredient)}${spreadText(only)}.`;
	}
	const values = group.sizes.map(({ estimate }) => estimate);
	const digits = Math.max(...group.sizes.map(decimalsFor));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const nothing = nothingDiffers(group.metric);
	const range = low === high ? formatNumber(low, digits) : formatRange(low, high, digits);
	const side =
		low > nothing
			? ` in favour of ${ingredient}`
			: high < nothing
				? ' in favour of the other side'
				: `; above ${formatNumber(nothing)} favours ${ingredient}`;
	const signed = high < nothing && !isRatioMetric(group.metric);
	const shown = signed ? formatRange(-high, -low, digits) : range;
	return `In ${listed(citations)}, ${count(group.sizes.length, 'result')}: ${unit(shown)}${side}.`;
}

function sizeText(size: Size, unit: (text: string) => string, ingredient: string): string {
	const { metric, estimate } = size;
	const digits = decimalsFor(size);
	if (isRatioMetric(metric)) {
		return `${unit(formatNumber(estimate, digits))} (above 1 favours ${ingredient})`;
	}
	if (estimate === 0) return `no difference in the figures printed`;
	const side = estimate > 0 ? `in favour of ${ingredient}` : 'in favour of the other side';
	return `${unit(formatNumber(Math.abs(estimate), digits))} ${side}`;
}

function spreadText(size: Size): string {
	const digits = decimalsFor(size);
	const flip = size.estimate < 0 && !isRatioMetric(size.metric);
	const range = ([low, high]: readonly [number, number]) =>
		flip ? formatRange(-high, -low, digits) : formatRange(low, high, digits);
	if (size.interval !== null) return ` (95 % interval ${range(size.interval)})`;
	if (size.bound !== null) {
		const how = size.bound.kind === 'at_most' ? 'at the widest' : 'at the narrowest';
		return ` (only a bound is known: 95 % interval ${how} ${range(size.bound.interval)})`;
	}
	return '';
}

function intervalWords(sizes: readonly Size[]): string {
	const studies = new Set(sizes.map(({ studyId }) => studyId));
	const having = new Set(
		sizes.filter(({ interval }) => interval !== null).map(({ studyId }) => studyId)
	);
	if (having.size === 0)
		return 'No interval can be put around it.'.replace('it', studies.size === 1 ? 'it' : 'them');
	if (having.size === studies.size) return '';
	return `For ${count(having.size, 'study', 'studies')} of these there is an interval.`;
}

/** How a number of a group is said with its unit. */
function unitWords({ metric, unit }: SizeGroup, measures: readonly string[]) {
	return (text: string): string => {
		switch (metric) {
			case 'raw_points':
				return `${text} points${scaleWords(measures)}`;
			case 'raw_units':
				return unit === null || unit === 'not_reported'
					? `${text} (unit not stated)`
					: withUnit(text, UNIT_LABELS[unit]);
			case 'percent_of_baseline':
				return `${withUnit(text, '%')} of the value at the start`;
			case 'risk_difference':
				return `${text} more people in a hundred who improved`;
			case 'risk_ratio':
				return `ratio of the shares who improved ${text}`;
			case 'odds_ratio':
				return `odds ratio ${text}`;
			case 'smd':
				return `${text} standard deviations`;
			case 'log_ratio_of_means':
				return `ratio of the means (logarithm) ${text}`;
		}
	};
}

/** " on a scale from 0 to 9", where every measure names the same scale. */
function scaleWords(measures: readonly string[]): string {
	const ends = measures.map((measure) => /\b(\d+)\s?[-–]\s?(\d+)\b/.exec(measure));
	const scales = new Set(ends.map((found) => found && `${found[1] ?? ''} to ${found[2] ?? ''}`));
	const [scale] = scales;
	return scales.size === 1 && scale ? ` on a scale from ${scale}` : ' of a grade';
}

/** Printed digits; a number that was divided carries none of its own. */
function decimalsFor({ estimate, metric }: Size): number {
	const carried = decimalsOf(estimate);
	if (carried <= MOST_DECIMALS) return carried;
	return metric === 'percent_of_baseline' || metric === 'risk_difference' ? 1 : 2;
}

/** Readings are printed with up to four digits after the point. */
const MOST_DECIMALS = 4;

const nothingDiffers = (metric: EffectMetric): number => (isRatioMetric(metric) ? 1 : 0);
