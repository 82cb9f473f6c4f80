/**
 * What readings of one instrument, one parameter and one unit usually are in this evidence: where
 * people start, how far they differ, how much they changed with a product and with its vehicle.
 *
 * Each study gives one value, the median of its own, so that a paper with many rows counts once. Fewer
 * than three studies are listed and not summarised. Nothing is put together across instruments, units
 * or parameters. Left out are readings whose device or scale is not named, those of a device with several
 * parameters where none is named, and spreads whose ± the source does not define.
 */
import { quantileSorted } from 'd3-array';
import { rawChange } from '#lib/evidence/direction.ts';
import { tidyNumber } from '#lib/evidence/tidy-number.ts';
import type { Arm, ResultInContext } from '#lib/evidence/types.ts';
import type { Unit } from '#lib/evidence/vocabulary.ts';
import { decimalsOf } from '#lib/wording/numbers.ts';
import { identifyMeasure, type IdentifiedMeasure } from './identify.ts';
import { armOf, printedLevels, type SideName } from './printed-spread.ts';
import { isOneRuler } from './types.ts';

/** The fewest studies that are summarised. */
const FEWEST_STUDIES = 3;

export const QUANTITIES = [
	'start',
	'sd',
	'variation',
	'change_with_product',
	'change_with_vehicle',
	'change_untreated'
] as const;
/** `variation`: the standard deviation in per cent of its mean. */
export type Quantity = (typeof QUANTITIES)[number];

/** What one study gives. */
export interface StudyValue {
	readonly studyId: string;
	readonly value: number;
}

export interface Summary {
	readonly least: number;
	readonly lowerQuartile: number;
	readonly median: number;
	readonly upperQuartile: number;
	readonly greatest: number;
}

export interface TypicalValue {
	readonly instrumentId: string;
	/** Null where the instrument has none. */
	readonly parameterId: string | null;
	readonly quantity: Quantity;
	/** Per cent for a change in per cent and for `variation`. */
	readonly unit: Unit;
	/** One a study, from the least to the greatest. */
	readonly values: readonly StudyValue[];
	/** Null under three studies. */
	readonly summary: Summary | null;
	/** Digits after the point that the data carry at most. */
	readonly decimals: number;
}

interface Reading {
	readonly instrumentId: string;
	readonly parameterId: string | null;
	readonly quantity: Quantity;
	readonly unit: Unit;
	readonly studyId: string;
	readonly value: number;
	readonly decimals: number;
}

/** The typical values of all results, in the order in which their groups first occur. */
export function typicalValues(contexts: readonly ResultInContext[]): readonly TypicalValue[] {
	const groups = new Map<string, Reading[]>();
	for (const reading of contexts.flatMap(readingsOf)) {
		const { instrumentId, parameterId, quantity, unit } = reading;
		const key = JSON.stringify([instrumentId, parameterId, quantity, unit]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [reading]);
		else group.push(reading);
	}
	return [...groups.values()].map(toTypicalValue);
}

function toTypicalValue(readings: readonly Reading[]): TypicalValue {
	const [first] = readings;
	if (first === undefined) throw new Error('A group of readings is never empty.');
	const byStudy = new Map<string, number[]>();
	for (const { studyId, value } of readings) {
		const own = byStudy.get(studyId) ?? [];
		// A start that several rows repeat is one reading.
		if (!own.includes(value)) own.push(value);
		byStudy.set(studyId, own);
	}
	const values = [...byStudy]
		.map(([studyId, own]) => ({ studyId, value: quantileOf(own, 0.5) }))
		.sort((a, b) => a.value - b.value || (a.studyId < b.studyId ? -1 : 1));
	const { instrumentId, parameterId, quantity, unit } = first;
	return {
		instrumentId,
		parameterId,
		quantity,
		unit,
		values,
		summary: values.length < FEWEST_STUDIES ? null : summaryOf(values.map(({ value }) => value)),
		decimals: Math.max(...readings.map(({ decimals }) => decimals))
	};
}

function summaryOf(values: readonly number[]): Summary {
	return {
		least: quantileOf(values, 0),
		lowerQuartile: quantileOf(values, 0.25),
		median: quantileOf(values, 0.5),
		upperQuartile: quantileOf(values, 0.75),
		greatest: quantileOf(values, 1)
	};
}

/** The quantile between order statistics, linearly (type 7 of Hyndman and Fan 1996). */
export function quantileOf(values: readonly number[], p: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const quantile = quantileSorted(sorted, p);
	if (quantile === undefined) throw new Error('There is no quantile of no values.');
	return tidyNumber(quantile);
}

function readingsOf(context: ResultInContext): readonly Reading[] {
	const { result } = context;
	const found = identifyMeasure(result);
	if (found === null || !isSummarised(found)) return [];
	const common = {
		instrumentId: found.instrument.id,
		parameterId: found.parameter?.id ?? null,
		studyId: result.studyId
	};
	return [
		...levelsOf(context).map((reading) => ({ ...common, ...reading })),
		...changesOf(context).map((reading) => ({ ...common, ...reading }))
	];
}

/** Whether readings of a measure mean one and the same thing, so that they may stand together. */
export function isSummarised({ instrument, parameter }: IdentifiedMeasure): boolean {
	return isOneRuler(instrument) && (parameter !== null || instrument.parameters.length === 0);
}

type Figure = Pick<Reading, 'quantity' | 'unit' | 'value' | 'decimals'>;

function levelsOf(context: ResultInContext): readonly Figure[] {
	const { unit, flags } = context.result;
	return printedLevels(context).flatMap(({ time, mean, sd, origin }) => {
		const figures: Figure[] = [];
		if (time === 'start') {
			figures.push({ quantity: 'start', unit, value: mean, decimals: decimalsOf(mean) });
		}
		// Neither an undefined ± nor one marked as implausible says how far people differ.
		const stated = origin !== 'undefined' && !flags.includes('implausible_spread');
		if (sd !== null && sd > 0 && stated) {
			// One reckoned from a standard error carries hardly more digits than its mean.
			const decimals = Math.min(decimalsOf(tidyNumber(sd)), decimalsOf(mean) + 1);
			figures.push({ quantity: 'sd', unit, value: tidyNumber(sd), decimals });
			if (mean > 0) {
				const value = tidyNumber((100 * sd) / mean);
				figures.push({ quantity: 'variation', unit: '%', value, decimals: 0 });
			}
		}
		return figures;
	});
}

function changesOf(context: ResultInContext): readonly Figure[] {
	const { result } = context;
	const partial = result.statistic === 'maximum' || result.statistic === 'range';
	const chosen = result.flags.some((flag) => flag === 'responders_only' || flag === 'up_to');
	if (result.valueKind !== 'figure' || partial || chosen) return [];
	return (['arm', 'comparator'] as const).flatMap((side) => {
		const arm = armOf(context, side);
		const value = changeOf(context, side);
		const quantity = arm === null ? null : QUANTITY_OF_ROLE[arm.role];
		if (value === null || quantity === null) return [];
		const unit = result.metric === 'percent_change' ? '%' : result.unit;
		return [{ quantity, unit, value, decimals: decimalsOf(value) }];
	});
}

function changeOf({ result }: ResultInContext, side: SideName): number | null {
	return rawChange(side === 'arm' ? result : { ...result, arm: result.comparator });
}

const QUANTITY_OF_ROLE: Record<Arm['role'], Quantity | null> = {
	intervention: 'change_with_product',
	active_comparator: 'change_with_product',
	vehicle: 'change_with_vehicle',
	placebo: 'change_with_vehicle',
	untreated: 'change_untreated',
	not_reported: null
};
