/** Typical values as rows of a table, with the places of their marks on a strip of their own. */
import { QUANTITIES, type TypicalValue } from '#lib/instruments/typical-values.ts';
import type { Instrument } from '#lib/instruments/types.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { decimalsOf, formatNumber, formatRange, withUnit } from '#lib/wording/numbers.ts';
import { QUANTITY_WORDS } from './instrument-words.ts';

export interface TypicalRow {
	readonly key: string;
	/** The parameter, where the measure names one, and what is summarised. */
	readonly name: string;
	readonly unit: string;
	/** Studies, one value each. */
	readonly studies: number;
	/** The median with its quartiles, or the values themselves under three studies. */
	readonly text: string;
	/** The least and the greatest where there is a summary. */
	readonly range: string | null;
	/** Places of the studies in per cent of the strip; null where there is nothing to compare. */
	readonly marks: readonly { readonly studyId: string; readonly place: string }[] | null;
	/** Place of no change, where the strip holds it. */
	readonly zero: string | null;
}

/** The rows of an entry: by parameter as the catalogue lists them, then by what is summarised. */
export function typicalRows(
	{ id, parameters }: Instrument,
	typical: readonly TypicalValue[]
): readonly TypicalRow[] {
	const order = [...parameters.map((parameter) => parameter.id), null];
	return typical
		.filter(({ instrumentId }) => instrumentId === id)
		.sort(
			(a, b) =>
				order.indexOf(a.parameterId) - order.indexOf(b.parameterId) ||
				QUANTITIES.indexOf(a.quantity) - QUANTITIES.indexOf(b.quantity)
		)
		.map((value) => {
			const parameter = parameters.find((candidate) => candidate.id === value.parameterId);
			return toRow(value, parameter?.name ?? null);
		});
}

function toRow(value: TypicalValue, parameter: string | null): TypicalRow {
	const { quantity, unit, values, summary, decimals, parameterId } = value;
	const symbol = unit === 'not_reported' ? '' : UNIT_LABELS[unit];
	const digits = Math.min(decimals, 3);
	/** A value of one study keeps its own digits; a quantile has those of the data. */
	const own = (n: number) => formatNumber(n, Math.min(decimalsOf(n), digits));
	const isChange = quantity.startsWith('change');
	return {
		key: [parameterId ?? '', quantity, unit].join(' '),
		name: [...(parameter === null ? [] : [parameter]), QUANTITY_WORDS[quantity]].join(', '),
		unit: unit === 'not_reported' ? UNIT_LABELS[unit] : '',
		studies: values.length,
		text:
			summary === null
				? values.map((one) => withUnit(own(one.value), symbol)).join(' · ')
				: `${withUnit(formatNumber(summary.median, digits), symbol)} (${formatRange(summary.lowerQuartile, summary.upperQuartile, digits)})`,
		range:
			summary === null
				? null
				: withUnit(formatRange(summary.least, summary.greatest, digits), symbol),
		...(summary === null ? { marks: null, zero: null } : placesOf(value, isChange))
	};
}

/** A strip runs from the least to the greatest value, and to zero where it shows a change. */
function placesOf({ values }: TypicalValue, isChange: boolean): Pick<TypicalRow, 'marks' | 'zero'> {
	const numbers = values.map(({ value }) => value);
	const low = Math.min(...numbers, ...(isChange ? [0] : []));
	const high = Math.max(...numbers, ...(isChange ? [0] : []));
	const width = high - low || 1;
	// Four per cent on either side keep a mark whole.
	const place = (value: number) => `${Math.round((4 + (92 * (value - low)) / width) * 10) / 10}%`;
	return {
		marks: values.map(({ studyId, value }) => ({ studyId, place: place(value) })),
		zero: isChange ? place(0) : null
	};
}
