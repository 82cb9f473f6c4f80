/** Columns that a narrow page shows at a time: six on a middling page, three on a phone. */
export const PART_SIZES = { half: 6, quarter: 3 } as const;
export type PartKind = keyof typeof PART_SIZES;

/** The class names by which the style sheet finds a column of the part that is chosen. */
export function columnParts(column: number): string[] {
	return Object.entries(PART_SIZES).map(([kind, size]) => `${kind}-${Math.floor(column / size)}`);
}
