/**
 * Combined p-values, the places on an albatross plot and funnel asymmetry: for statisticians, and never
 * a reason for a sentence. A study that prints no p, or no direction, is held at both ends of what its
 * p may be, so that the studies that print most do not speak for all.
 */
import { isRatioMetric } from '#lib/evidence/orientation.ts';
import { parsePValue } from '#lib/evidence/p-value.ts';
import { eggerTest } from '#lib/statistics/diagnostics/egger.ts';
import { valueOrNull } from '#lib/statistics/result.ts';
import { albatrossPlaces } from '#lib/statistics/without-pooling/albatross.ts';
import {
	COMBINATIONS,
	combinedRange,
	oneSidedRange
} from '#lib/statistics/without-pooling/combined-p-range.ts';
import type { SizeGroup } from './body.ts';
import type { ForStatisticians, PrintedP, StudyP } from './body-for-statisticians.ts';
import type { SelectedStudy } from './selection.ts';
import { studyDirection } from './study-direction.ts';

/** Fewer p-values are read one by one. */
const FEWEST_TO_COMBINE = 3;
/** Sterne et al. 2011, BMJ 343:d4002. */
const FEWEST_FOR_FUNNEL = 10;
/** What "significant" and "not significant" are taken to mean where no level is printed. */
const USUAL_LEVEL = 0.05;

export function forStatisticians(
	counted: readonly SelectedStudy[],
	groups: readonly SizeGroup[]
): ForStatisticians {
	const studies = counted.map(studyP);
	return {
		studies,
		combined: studies.length < FEWEST_TO_COMBINE ? null : combine(studies),
		...albatrossOf(studies),
		egger: groups.flatMap(asymmetryOf)
	};
}

function studyP({ primary, results }: SelectedStudy): StudyP {
	const { study, result, people } = primary.weighed;
	const direction = studyDirection(results);
	const favours = direction === 'favours' ? true : direction === 'against' ? false : null;
	const printed = printedP(result.pBetween);
	return {
		studyId: study.studyId,
		citation: study.citation,
		printed,
		favours,
		people,
		oneSided: oneSidedRange(printed, favours)
	};
}

function printedP(text: string | null): PrintedP | null {
	const parsed = parsePValue(text);
	switch (parsed.kind) {
		case 'exact':
			return { relation: 'equal', p: parsed.p, inWords: false };
		case 'bound': {
			const below = parsed.relation === '<' || parsed.relation === '<=';
			return { relation: below ? 'below' : 'above', p: parsed.p, inWords: false };
		}
		case 'not_significant':
			return { relation: 'above', p: USUAL_LEVEL, inWords: true };
		case 'significant_unspecified':
			return { relation: 'below', p: USUAL_LEVEL, inWords: true };
		case 'none':
		case 'unreadable':
			return null;
	}
}

function combine(studies: readonly StudyP[]): ForStatisticians['combined'] {
	const ranges = studies.map(({ oneSided }) => oneSided);
	return (Object.keys(COMBINATIONS) as (keyof typeof COMBINATIONS)[]).flatMap((method) => {
		const range = valueOrNull(combinedRange(ranges, COMBINATIONS[method]));
		return range === null ? [] : [{ method, ...range }];
	});
}

function albatrossOf(studies: readonly StudyP[]): Pick<ForStatisticians, 'albatross' | 'exactP'> {
	const placed = studies.flatMap(({ studyId, printed, favours, people }) =>
		printed === null || favours === null || people === null || people <= 0
			? []
			: [{ studyId, people, favours, p: printed.p, relation: printed.relation }]
	);
	const places = valueOrNull(albatrossPlaces(placed));
	return {
		albatross:
			places &&
			places.flatMap((place, i) => {
				const study = placed[i];
				return study === undefined ? [] : [{ studyId: study.studyId, ...place }];
			}),
		exactP: placed.filter(({ relation }) => relation === 'equal').length
	};
}

function asymmetryOf({ key, metric, pooled, sizes }: SizeGroup): ForStatisticians['egger'] {
	if (pooled === null || pooled.k < FEWEST_FOR_FUNNEL) return [];
	const ratio = isRatioMetric(metric);
	const studies = pooled.weights.flatMap(({ resultId }) => {
		const size = sizes.find((one) => one.resultId === resultId);
		return size === undefined || size.se === null ? [] : [{ estimate: size.estimate, se: size.se }];
	});
	const test = valueOrNull(
		eggerTest(
			{
				yi: studies.map(({ estimate }) => (ratio ? Math.log(estimate) : estimate)),
				vi: studies.map(({ se }) => se ** 2)
			},
			{ kind: 'lm' }
		)
	);
	if (test === null || test.statistic === null || test.pValue === null) return [];
	return [{ key, k: pooled.k, statistic: test.statistic, p: test.pValue }];
}
