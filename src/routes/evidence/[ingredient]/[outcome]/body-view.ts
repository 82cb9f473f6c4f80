/** A body of evidence as its page shows it: charts laid out, facts in words, nothing left to compute. */
import { layoutDirections } from '#lib/charts/directions/layout.ts';
import { directionSeries } from '#lib/charts/directions/series.ts';
import { layoutSizes } from '#lib/charts/sizes/layout.ts';
import { sizeSeries } from '#lib/charts/sizes/series.ts';
import type { EvidencePage } from '#lib/server/evidence/evidence-page.ts';
import { bodyQuery } from '#lib/synthesis/body-choice.ts';
import { STRATA, type BodyOfEvidence } from '#lib/synthesis/body.ts';
import { NOT_STUDIED, shortStateOf } from '#lib/synthesis/words/short-state.ts';
import { CLASS_LABELS } from '#lib/wording/labels.ts';
import { bodyName, listedKeys } from './body-names.ts';
import { certaintyView, levelMeaning } from './certainty-view.ts';
import { countsView, groupsOf } from './counts-view.ts';
import { otherResults } from './other-results.ts';
import { ownChoiceView } from './own-choice-view.ts';
import { factsByResult, type ResultFacts } from './result-facts.ts';
import { standingOf } from './standing-view.ts';
import { statisticiansView } from './statisticians-view.ts';
import { vehicleView } from './vehicle-view.ts';

const NO_BODY = { state: 'nothing', level: null, short: NOT_STUDIED.words } as const;

/** Everything that the page draws. */
export function bodyView(page: EvidencePage) {
	const { body, ingredient, own, results, elsewhere } = page;
	const { slug, ingredient: name, on } = body.question;
	const standing = standingOf(body.state, body.level, shortStateOf(body).words);
	const facts = factsByResult([...results, ...elsewhere], slug);
	const left = new Set(own?.leftOut ?? []);
	const kept = results.filter(({ study }) => !left.has(study.studyId));
	return {
		slug,
		key: page.key,
		name,
		on,
		title: `${ingredient.name}: ${bodyName(page.key)}`,
		class: CLASS_LABELS[ingredient.class],
		state: body.state,
		standing,
		meaning: levelMeaning(standing.level),
		conclusion: conclusionView(body),
		outcomes: body.question.outcomes.map((outcome) => ({ outcome, name: bodyName(outcome) })),
		query: own === null ? '' : bodyQuery(own.choice),
		bodies: bodiesOf(page),
		plots: plotsOf(body, facts),
		sizes: sizesOf(body, facts),
		certainty: certaintyView(body),
		counts: countsView(body, facts),
		filedElsewhere: groupsOf(body.filedElsewhere, facts),
		knownMissing: missingOf(body),
		tolerability: tolerabilityOf(body, page),
		...otherResults(kept, { slug, name }),
		vehicle: vehicleView(kept, slug, name),
		choice: ownChoiceView(page),
		statisticians: statisticiansView(body),
		methodVersion: body.methodVersion,
		dataVersion: page.dataVersion
	};
}

export type BodyView = ReturnType<typeof bodyView>;

/** The parts in the order in which they are read; those with nothing to say are left out. */
function conclusionView({ conclusion }: Pick<BodyOfEvidence, 'conclusion'>) {
	const { directions, certainty, size, tolerability, who, oneTrial } = conclusion;
	return {
		lead: conclusion.lead,
		parts: [
			{ part: 'Directions', text: directions },
			{ part: 'Certainty', text: certainty },
			{ part: 'Size', text: size },
			{ part: 'Tolerability', text: tolerability },
			{ part: 'Who', text: who },
			{ part: 'One trial', text: oneTrial }
		].filter(({ text }) => text !== ''),
		remarks: conclusion.remarks
	};
}

/** A plot for each comparison with a counted study, the one that the conclusion is about first. */
function plotsOf(body: BodyOfEvidence, facts: ReadonlyMap<string, ResultFacts>) {
	return strataOf(body).flatMap((stratum) => {
		const series = directionSeries(stratum, (id) => facts.get(id)?.source ?? null);
		return series === null ? [] : [layoutDirections(series)];
	});
}

/** The sizes of the comparison that the conclusion is about, and of any other that has some. */
function sizesOf(body: BodyOfEvidence, facts: ReadonlyMap<string, ResultFacts>) {
	return strataOf(body).flatMap((stratum) => {
		if (stratum.question !== body.leading && stratum.sizes.length === 0) return [];
		const series = sizeSeries(stratum, (id) => facts.get(id) ?? null);
		return series === null ? [] : [{ question: stratum.question, chart: layoutSizes(series) }];
	});
}

function strataOf({ strata }: BodyOfEvidence) {
	return STRATA.map((name) => strata[name]).filter(({ studies }) => studies.length > 0);
}

/** The conclusion names missing trials where they count; then only the review stands beside it. */
function missingOf({ knownMissing, conclusion }: BodyOfEvidence) {
	return knownMissing.map(({ review, url, sentence }) => ({
		review,
		url,
		sentence: conclusion.certainty.includes(sentence) ? null : sentence
	}));
}

function bodiesOf({ bodies, key }: EvidencePage) {
	const byKey = new Map(bodies.map((body) => [body.key, body]));
	return listedKeys([...byKey.keys()]).map((one) => {
		const { state, level, short } = byKey.get(one) ?? NO_BODY;
		return {
			key: one,
			on: bodyName(one),
			standing: standingOf(state, level, short),
			here: one === key
		};
	});
}

function tolerabilityOf(
	{ tolerability }: BodyOfEvidence,
	{ results, tolerability: said }: EvidencePage
) {
	const citations = new Map(
		[...results, ...said].map(({ study }) => [study.studyId, study.citation])
	);
	const { left, said: lines, legalLimit, pregnancy } = tolerability;
	return {
		left,
		said: lines.map(({ studyId, resultId, sentence }) => ({ studyId, resultId, sentence })),
		legalLimit: legalLimit && {
			...legalLimit,
			studiesAbove: legalLimit.studiesAbove.map((studyId) => ({
				studyId,
				citation: citations.get(studyId) ?? studyId
			}))
		},
		pregnancy
	};
}
