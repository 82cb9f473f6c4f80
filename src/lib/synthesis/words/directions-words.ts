/** Which way the studies point, in sentences, with how far that may be chance. */
import { count, formatNumber } from '#lib/wording/numbers.ts';
import type { Directions, DirectionTally, StratumName } from '../body.ts';
import type { Unconcluded } from './lead.ts';
import { joined } from './text.ts';

/** Said wherever studies are counted. */
const LEANING =
	'Abstracts print statistically significant results more often than others, so such counts lean towards favouring.';

const SETTING: Record<StratumName, string> = {
	single_vs_vehicle: 'Against the same product without it',
	add_on: 'Added to another product, against that product without it',
	single_vs_untreated: 'Against no treatment, to which nobody is blind'
};

/** The leading count, then the counts that stand apart from it. */
export function directionsWords(body: Unconcluded): string {
	const { ingredient } = body.question;
	const apart = (Object.keys(SETTING) as StratumName[])
		.filter((name) => name !== body.leading && body.strata[name].studies.length > 0)
		.map(
			(name) =>
				`${SETTING[name]}, counted apart: ${tallyWords(body.strata[name].directions, ingredient)}.`
		);
	if (body.leading === null) return joined(['Nothing is counted.', ...apart]);
	const leading = body.strata[body.leading];
	return joined([
		`${SETTING[leading.question]}: ${tallyWords(leading.directions, ingredient)}.`,
		...randomisedApart(body),
		...chance(leading.directions),
		leading.directions.studies > leading.directions.notReported ? LEANING : null,
		...apart
	]);
}

/** "2 of 3 studies favour retinol; 1 does not state which way" */
function tallyWords(
	{ studies, favours, against, mixed, equal, notReported }: DirectionTally,
	ingredient: string
): string {
	const parts = [
		part(favours, `favours ${ingredient}`, `favour ${ingredient}`),
		part(against, 'favours the other side', 'favour the other side'),
		part(
			mixed,
			'has results that give no one direction',
			'have results that give no one direction'
		),
		part(equal, 'found both exactly equal', 'found both exactly equal'),
		part(notReported, 'does not state which way', 'do not state which way')
	].filter((one) => one !== null);
	const [first, ...rest] = parts;
	if (first === undefined) return 'no study';
	if (studies === 1) return `the one study ${first.words}`;
	const lead = `${first.n} of ${studies} studies ${first.words}`;
	return [lead, ...rest.map(({ n, words }) => `${n} ${words}`)].join('; ');
}

function part(n: number, one: string, many: string) {
	return n === 0 ? null : { n, words: n === 1 ? one : many };
}

/** Randomised and other studies are graded apart; the sentence above is about the first. */
function randomisedApart({ certainty, certaintyApart, question }: Unconcluded): string[] {
	if (certainty === null || certaintyApart.length === 0) return [];
	const { directions } = certainty;
	return [
		`The conclusion rests on the ${count(directions.studies, 'randomised study', 'randomised studies')} of these: ${tallyWords(directions, question.ingredient)}.`,
		...certaintyApart.map(
			({ directions: other, level }) =>
				`Those not randomised, or that do not say so, are graded apart (certainty ${level}): ${tallyWords(other, question.ingredient)}.`
		)
	];
}

function chance({ share, exactInterval, signTest, notReported, studies }: Directions): string[] {
	const spread =
		share === null || notReported === 0 || notReported === studies
			? []
			: [
					`Depending on what the silent ones found, from ${percent(share.least)} to ${percent(share.most)} of them favour it.`
				];
	const interval =
		exactInterval === null
			? []
			: [
					`So few studies would fit a share in favour anywhere from ${percent(exactInterval.lower)} to ${percent(exactInterval.upper)} (exact 95 % interval).`
				];
	const sign =
		signTest === null
			? []
			: [
					`If neither side were better, a count as uneven as this would still come up with probability ${probability(signTest)} (sign test).`
				];
	return [...spread, ...interval, ...sign];
}

const percent = (share: number): string => `${formatNumber(share * 100, 0)} %`;

const probability = (p: number): string => (p < 0.001 ? 'below 0.001' : formatNumber(p, 3));
