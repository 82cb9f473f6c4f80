/**
 * What is not known about a result, and what it could mean for the grade: one column at a time for
 * the headline, all at best and all at worst for the range. People, dose and spread stay as they
 * are: assuming cannot improve them.
 */
import type { GradingFields } from './fields.ts';
import { gradeFields } from './grade.ts';
import { betterGrade, compareGrades, worseGrade, type Grade } from './grades.ts';
import { RULES, type Rules } from './rules.ts';
import { UNKNOWN_COLUMNS, type AssumableColumn, type UnknownColumn } from './unknown-columns.ts';

export interface UnknownFact extends UnknownColumn {
	/** The grade if this column alone were known, at its best and at its worst. */
	readonly gradeIfBest: Grade;
	readonly gradeIfWorst: Grade;
}

export interface WhatIsNotKnown {
	/** In the order of the list; people first. */
	readonly unknowns: readonly UnknownFact[];
	/** The one unknown that would raise the grade most, alone; null when none would. */
	readonly raising: UnknownFact | null;
	readonly lowering: UnknownFact | null;
	/** All unknowns at worst, and at best, together. */
	readonly lowestGrade: Grade;
	readonly highestGrade: Grade;
	/** "C; would be B if it were double-blind; would be D if …" */
	readonly sentence: string;
}

export function whatIsNotKnown(fields: GradingFields, rules: Rules = RULES): WhatIsNotKnown {
	const grade = gradeFields(fields, rules).grade;
	const open = UNKNOWN_COLUMNS.filter(({ isOpen }) => isOpen(fields));
	const assumed = (side: 'best' | 'worst', columns: readonly AssumableColumn[]): Grade => {
		const known = columns.reduce(
			(soFar, column): GradingFields => ({ ...soFar, ...column[side](fields, rules.choices) }),
			fields
		);
		return gradeFields(known, rules).grade;
	};
	const unknowns = open.map((column) => ({
		column: column.column,
		name: column.name,
		ifBest: column.ifBest,
		ifWorst: column.ifWorst,
		gradeIfBest: assumed('best', [column]),
		gradeIfWorst: assumed('worst', [column])
	}));
	const raising = firstThatMoves(unknowns, (u) => compareGrades(u.gradeIfBest, grade));
	const lowering = firstThatMoves(unknowns, (u) => compareGrades(grade, u.gradeIfWorst));
	return {
		unknowns,
		raising,
		lowering,
		// A number that nobody can trace is lifted from E by any fact, so the range begins at the grade.
		lowestGrade: worseGrade(grade, assumed('worst', open)),
		highestGrade: betterGrade(grade, assumed('best', open)),
		sentence: headline(grade, unknowns, raising, lowering)
	};
}

/** The unknown that moves the grade furthest; the first of those that move it alike. */
function firstThatMoves(
	unknowns: readonly UnknownFact[],
	move: (unknown: UnknownFact) => number
): UnknownFact | null {
	let found: UnknownFact | null = null;
	for (const unknown of unknowns) {
		if (move(unknown) < (found === null ? 0 : move(found))) found = unknown;
	}
	return found;
}

function headline(
	grade: Grade,
	unknowns: readonly UnknownFact[],
	raising: UnknownFact | null,
	lowering: UnknownFact | null
): string {
	const parts = [
		...(raising ? [`would be ${raising.gradeIfBest} if ${raising.ifBest}`] : []),
		...(lowering ? [`would be ${lowering.gradeIfWorst} if ${lowering.ifWorst}`] : [])
	];
	const people = unknowns.some(({ column }) => column === 'people') ? ' People not stated.' : '';
	if (unknowns.length === 0) return `${grade}; everything that the grade reads is stated.`;
	if (parts.length === 0) return `${grade}; no single unknown fact would change it.${people}`;
	return `${[grade, ...parts].join('; ')}.${people}`;
}
