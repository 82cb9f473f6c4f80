/** The words of the catalogue's vocabularies, and figures as sentences. */
import { RELIEF_HEIGHT } from '#lib/instruments/build.ts';
import { detectableChange } from '#lib/instruments/check-detectable.ts';
import type { Quantity } from '#lib/instruments/typical-values.ts';
import type {
	Instrument,
	InstrumentKind,
	MeasureDirection,
	Parameter,
	PossibleRange
} from '#lib/instruments/types.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { formatNumber, withUnit } from '#lib/wording/numbers.ts';

export const KIND_WORDS: Record<InstrumentKind, string> = {
	instrument: 'device',
	method: 'method, device not named',
	scale: 'named scale',
	grade: 'grade, scale not named',
	histology: 'histology',
	questionnaire: 'questionnaire',
	report: 'report'
};

export const DIRECTION_WORDS: Record<MeasureDirection, string> = {
	lower: 'lower is better',
	higher: 'higher is better',
	depends: 'which way is better is not settled'
};

export const QUANTITY_WORDS: Record<Quantity, string> = {
	start: 'at the start',
	sd: 'spread between people (SD)',
	variation: 'spread in per cent of the mean',
	change_with_product: 'change with the product tested',
	change_with_vehicle: 'change with vehicle or placebo',
	change_untreated: 'change without treatment'
};

/** The limits that a page tells: one with an upper end that is not a limit of ours. */
export function limitsOf({ ranges }: Pick<Parameter | Instrument, 'ranges'>): string | null {
	const told = ranges.filter((range) => range.high !== null && !RELIEF_HEIGHT.includes(range));
	return told.length === 0 ? null : told.map(limitText).join('; ');
}

function limitText({ low, high, units }: PossibleRange): string {
	const unit = units.find((candidate) => candidate !== 'not_reported') ?? 'not_reported';
	const symbol = unit === 'not_reported' || unit === 'AU' ? '' : UNIT_LABELS[unit];
	return withUnit(`${formatNumber(low ?? 0)} to ${formatNumber(high ?? 0)}`, symbol);
}

/**
 * What one person's change must exceed, in shares of the spread between people, where an intraclass
 * correlation is published for this very instrument.
 */
export function detectableText({ reliability, kind }: Instrument): string | null {
	if (kind !== 'instrument' && kind !== 'scale') return null;
	const known = reliability.flatMap(({ icc, ofAnother }) =>
		icc === null || ofAnother ? [] : [icc]
	);
	if (known.length === 0) return null;
	const least = Math.min(...known);
	const share = formatNumber(detectableChange(1, least), 2);
	return `None found in the parts read. Reckoned from the lowest published ICC, ${least}: one person’s reading must move by up to about ${share} times the spread between people, the mean of n people by that divided by √n.`;
}
