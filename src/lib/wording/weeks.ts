import { formatNumber } from './numbers.ts';

/** Half of the last digit that the data carry for a week: 4.29 stands for 30 days. */
const ROUNDING = 0.005;
const HOURS = 7 * 24;

/**
 * A time in weeks as a reader sees it: "24 weeks", "30 days" where the weeks are rounded days,
 * "12 hours" below a day, "minutes to hours" for 0. Null when the time is not stated.
 */
export function formatWeeks(weeks: number | null): string | null {
	if (weeks === null) return null;
	if (weeks === 0) return 'minutes to hours';
	const days = Math.round(weeks * 7);
	if (days === 0 || weeks * 7 < 1 - ROUNDING * 7) {
		const hours = Math.round(weeks * HOURS);
		return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
	}
	if (!Number.isInteger(weeks) && Math.abs(days / 7 - weeks) <= ROUNDING) {
		return `${days} ${days === 1 ? 'day' : 'days'}`;
	}
	return `${formatNumber(weeks)} ${weeks === 1 ? 'week' : 'weeks'}`;
}

/** The bare figure for a column headed "Weeks": "24", "4.3", "0". Null when not stated. */
export function weeksFigure(weeks: number | null): string | null {
	if (weeks === null) return null;
	return Number.isInteger(weeks) ? String(weeks) : formatNumber(weeks, 1);
}
