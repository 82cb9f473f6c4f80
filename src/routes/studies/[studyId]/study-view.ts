import { layoutResults } from '#lib/charts/results/layout.ts';
import { buildResultsSeries } from '#lib/charts/results/series.ts';
import { OUTCOME_DEFINITIONS, outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { Arm, Study, WeighedResult } from '#lib/evidence/types.ts';
import type { ResultFlag } from '#lib/evidence/vocabulary.ts';
import { findingsOf } from '#lib/instruments/checks.ts';
import { findingsByStudy } from '#lib/instruments/findings-by-study.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { StudyDossier, StudyTrust } from '#lib/server/evidence/study-page.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import {
	DELIVERY_LABELS,
	FLAG_LABELS,
	FORMULATION_LABELS,
	ROLE_LABELS
} from '#lib/wording/labels.ts';
import { studyLinks } from '#lib/wording/study-links.ts';
import { studyFacts } from '#lib/wording/study-facts.ts';
import { comparisonFinding, ownStartFinding } from '#lib/wording/study-finding.ts';
import { studySentence } from '#lib/wording/study-sentence.ts';
import { resultView, type ResultView } from './result-view.ts';
import type { ReasonsGroup } from './trust-groups.ts';
import { trustView, type ResultTrust } from './trust-view.ts';

/** From here on the groups of results but the first wait folded. */
const FOLDED_FROM = 13;

/** Everything that the page of a study shows, in words. */
export function studyView({
	study,
	arms,
	results,
	related,
	names,
	trust
}: StudyDossier & { readonly trust: StudyTrust }) {
	const { ofResult, others, ...trusted } = trustView({ results, names, trust });
	const viewOf = (weighed: AssessedResult): TrustedResult => ({
		...resultView(weighed),
		trust: ofResult[weighed.result.resultId] ?? null
	});
	return {
		trust: { ...trusted, others: others.map(withoutResults) },
		study: headOf(study),
		sentence: studySentence(study, arms),
		links: studyLinks(study),
		chart: chartOf(results),
		groups: groupsOf(results, viewOf),
		folded: results.length >= FOLDED_FROM,
		resultCount: results.length,
		arms: arms.map((arm) => armView(arm, names)),
		facts: studyFacts(study, arms),
		tolerability: results.filter(isTolerability).map(viewOf),
		flags: flagsOf(results),
		measureFindings: findingsByStudy(findingsOf(results), results).flatMap(({ groups }) => groups),
		related
	};
}
/** Which results belong to a group, each of them says. */
function withoutResults({ id, reasons, lowering, outcomes, differs }: ReasonsGroup) {
	return { id, reasons, lowering, outcomes, differs };
}

export type StudyView = ReturnType<typeof studyView>;

/** A result with how far it can be relied on; null where that is not stored. */
export interface TrustedResult extends ResultView {
	readonly trust: ResultTrust | null;
}

/** What the page prints of the study's own record; the facts are in words. */
function headOf(study: Study) {
	const { studyId, citation, title, journal, year, sourceUrl, adverseEvents, notes } = study;
	return { studyId, citation, title, journal, year, sourceUrl, adverseEvents, notes };
}

const isTolerability = ({ result }: WeighedResult) =>
	outcomeDefinition(result.outcome).family === 'tolerability';

/**
 * The benefits only: what skin did not bear has a section of its own. The findings count the rows
 * of this study, where the chart on its own would count studies.
 */
function chartOf(results: readonly AssessedResult[]) {
	const benefits = results.filter((weighed) => !isTolerability(weighed));
	const series = buildResultsSeries(benefits);
	const { controlled, beforeAfter } = series;
	return layoutResults({
		...series,
		controlled: controlled && {
			...controlled,
			finding: comparisonFinding(benefits) ?? controlled.finding
		},
		beforeAfter: beforeAfter && {
			...beforeAfter,
			finding: ownStartFinding(benefits) ?? beforeAfter.finding
		}
	});
}

function groupsOf(
	results: readonly AssessedResult[],
	viewOf: (weighed: AssessedResult) => TrustedResult
) {
	return OUTCOME_DEFINITIONS.filter(({ family }) => family !== 'tolerability').flatMap(
		({ outcome, name }) => {
			const own = results.filter(({ result }) => result.outcome === outcome);
			return own.length === 0 ? [] : [{ outcome, name, results: own.map(viewOf) }];
		}
	);
}

function armView(arm: Arm, names: ReadonlyMap<string, string>) {
	return {
		armId: arm.armId,
		label: arm.label,
		role: ROLE_LABELS[arm.role],
		people: arm.n,
		form: arm.formulation === 'not_reported' ? null : FORMULATION_LABELS[arm.formulation],
		delivery: arm.delivery === 'not_reported' ? null : DELIVERY_LABELS[arm.delivery],
		frequency: arm.frequency,
		ingredients: arm.ingredients.map(({ slug, amount, unit }) => ({
			slug,
			name: names.get(slug) ?? slug,
			amount: formatAmount(amount, unit)
		}))
	};
}

/** How many results carry each warning. */
function flagsOf(results: readonly WeighedResult[]) {
	const counts = new Map<ResultFlag, number>();
	for (const flag of results.flatMap(({ result }) => result.flags)) {
		counts.set(flag, (counts.get(flag) ?? 0) + 1);
	}
	return [...counts].map(([flag, count]) => ({ flag, words: FLAG_LABELS[flag], count }));
}
