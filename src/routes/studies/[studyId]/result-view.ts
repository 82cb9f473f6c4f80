/** One result as its study's page shows it: what is printed, what is derived from it, and where. */
import { figureText } from '#lib/charts/results/figure-text.ts';
import { layoutSides, type PlacedSides } from '#lib/charts/sides/layout.ts';
import type { Effect, WeighedResult } from '#lib/evidence/types.ts';
import { measureView } from '#lib/instruments/checks.ts';
import { stepsInWords, type StepWords } from '#lib/wording/derivation.ts';
import {
	ASSESSMENT_LABELS,
	FLAG_LABELS,
	ISOLATES_LABELS,
	REPORTED_METRIC_LABELS,
	verdictLabel
} from '#lib/wording/labels.ts';
import { formatP } from '#lib/wording/p-values.ts';
import {
	reportedDifference,
	reportedSide,
	type ReportedFigure
} from '#lib/wording/reported-figures.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';

export interface SideView {
	readonly label: string;
	/** Null where the source prints none. */
	readonly figure: ReportedFigure | null;
	readonly people: number | null;
}

export interface EffectView {
	/** What it is set against, in words. */
	readonly against: string;
	readonly main: string;
	readonly detail: string | null;
	readonly steps: readonly StepWords[];
}

export interface ResultView {
	readonly resultId: string;
	readonly measure: string;
	/** Its entry among the instruments, and the name of it. */
	readonly instrument: { readonly id: string; readonly name: string };
	/** What the checks of its measure say of it: whole sentences. */
	readonly findings: readonly string[];
	/** How it was measured, when, in which part of the trial. */
	readonly setting: readonly string[];
	readonly metric: string;
	readonly sides: readonly SideView[];
	/** Both sides on one ruler; null where they cannot be placed. */
	readonly placed: PlacedSides | null;
	readonly difference: ReportedFigure | null;
	readonly tests: readonly string[];
	/** The source’s own verdict; null where it gives none. */
	readonly verdict: string | null;
	readonly effects: readonly EffectView[];
	readonly flags: readonly string[];
	readonly notes: string | null;
	readonly sourceUrl: string;
	readonly locator: string | null;
}

export function resultView(weighed: WeighedResult): ResultView {
	const { result, study, arm, comparator } = weighed;
	const { measure, findings } = measureView(weighed);
	const side = (label: string, reported: typeof result.arm): SideView => ({
		label,
		figure: reportedSide(result, reported),
		people: reported.n
	});
	return {
		resultId: result.resultId,
		measure: result.measure,
		instrument:
			measure === null
				? { id: 'not-named', name: 'Instrument not named' }
				: { id: measure.instrument.id, name: measure.instrument.name },
		findings: findings.map(({ sentence }) => firstSentence(sentence)),
		setting: [
			ASSESSMENT_LABELS[result.assessment],
			formatWeeks(result.week) ?? 'week not stated',
			...(result.phase === 'open' ? ['after the comparison was opened'] : []),
			...(result.phase === 'follow_up' ? ['after use had stopped'] : [])
		],
		metric:
			result.valueKind === 'words_only'
				? 'in words, no figure printed'
				: `${REPORTED_METRIC_LABELS[result.metric]}; ${result.better} is better`,
		sides: [
			side(arm.label, result.arm),
			...(comparator === null ? [] : [side(comparator.label, result.comparator)])
		],
		placed: layoutSides(weighed),
		difference: reportedDifference(result),
		tests: testsOf(weighed),
		verdict: result.reportedVerdict === 'not_reported' ? null : verdictLabel(result),
		effects: weighed.effects.map((effect) => effectView(weighed, effect)),
		flags: result.flags.map((flag) => FLAG_LABELS[flag]),
		notes: result.notes,
		sourceUrl: result.sourceUrl ?? study.sourceUrl,
		locator: result.sourceLocator
	};
}

function testsOf({ result }: WeighedResult): string[] {
	const within = formatP(result.pWithin);
	const between = formatP(result.pBetween);
	return [
		between === null ? null : `${between}, between the sides`,
		within === null ? null : `${within}, against the start`
	].filter((text) => text !== null);
}

function effectView(weighed: WeighedResult, effect: Effect): EffectView {
	const controlled = effect.contrast === 'controlled';
	const { main, detail } = figureText({
		weighed,
		effect,
		question: controlled ? effect.isolates : null,
		turned: false
	});
	return {
		against: controlled ? ISOLATES_LABELS[effect.isolates] : 'From each person’s own start',
		main,
		detail,
		steps: stepsInWords(effect.steps)
	};
}

/** What a check found; what may lie behind it is told once for all results, under "Read with care". */
function firstSentence(text: string): string {
	return /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
}
