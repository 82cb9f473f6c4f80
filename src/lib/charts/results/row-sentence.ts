import type { Contrast } from '#lib/evidence/vocabulary.ts';
import type { Grade } from '#lib/reliability/grades.ts';
import { count } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import type { FigureText } from './figure-text.ts';

interface SentenceParts {
	readonly study: string;
	readonly ownLabel: string;
	readonly against: string | null;
	readonly outcome: string;
	readonly measure: string;
	readonly assessment: string;
	readonly people: number | null;
	readonly week: number | null;
	readonly figure: FigureText;
	readonly p: string | null;
	readonly grade: Grade;
	readonly flags: readonly string[];
	readonly contrast: Contrast;
	/** Null without an interval. */
	readonly crossesNoEffect: boolean | null;
}

/**
 * A row in words: study, what was used against what, people and time, outcome and measure, the
 * effect with its interval and whether that crosses no effect, p, how far it can be relied on, and
 * what to beware of.
 */
export function rowSentence(parts: SentenceParts): string {
	const setting =
		parts.against === null ? parts.ownLabel : `${parts.ownLabel} against ${parts.against}`;
	const who = [
		parts.people === null ? 'people not stated' : count(parts.people, 'person', 'people'),
		formatWeeks(parts.week) ?? 'week not stated'
	].join(', ');
	const { main, detail, sides } = parts.figure;
	const spread =
		parts.crossesNoEffect !== null && detail !== null ? `95 % interval ${detail}` : detail;
	const said = [
		main,
		sides,
		spread,
		parts.p !== null && detail?.includes(parts.p) ? null : parts.p
	].filter((t) => t !== null);
	const sentences = [
		`${parts.study}: ${setting}; ${who}`,
		`${parts.outcome}, ${parts.measure}, ${parts.assessment}: ${said.join('; ')}`,
		crossing(parts),
		`Reliability ${parts.grade}`,
		parts.flags.length === 0 ? null : `Note: ${parts.flags.join('; ')}`
	];
	return sentences
		.filter((sentence) => sentence !== null)
		.map((sentence) => `${sentence}.`)
		.join(' ');
}

function crossing({ crossesNoEffect, contrast }: SentenceParts): string | null {
	if (crossesNoEffect === null) return null;
	const line = contrast === 'controlled' ? 'no effect' : 'no change';
	return crossesNoEffect
		? `The interval includes ${line}`
		: `The interval does not include ${line}`;
}
