import { formatNumber } from './numbers.ts';

/**
 * A p-value as its source prints it: "p = 0.03", "p < 0.001", "not significant, no p printed".
 * Null when nothing is said. Text that is none of the known forms is quoted as it stands.
 */
export function formatP(text: string | null): string | null {
	if (text === null || text === '') return null;
	if (text === 'NS') return 'not significant, no p printed';
	if (text === 'significant') return 'called significant, no p printed';
	const bound = /^(<=|>=|<|>)\s*(\d*\.?\d+)$/.exec(text);
	if (bound) return `p ${SIGNS[bound[1] ?? ''] ?? ''} ${figure(bound[2] ?? '')}`;
	if (/^\d*\.?\d+$/.test(text)) return `p = ${figure(text)}`;
	return `“${text}”`;
}

const SIGNS: Record<string, string> = { '<': '<', '>': '>', '<=': '≤', '>=': '≥' };

/** Keeps the digits of the source: 0.50 stays 0.50; ".03" gets its zero. */
function figure(digits: string): string {
	return digits.startsWith('.')
		? `0${digits}`
		: digits.length > 12
			? formatNumber(+digits)
			: digits;
}
