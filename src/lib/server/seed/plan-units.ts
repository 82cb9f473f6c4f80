/** What has to be written so that the database has what the files say. Pure. */

interface Keyed {
	readonly key: string;
	readonly sha256: string;
}

/** What the seed wrote when it was last loaded: the hash of each row by its key. */
export type Remembered = ReadonlyMap<string, string>;

export interface UnitPlan<Unit extends Keyed> {
	/** Not written before. */
	readonly added: readonly Unit[];
	/** Written before, and different now. */
	readonly changed: readonly Unit[];
	readonly unchanged: number;
	/** Keys written before that the file no longer has. Their rows stay. */
	readonly vanished: readonly string[];
}

/**
 * Compares the rows of one file with what was last written from it. The database itself is not
 * compared: a row that a curator edited stays so until the file corrects that very row. A row that
 * vanished is told and left, because other rows may by now refer to it.
 */
export function planUnits<Unit extends Keyed>(
	units: readonly Unit[],
	remembered: Remembered
): UnitPlan<Unit> {
	const added = units.filter((unit) => !remembered.has(unit.key));
	const changed = units.filter((unit) => {
		const before = remembered.get(unit.key);
		return before !== undefined && before !== unit.sha256;
	});
	const wanted = new Set(units.map((unit) => unit.key));
	return {
		added,
		changed,
		unchanged: units.length - added.length - changed.length,
		vanished: [...remembered.keys()].filter((key) => !wanted.has(key))
	};
}

/** Everything that has to be written. */
export function toWrite<Unit extends Keyed>(plan: UnitPlan<Unit>): Unit[] {
	return [...plan.added, ...plan.changed];
}
