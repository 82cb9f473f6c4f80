/** Why one result has its letter, in the words of its page, from the record that was stored of it. */
import type { AssessmentSummary } from '#lib/reliability/assessed-result.ts';
import type { DomainName, DomainTable, Judgement } from '#lib/reliability/domain.ts';
import type { Explanation, ExplanationEntry } from '#lib/reliability/explanation.ts';
import { regrade } from '#lib/reliability/explanation.ts';
import type { GradingFields } from '#lib/reliability/fields.ts';
import { gradeFields } from '#lib/reliability/grade.ts';
import { COUNTS_AS_LABELS, JUDGEMENT_LABELS } from '#lib/reliability/grade-meanings.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import { RULES, whenText } from '#lib/reliability/rules.ts';
import {
	domainsFinding,
	fieldsText,
	headlineWords,
	LOWERING_NAMES,
	loweringWords,
	meaningWords,
	rangeWords,
	unknownWords
} from '#lib/reliability/trust-words.ts';
import { whatIsNotKnown } from '#lib/reliability/unknowns.ts';

export interface DomainRow {
	readonly domain: DomainName;
	readonly name: string;
	readonly judgement: Judgement;
	/** "some concern"; "not reported, counted as high concern". */
	readonly word: string;
	readonly sentence: string;
	/** The columns read, each with its value. */
	readonly read: readonly string[];
	/** What matters as well and no column holds. Null where nothing does. */
	readonly never: string | null;
}

export interface LoweringRow {
	readonly rule: string;
	readonly name: string;
	/** The letter after the rule. */
	readonly grade: Grade;
	readonly lowers: boolean;
	readonly sentence: string;
}

export interface UnknownRow {
	readonly column: string;
	readonly name: string;
	/** What it would do alone. Empty where the record was made under other rules than ours. */
	readonly best: string;
	readonly worst: string;
}

export interface Reasons {
	readonly grade: Grade;
	readonly lowest: Grade;
	readonly highest: Grade;
	/** What the letter stands for here. */
	readonly meaning: string;
	/** How far what is unknown could move it; without a full stop. */
	readonly finding: string;
	/** The one fact that would raise it, and the one that would lower it. */
	readonly headline: string;
	readonly domains: readonly DomainRow[];
	readonly domainsFinding: string;
	readonly letter: {
		readonly rule: string;
		readonly grade: Grade;
		readonly when: string;
		readonly sentence: string;
	};
	readonly lowering: readonly LoweringRow[];
	/** People first. */
	readonly unknowns: readonly UnknownRow[];
}

type Kept = Pick<Explanation, 'entries' | 'rulesVersion' | 'grade'>;

/** The reasons of a result. `summary` is what was stored beside its record. */
export function reasonsOf(record: Kept, summary: AssessmentSummary): Reasons {
	const { entries, grade } = record;
	const regraded = regrade(record);
	const fields = regraded.status === 'graded' ? regraded.fields : null;
	const domains = entries.flatMap(domainRow);
	const notKnown = fields === null ? null : whatIsNotKnown(fields);
	const unknowns = entries.filter(({ about }) => about === 'unknown');
	const { lowestGrade: lowest, highestGrade: highest } = summary;
	const letter = letterOf(entries, grade);
	const lowering = fields === null ? storedLowering(entries) : loweringOf(fields);
	const before = (index: number): Grade => lowering[index - 1]?.grade ?? letter.grade;
	const lowered = lowering.filter((row, index) => row.grade !== before(index));
	return {
		grade,
		meaning: meaningWords(
			letter.rule,
			grade,
			lowered.map(({ rule }) => rule)
		),
		lowest,
		highest,
		finding: rangeWords({ grade, lowest, highest, anyUnknown: unknowns.length > 0 }),
		headline: notKnown ? headlineWords(notKnown) : sentenceOf(entries, 'grade'),
		domains,
		domainsFinding: domainsFinding(domains),
		letter,
		lowering,
		unknowns: notKnown
			? notKnown.unknowns.map((one) => ({
					...named(one),
					...unknownWords(one, grade, notKnown.unknowns)
				}))
			: unknowns.map(({ rule, sentence }) => ({
					column: rule,
					name: sentence,
					best: '',
					worst: ''
				}))
	};
}

function domainRow(entry: ExplanationEntry): readonly DomainRow[] {
	const { about, domain, judgement, value, sentence, fields } = entry;
	if (about !== 'domain' || domain === null || judgement === null) return [];
	const table = RULES.domains.find((one) => one.domain === domain);
	const counted =
		judgement === 'not_reported' && (value === 'low' || value === 'some' || value === 'high')
			? `, ${COUNTS_AS_LABELS[value]}`
			: '';
	return [
		{
			domain,
			name: table?.name ?? domain,
			judgement,
			word: JUDGEMENT_LABELS[judgement] + counted,
			sentence,
			read: fieldsText(fields),
			never: neverWords(table, sentence)
		}
	];
}

function neverWords(table: DomainTable | undefined, sentence: string): string | null {
	const never = table?.neverReported ?? [];
	if (never.length === 0) return null;
	// Where the sentence names them, once is enough.
	return sentence.endsWith('is not stated.') && table?.domain === 'within_person'
		? 'Neither of the two is ever reported, and neither is counted.'
		: `Never reported, and not counted: ${never.join('; ')}.`;
}

function letterOf(entries: readonly ExplanationEntry[], grade: Grade): Reasons['letter'] {
	const entry = entries.find(({ about }) => about === 'letter');
	const rule = RULES.letters.find(({ id }) => id === entry?.rule);
	return {
		rule: entry?.rule ?? '',
		grade: gradeIn(entry) ?? grade,
		when: rule ? whenText(rule) : '',
		sentence: entry?.sentence ?? ''
	};
}

function loweringOf(fields: GradingFields): readonly LoweringRow[] {
	const { lowering, bias } = gradeFields(fields);
	return lowering.map((step, index) => {
		const before = lowering[index - 1]?.grade ?? bias.letter;
		return {
			rule: step.rule,
			name: LOWERING_NAMES[step.rule] ?? step.rule,
			grade: step.grade,
			lowers: step.lowers,
			sentence: loweringWords(step, fields, before)
		};
	});
}

/** Of a record that our rules cannot read again: its own sentences. */
function storedLowering(entries: readonly ExplanationEntry[]): readonly LoweringRow[] {
	return entries.flatMap((entry, index) => {
		const grade = gradeIn(entry);
		if (entry.about !== 'lowering' || grade === null) return [];
		const { rule, sentence } = entry;
		const lowers = grade !== gradeIn(entries[index - 1]);
		return [{ rule, name: LOWERING_NAMES[rule] ?? rule, grade, lowers, sentence }];
	});
}

function gradeIn(entry: ExplanationEntry | undefined): Grade | null {
	const value = entry?.value ?? null;
	return value === null || value === 'low' || value === 'some' || value === 'high' ? null : value;
}

const sentenceOf = (
	entries: readonly ExplanationEntry[],
	wanted: ExplanationEntry['about']
): string => entries.find(({ about }) => about === wanted)?.sentence ?? '';

const named = ({ column, name }: { readonly column: string; readonly name: string }) => ({
	column,
	name
});
