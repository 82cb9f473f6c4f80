/**
 * Places for an albatross plot (Harrison et al. 2017, Res Synth Methods 8:281–289): p-values across,
 * from "against" by p = 1 on the line to "in favour", people down the side, both logarithmic; contours
 * of equal effect for two equal groups. A threshold is a region up to the edge, never a point.
 */
import { scaleLog } from 'd3-scale';
import { peopleOnContour } from '#lib/statistics/without-pooling/albatross.ts';
import type { ForStatisticians } from '#lib/synthesis/body-for-statisticians.ts';
import { P_ONE_AT } from './geometry.ts';

/** Smallest p that the plot can tell apart. */
const SMALLEST_P = 1e-4;
const EDGE = 4;
const PS = [0.05, 0.01, 0.001];
/** Standard deviations. */
const EFFECTS = [0.25, 0.5, 1];
const CONTOUR_STEPS = 24;
const MOST_TICKS = 4;

export interface PlacedAlbatross {
	readonly points: readonly {
		readonly studyId: string;
		readonly study: string;
		readonly people: number;
		/** Per cent across; equal ends are a point. */
		readonly x1: number;
		readonly x2: number;
		/** Per cent down. */
		readonly y: number;
		readonly favours: boolean;
	}[];
	readonly ps: readonly { readonly x: number; readonly label: string }[];
	readonly people: readonly { readonly y: number; readonly label: string }[];
	/** Paths in a box of 100 by 100. */
	readonly contours: readonly { readonly size: number; readonly d: string }[];
}

/** Places a plot; the record refuses it under five exact p-values, and then there is none. */
export function layoutAlbatross({
	albatross,
	studies
}: Pick<ForStatisticians, 'albatross' | 'studies'>): PlacedAlbatross | null {
	if (albatross === null || albatross.length === 0) return null;
	const all = albatross.map(({ people }) => people);
	const down = scaleLog()
		.domain([Math.min(...all) / 1.5, Math.max(...all) * 1.5])
		.range([100 - EDGE, EDGE]);
	const [fewest = 1, most = 1] = down.domain();
	const names = new Map(studies.map(({ studyId, citation }) => [studyId, citation]));
	return {
		points: albatross.map(({ studyId, people, favours, p }) => ({
			studyId,
			study: names.get(studyId) ?? studyId,
			people,
			favours,
			x1: across(p.most, favours),
			x2: across(p.least, favours),
			y: round(down(people))
		})),
		ps: [
			...PS.map((p) => ({ x: across(p, false), label: String(p) })).reverse(),
			{ x: P_ONE_AT, label: 'p = 1' },
			...PS.map((p) => ({ x: across(p, true), label: String(p) }))
		],
		people: down
			.ticks(MOST_TICKS)
			.filter((_, i, ticks) => i % Math.ceil(ticks.length / MOST_TICKS) === 0)
			.map((n) => ({ y: round(down(n)), label: String(n) })),
		contours: EFFECTS.flatMap((size) =>
			[true, false].flatMap((favours) => {
				const d = contour(size, favours, (n) => (n < fewest || n > most ? null : down(n)));
				return d === null ? [] : [{ size, d }];
			})
		)
	};
}

/** Where a two-sided p lies, by the side that it favours; p = 1 is the line of both. */
function across(p: number, favours: boolean): number {
	const length = Math.log(Math.max(p, SMALLEST_P)) / Math.log(SMALLEST_P);
	return round(P_ONE_AT + (favours ? 1 : -1) * length * (P_ONE_AT - EDGE));
}

function contour(
	size: number,
	favours: boolean,
	down: (people: number) => number | null
): string | null {
	const places = Array.from({ length: CONTOUR_STEPS }, (_, i) => {
		const p = SMALLEST_P ** ((i + 1) / CONTOUR_STEPS);
		const people = peopleOnContour({ effect: 'smd', size }, p);
		const y = people.ok ? down(people.value) : null;
		return y === null ? null : `${across(p, favours)} ${round(y)}`;
	}).filter((place) => place !== null);
	return places.length < 2 ? null : `M${places.join('L')}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
