/** The words of the catalogue's vocabularies, and figures as sentences. */
import { RELIEF_HEIGHT } from '#lib/instruments/build.ts';
import { parameterOf } from '#lib/instruments/catalogue.ts';
import {
	DETECTABLE_CAVEAT,
	detectableChange,
	detectablePercent,
	detectableSizes,
	leastAgreements
} from '#lib/instruments/check-detectable.ts';
import type { Quantity } from '#lib/instruments/typical-values.ts';
import {
	isOneRuler,
	type Agreement,
	type Instrument,
	type InstrumentKind,
	type MeasureDirection,
	type Parameter,
	type PossibleRange,
	type PublishedReliability
} from '#lib/instruments/types.ts';
import { UNIT_LABELS } from '#lib/wording/labels.ts';
import { formatNumber, formatRange, withUnit } from '#lib/wording/numbers.ts';

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
 * What one person’s reading must move by, reckoned for each published kind of repeats of this very
 * instrument: in shares of the spread between people, or in per cent of the reading. Null: nothing to
 * reckon it from.
 */
export function detectableText(instrument: Instrument): string | null {
	if (!isOneRuler(instrument)) return null;
	const agreements = leastAgreements(instrument, null);
	const repeats = instrument.reliability.filter(
		({ repeatSdPercent, ofAnother }) => repeatSdPercent.length > 0 && !ofAnother
	);
	if (agreements.length === 0 && repeats.length === 0) return null;
	return [
		'None found in the parts read. What follows is reckoned by us, very roughly.',
		...(agreements.length === 0 ? [] : [sharesText(agreements)]),
		...repeats.map((published) => percentText(instrument, published))
	].join(' ');
}

function sharesText(agreements: readonly Agreement[]): string {
	const shares = detectableSizes(agreements, (icc) => formatNumber(detectableChange(1, icc), 2));
	return `One person’s reading must move by ${shares} times the spread (SD) between people. ${DETECTABLE_CAVEAT}`;
}

function percentText(
	instrument: Instrument,
	{ repeatSdPercent, parameters }: PublishedReliability
): string {
	const sizes = repeatSdPercent.map((sd) => detectablePercent(sd));
	const range = withUnit(formatRange(Math.min(...sizes), Math.max(...sizes), 1), '%');
	const names = (parameters ?? []).map((id) => parameterOf(instrument, id).name.toLowerCase());
	const of = names.length === 0 ? '' : ` (${names.join(', ')})`;
	return `One person’s reading${of} must move by ${range} of itself within a session, 2.77 times the spread of its repeats; over weeks it may be more.`;
}
