import { INSTRUMENTS } from '#lib/instruments/catalogue.ts';
import { findingsByStudy, type StudyFindings } from '#lib/instruments/findings-by-study.ts';
import { identifyMeasure } from '#lib/instruments/identify.ts';
import {
	INSTRUMENT_FAMILIES,
	INSTRUMENT_FAMILY_NAMES,
	isOneRuler,
	type Instrument
} from '#lib/instruments/types.ts';
import { worthChecking, type InstrumentsPage } from '#lib/server/evidence/instruments-page.ts';
import { outcomeName } from '#lib/wording/labels.ts';
import { detectableText, DIRECTION_WORDS, KIND_WORDS, limitsOf } from './instrument-words.ts';
import { typicalRows, type TypicalRow } from './typical-rows.ts';

export interface StudyUse {
	readonly studyId: string;
	readonly citation: string;
	readonly results: number;
}

export interface ParameterView {
	readonly id: string;
	readonly name: string;
	readonly meaning: string;
	readonly direction: string;
	readonly limits: string | null;
}

export type InstrumentView = Pick<Instrument, 'id' | 'name' | 'measures' | 'facts'> & {
	readonly kind: string;
	readonly direction: string;
	readonly limits: string | null;
	readonly parameters: readonly ParameterView[];
	readonly reliability: Instrument['reliability'];
	readonly detectable: string | null;
	/** Whether the figures of the entry come from one ruler, so that they may be summarised. */
	readonly oneRuler: boolean;
	readonly typical: readonly TypicalRow[];
	readonly results: number;
	readonly studies: readonly StudyUse[];
	readonly findings: readonly StudyFindings[];
};

export interface FamilyView {
	readonly id: string;
	readonly name: string;
	readonly results: number;
	readonly instruments: readonly InstrumentView[];
}

type Contexts = InstrumentsPage['contexts'];

/** The page: the catalogue by family with what the evidence adds to each entry. */
export function instrumentsView(page: InstrumentsPage) {
	const byInstrument = new Map<string | null, Contexts[number][]>();
	for (const context of page.contexts) {
		const id = identifyMeasure(context.result)?.instrument.id ?? null;
		byInstrument.set(id, [...(byInstrument.get(id) ?? []), context]);
	}
	const entries = INSTRUMENTS.map((instrument) => ({
		family: instrument.family,
		oneRuler: isOneRuler(instrument),
		view: instrumentView(instrument, byInstrument.get(instrument.id) ?? [], page)
	})).filter(({ view }) => view.results > 0);
	const families = INSTRUMENT_FAMILIES.map((family): FamilyView => {
		const instruments = entries.filter((entry) => entry.family === family).map(({ view }) => view);
		return {
			id: `family-${family}`,
			name: INSTRUMENT_FAMILY_NAMES[family],
			results: instruments.reduce((sum, { results }) => sum + results, 0),
			instruments
		};
	}).filter(({ instruments }) => instruments.length > 0);
	const unnamed = byInstrument.get(null) ?? [];
	const shown = entries.map(({ view }) => view);
	return {
		results: page.contexts.length,
		named: entries
			.filter(({ oneRuler }) => oneRuler)
			.reduce((sum, { view }) => sum + view.results, 0),
		withReliability: shown.filter(({ reliability }) => reliability.some((one) => !one.ofAnother))
			.length,
		entries: shown.length,
		summarised: page.typical.filter(({ summary }) => summary !== null).length,
		families,
		unnamed: {
			results: unnamed.length,
			studies: studiesOf(unnamed),
			outcomes: outcomesOf(unnamed)
		},
		toCheck: worthChecking(page),
		checkedResults: page.findings.filter(({ weight }) => weight === 'check_source').length
	};
}

function instrumentView(
	instrument: Instrument,
	contexts: Contexts,
	{ findings, typical }: InstrumentsPage
): InstrumentView {
	const own = new Set(contexts.map(({ result }) => result.resultId));
	const { id, name, measures, facts, reliability } = instrument;
	return {
		id,
		name,
		measures,
		facts,
		reliability,
		kind: KIND_WORDS[instrument.kind],
		direction: DIRECTION_WORDS[instrument.direction],
		limits: limitsOf(instrument),
		parameters: instrument.parameters.map((parameter) => ({
			id: parameter.id,
			name: parameter.name,
			meaning: parameter.meaning,
			direction: DIRECTION_WORDS[parameter.direction],
			limits: limitsOf(parameter)
		})),
		detectable: detectableText(instrument),
		oneRuler: isOneRuler(instrument),
		typical: typicalRows(instrument, typical),
		results: contexts.length,
		studies: studiesOf(contexts),
		findings: findingsByStudy(
			findings.filter(({ resultId }) => own.has(resultId)),
			contexts
		)
	};
}

function studiesOf(contexts: Contexts): StudyUse[] {
	const uses = new Map<string, StudyUse>();
	for (const { study } of contexts) {
		const { studyId, citation } = study;
		uses.set(studyId, { studyId, citation, results: (uses.get(studyId)?.results ?? 0) + 1 });
	}
	return [...uses.values()];
}

function outcomesOf(contexts: Contexts): { name: string; results: number }[] {
	const counts = new Map<string, number>();
	for (const { result } of contexts) {
		const name = outcomeName(result.outcome);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts]
		.map(([name, results]) => ({ name, results }))
		.sort((a, b) => b.results - a.results || (a.name < b.name ? -1 : 1));
}
