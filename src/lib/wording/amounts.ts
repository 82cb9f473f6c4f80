import type { AmountUnit } from '#lib/evidence/vocabulary.ts';
import { formatNumber, withUnit } from './numbers.ts';

const UNIT_TEXT: Record<Exclude<AmountUnit, 'not_reported'>, string> = {
	'%': '%',
	ppm: 'ppm',
	mg_per_g: 'mg/g',
	uM: 'µM'
};

/**
 * An ingredient's amount as the source states it: "0.4 %", "300 ppm". Null when no amount is
 * stated; an amount without a unit is given bare, with "unit not stated".
 */
export function formatAmount(amount: number | null, unit: AmountUnit): string | null {
	if (amount === null) return null;
	if (unit === 'not_reported') return `${formatNumber(amount)}, unit not stated`;
	return withUnit(formatNumber(amount), UNIT_TEXT[unit]);
}
