/**
 * The counted studies of one stratum for the effect-direction plot: randomised and other studies
 * apart, a row each, and a summary. A rendering of the record; nothing is counted again here.
 */
import type { Significance } from '#lib/evidence/vocabulary.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import type { Directions, Stratum, StratumName, StudyInBody } from '#lib/synthesis/body.ts';
import type { StudyDirection } from '#lib/synthesis/study-direction.ts';
import { directionsTitle, summaryWords, THAN, type SummaryWords } from './panel-words.ts';
import { measuredWords, notesOf, rowSentence, usedWords } from './row-words.ts';

export interface Source {
	readonly url: string;
	readonly locator: string | null;
}

export interface DirectionRow {
	/** Unique on a page, and its anchor. */
	readonly rowId: string;
	readonly studyId: string;
	readonly study: string;
	/** The result that the study is counted for. */
	readonly resultId: string;
	readonly direction: StudyDirection;
	readonly significance: Significance;
	readonly people: number | null;
	readonly week: number | null;
	readonly used: string;
	readonly measured: string;
	readonly grade: Grade;
	readonly notes: readonly string[];
	readonly source: Source;
	readonly sentence: string;
}

export interface DirectionGroup {
	readonly key: 'randomised' | 'other';
	readonly heading: string;
	readonly note: string | null;
	readonly rows: readonly DirectionRow[];
}

export interface DirectionSeries {
	readonly question: StratumName;
	/** What the plot comes to, which is its title. */
	readonly title: string;
	readonly than: string;
	readonly studies: number;
	readonly groups: readonly DirectionGroup[];
	readonly share: Directions['share'];
	readonly exactInterval: Directions['exactInterval'];
	readonly summary: SummaryWords;
}

const GROUPS = [
	{ key: 'randomised', heading: 'Randomised', note: null },
	{
		key: 'other',
		heading: 'Not randomised, or not said how people or sides were assigned',
		note: 'Judged apart: who got which may already explain a difference.'
	}
] as const;

/**
 * Null for a stratum without a counted study.
 * @param sourceOf where a result is stated; null falls back to the study's own source
 */
export function directionSeries(
	stratum: Stratum,
	sourceOf: (resultId: string) => Source | null
): DirectionSeries | null {
	if (stratum.studies.length === 0) return null;
	const { question, studies, directions } = stratum;
	return {
		question,
		title: directionsTitle(question, directions),
		than: THAN[question],
		studies: studies.length,
		groups: GROUPS.flatMap((group): DirectionGroup[] => {
			const members = studies.filter(
				({ randomised }) => randomised === (group.key === 'randomised')
			);
			if (members.length === 0) return [];
			return [{ ...group, rows: members.map((study) => rowOf(study, question, sourceOf)) }];
		}),
		share: directions.share,
		exactInterval: directions.exactInterval,
		summary: summaryWords(directions)
	};
}

function rowOf(
	study: StudyInBody,
	question: StratumName,
	sourceOf: (resultId: string) => Source | null
): DirectionRow {
	return {
		rowId: `counted-${study.primary}`,
		studyId: study.studyId,
		study: study.citation,
		resultId: study.primary,
		direction: study.direction,
		significance: study.significance,
		people: study.people,
		week: study.week,
		used: usedWords(study),
		measured: measuredWords(study),
		grade: study.grade,
		notes: notesOf(study),
		source: sourceOf(study.primary) ?? { url: study.sourceUrl, locator: null },
		sentence: rowSentence(study, THAN[question])
	};
}
