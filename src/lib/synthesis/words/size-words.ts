/** By how much, in sentences: sizes are listed per metric, never averaged, never with added digits. */
import { count } from '#lib/wording/numbers.ts';
import type { EffectMetric } from '#lib/evidence/vocabulary.ts';
import type { SizeGroup, StudyInBody } from '../body.ts';
import { gradedStudies, type Unconcluded } from './lead.ts';
import { oneSizeWords, pooledWords, rangeWords } from './size-in-units.ts';
import { joined, listed } from './text.ts';

/** The sizes of the graded studies, or that none is known. */
export function sizeWords(body: Unconcluded): string {
	const { leading, certainty } = body;
	if (leading === null || certainty === null) {
		return 'By how much is not known: nothing is counted.';
	}
	const studies = gradedStudies(body, certainty);
	const groups = tellable(body.strata[leading].sizes, studies);
	if (groups.length === 0) {
		return studies.length === 1
			? 'By how much is not known: the one study does not state a size.'
			: `By how much is not known: none of the ${studies.length} studies states a size.`;
	}
	const stating = new Set(groups.flatMap(({ sizes }) => sizes.map(({ studyId }) => studyId)));
	return joined([
		...groups.map((group) =>
			groupWords(group, measureOf(group, groups), studies, body.question.ingredient)
		),
		...groups.flatMap((group) => pooledWords(group, body.question.ingredient) ?? []),
		silentWords(studies.length - stating.size),
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

/** What a key ends with where numbers of one instrument or scale stand alone: told to tell them apart. */
function measureOf({ key, metric, unit }: SizeGroup, groups: readonly SizeGroup[]): string {
	const [, , , ...measure] = key.split(' | ');
	const alike = groups.filter((one) => one.metric === metric && one.unit === unit);
	return alike.length > 1 && measure.length > 0 ? ` (${measure.join(' | ')})` : '';
}

function groupWords(
	group: SizeGroup,
	measure: string,
	studies: readonly StudyInBody[],
	ingredient: string
): string {
	const [only, ...others] = group.sizes;
	if (only === undefined) return '';
	const measures = studies
		.filter(({ studyId }) => group.sizes.some((size) => size.studyId === studyId))
		.map(({ measure }) => measure);
	if (others.length === 0)
		return `${only.citation}${measure}: ${oneSizeWords(only, ingredient, measures)}.`;
	const citations = listed([...new Set(group.sizes.map(({ citation }) => citation))]);
	return `${citations}${measure}, ${group.sizes.length} results: ${rangeWords(group.sizes, ingredient, measures)}.`;
}

function silentWords(silent: number): string | null {
	if (silent === 0) return null;
	return `${count(silent, 'study does', 'studies do')} not state a size.`;
}

function intervalWords(sizes: SizeGroup['sizes']): string | null {
	const studies = new Set(sizes.map(({ studyId }) => studyId)).size;
	const having = new Set(
		sizes.filter(({ interval }) => interval !== null).map(({ studyId }) => studyId)
	).size;
	if (having === studies) return null;
	if (having === 0) {
		return studies === 1
			? 'It does not give enough for an interval around its size.'
			: 'None gives enough for an interval around its size.';
	}
	return `Of ${studies} studies that state a size, ${having} ${having === 1 ? 'has' : 'have'} an interval around it.`;
}
