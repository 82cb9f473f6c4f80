/** What is shown to statisticians only: nothing here makes a sentence of the conclusion. */
import { layoutAlbatross } from '#lib/charts/albatross/layout.ts';
import { pText, summaryWords, tallyWords } from '#lib/charts/directions/panel-words.ts';
import type { ForStatisticians, PrintedP } from '#lib/synthesis/body-for-statisticians.ts';
import type { BodyOfEvidence, SensitivityName } from '#lib/synthesis/body.ts';

const METHODS = {
	fisher: 'Fisher',
	stouffer: 'Stouffer',
	edgington: 'Edgington',
	tippett: 'Tippett'
} as const;

const SENSITIVITIES: Record<SensitivityName, string> = {
	without_inferred_sign: 'without directions that were inferred',
	without_secondary_source: 'without studies known from another paper only',
	without_high_concern: 'without high concern in any domain',
	without_industry_funding: 'without studies paid for by industry'
};

const FEWEST_EXACT = 5;
/** Below it a p is only said to be below it. */
const SMALLEST_P = 0.001;

/** Null where nothing is counted. */
export function statisticiansView({ forStatisticians, leading, strata }: BodyOfEvidence) {
	if (forStatisticians === null || leading === null) return null;
	const stratum = strata[leading];
	const { studies, combined, exactP, egger } = forStatisticians;
	const names = new Map(stratum.studies.map(({ studyId, citation }) => [studyId, citation]));
	return {
		studies: studies.map(({ studyId, citation, printed, favours, people, oneSided }) => ({
			studyId,
			citation,
			people,
			direction: favours === null ? 'no one direction' : favours ? 'better' : 'worse',
			printed: printedWords(printed),
			oneSided: rangeOfP(oneSided)
		})),
		combined:
			combined?.map(({ method, ...range }) => ({
				method: METHODS[method],
				range: rangeOfP(range)
			})) ?? null,
		albatross: layoutAlbatross(forStatisticians),
		albatrossRefused: `An albatross plot needs ${FEWEST_EXACT} studies with an exact p, a direction and people, or a few points would seem to follow any curve; here there ${exactP === 1 ? 'is 1' : `are ${exactP}`}.`,
		sensitivities: [
			{ name: 'all counted studies', leftOut: [], directions: stratum.directions },
			...stratum.sensitivities.map(({ name, leftOut, directions }) => ({
				name: SENSITIVITIES[name],
				leftOut,
				directions
			}))
		].map(({ name, leftOut, directions }) => {
			const { share, interval, signTest } = summaryWords(directions);
			return {
				name,
				leftOut: leftOut.map((id) => ({ studyId: id, citation: names.get(id) ?? id })),
				tally: tallyWords(directions) || 'no study left',
				share,
				interval,
				signTest
			};
		}),
		pooled: stratum.sizes.filter(({ pooled }) => pooled !== null).length,
		funnel: funnelWords(egger)
	};
}

function printedWords(printed: PrintedP | null): string {
	if (printed === null) return 'none printed';
	const { relation, p, inWords } = printed;
	const sign = { equal: '=', below: '<', above: '>' }[relation];
	return inWords ? `in words only, taken as p ${sign} ${p}` : `p ${sign} ${p}`;
}

function rangeOfP({ least, most }: { readonly least: number; readonly most: number }): string {
	if (least === most) return `p ${pText(least)}`;
	if (least > 0) return `p from ${bare(least)} to ${bare(most)}`;
	return most < SMALLEST_P ? `p ${bare(most)}` : `p at most ${bare(most)}`;
}

const bare = (p: number): string =>
	p < SMALLEST_P ? 'below 0.001' : String(Number(p.toPrecision(2)));

function funnelWords(egger: ForStatisticians['egger']): string {
	if (egger.length === 0) {
		return 'A funnel plot and a test of its asymmetry need ten pooled studies; there are not as many.';
	}
	return egger
		.map(
			({ k, statistic, p }) =>
				`Egger’s test over ${k} studies: t ${Number(statistic.toPrecision(3))}, p ${pText(p)}.`
		)
		.join(' ');
}
