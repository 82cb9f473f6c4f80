/**
 * What a source prints of the spread between people, side by side, for the typical values and for the
 * checks: a standard deviation, a ± that is not defined, or a standard error with its people.
 */
import type { Arm, ReportedSide, ResultInContext } from '#lib/evidence/types.ts';

export type SideName = 'arm' | 'comparator';

/** Whether a spread is a standard deviation by the source, by reckoning, or only perhaps. */
export type SpreadOrigin = 'printed' | 'from_standard_error' | 'undefined';

/** A level of one side at one time, with its spread between people. */
export interface PrintedLevel {
	readonly side: SideName;
	readonly time: 'start' | 'end';
	readonly mean: number;
	readonly sd: number | null;
	readonly origin: SpreadOrigin | null;
	/** People of the side, or null. */
	readonly n: number | null;
}

/** The people of one side: as stated for this number, else those of its arm. */
export function peopleOfSide(context: ResultInContext, side: SideName): number | null {
	return context.result[side].n ?? armOf(context, side)?.n ?? null;
}

/** The arm that a side belongs to; null where a result has no comparator. */
export function armOf(context: ResultInContext, side: SideName): Arm | null {
	return side === 'arm' ? context.arm : context.comparator;
}

/** The levels that a result prints. A change, a share or a count is no level. */
export function printedLevels(context: ResultInContext): readonly PrintedLevel[] {
	const { result } = context;
	if (result.valueKind !== 'figure') return [];
	return (['arm', 'comparator'] as const).flatMap((side) => {
		const printed = result[side];
		const n = peopleOfSide(context, side);
		const levels: PrintedLevel[] = [];
		if (printed.baselineMean !== null) {
			const { baselineMean: mean, baselineSd: sd } = printed;
			const origin = sd === null ? null : originOf(context);
			levels.push({ side, time: 'start', mean, sd, origin, n });
		}
		if (result.metric === 'final_mean' && printed.value !== null) {
			levels.push({ side, time: 'end', mean: printed.value, n, ...spreadOf(context, printed, n) });
		}
		return levels;
	});
}

/** The spread of a side's own figure, as a standard deviation; null where none can be had. */
function spreadOf(
	context: ResultInContext,
	{ sd, se }: Pick<ReportedSide, 'sd' | 'se'>,
	n: number | null
): Pick<PrintedLevel, 'sd' | 'origin'> {
	if (sd !== null) return { sd, origin: originOf(context) };
	if (se !== null && n !== null) {
		return { sd: se * Math.sqrt(n), origin: 'from_standard_error' };
	}
	return { sd: null, origin: null };
}

function originOf({ result: { spreadKind } }: ResultInContext): SpreadOrigin {
	return spreadKind === 'undefined' ? 'undefined' : 'printed';
}
