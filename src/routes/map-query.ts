import { GRADES, type Grade } from '#lib/reliability/grades.ts';

export interface MapQuery {
	/** Every ingredient with a result, or those that the map begins with. */
	readonly rows: 'first' | 'all';
	/** Cells that reach it stand out; null for all. */
	readonly atLeast: Grade | null;
}

export type ParsedMapQuery =
	{ readonly ok: true; readonly query: MapQuery } | { readonly ok: false; readonly reason: string };

/** Reads `map` and `grade` from the address of the start page. */
export function parseMapQuery(params: URLSearchParams): ParsedMapQuery {
	const map = params.get('map');
	if (map !== null && map !== 'all') {
		return {
			ok: false,
			reason: `There is no map “${map}”. Its rows are the first ones, or all of them with map=all.`
		};
	}
	const asked = params.get('grade');
	const atLeast = GRADES.find((grade) => grade === asked) ?? null;
	if (asked !== null && atLeast === null) {
		return { ok: false, reason: `There is no grade “${asked}”; there are ${GRADES.join(', ')}.` };
	}
	return { ok: true, query: { rows: map ?? 'first', atLeast } };
}

/** The same choices as part of an address, defaults left out, so that one map has one address. */
export function mapQuery({ rows, atLeast }: MapQuery): string {
	const params = new URLSearchParams();
	if (rows === 'all') params.set('map', 'all');
	if (atLeast !== null) params.set('grade', atLeast);
	return params.size > 0 ? `?${params.toString()}` : '';
}
