/**
 * Comparisons of how often an event happens in two independent groups.
 *
 * With a of n₁ and c of n₂ people having the event, b and d of them not, p = a/n₁ and q = c/n₂:
 *   log risk ratio    ln(p/q);  1/a − 1/n₁ + 1/c − 1/n₂
 *   log odds ratio    ln(ad/bc);  1/a + 1/b + 1/c + 1/d  (Woolf 1955, Ann Hum Genet 19:251–253)
 *   risk difference   p − q;  p(1−p)/n₁ + q(1−q)/n₂, or unbiased with n − 1 for n
 *   arcsine difference  asin√p − asin√q;  1/(4n₁) + 1/(4n₂)  (Rücker et al. 2009, Stat Med 28:721–738)
 *   Peto's log odds ratio  (O − E)/V;  1/V  (Yusuf et al. 1985, Prog Cardiovasc Dis 27:335–371)
 * Assumes: independent people and groups. Rare events: see two-by-two.ts for empty cells, which the
 * ratios refuse unless a rule has filled them.
 */
import { answer, refuse, type Outcome, type Refused } from '../result.ts';
import { effectSize, outOfRange, type EffectSize } from './effect-size.ts';
import { faultOfTable, sizesOf, type TwoByTwo } from './two-by-two.ts';

/** ln of the risk in group 1 by that in group 2. */
export function logRiskRatio(table: TwoByTwo): Outcome<EffectSize> {
	const fault = faultOfTable(table) ?? faultOfEmpty(table.events1, table.events2);
	if (fault) return fault;
	const { n1, n2 } = sizesOf(table);
	const { events1: a, events2: c } = table;
	return effectSize(Math.log(a / n1 / (c / n2)), 1 / a - 1 / n1 + 1 / c - 1 / n2);
}

/** ln of the odds in group 1 by those in group 2. */
export function logOddsRatio(table: TwoByTwo): Outcome<EffectSize> {
	const { events1: a, without1: b, events2: c, without2: d } = table;
	const fault = faultOfTable(table) ?? faultOfEmpty(a, b, c, d);
	return fault ?? effectSize(Math.log((a * d) / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d);
}

/** The risk in group 1 less that in group 2. */
export function riskDifference(
	table: TwoByTwo,
	variance: 'large_sample' | 'unbiased' = 'large_sample'
): Outcome<EffectSize> {
	const fault = faultOfTable(table);
	if (fault) return fault;
	const { n1, n2 } = sizesOf(table);
	const less = variance === 'unbiased' ? 1 : 0;
	if (n1 <= less || n2 <= less) return outOfRange('n', 'more than 1 in each group');
	const [p, q] = [table.events1 / n1, table.events2 / n2];
	return effectSize(p - q, (p * (1 - p)) / (n1 - less) + (q * (1 - q)) / (n2 - less));
}

/** The risk differences of several tables, with the mean risks of all in the variances. */
export function riskDifferencesWithAveragedVariance(
	tables: readonly TwoByTwo[]
): Outcome<readonly EffectSize[]> {
	if (tables.length === 0) return refuse({ reason: 'too_few_studies', needed: 1, given: 0 });
	for (const [index, table] of tables.entries()) {
		const fault = faultOfTable(table, index);
		if (fault) return fault;
	}
	const sum = (of: (table: TwoByTwo) => number) => tables.reduce((s, t) => s + of(t), 0);
	const p = sum((t) => t.events1) / sum((t) => sizesOf(t).n1);
	const q = sum((t) => t.events2) / sum((t) => sizesOf(t).n2);
	return answer(
		tables.map((table) => {
			const { n1, n2 } = sizesOf(table);
			return {
				estimate: table.events1 / n1 - table.events2 / n2,
				variance: (p * (1 - p)) / n1 + (q * (1 - q)) / n2
			};
		})
	);
}

/** The difference of the risks on the arcsine scale, whose variance does not depend on them. */
export function arcsineDifference(table: TwoByTwo): Outcome<EffectSize> {
	const fault = faultOfTable(table);
	if (fault) return fault;
	const { n1, n2 } = sizesOf(table);
	const [p, q] = [table.events1 / n1, table.events2 / n2];
	const estimate = Math.asin(Math.sqrt(p)) - Math.asin(Math.sqrt(q));
	return effectSize(estimate, 1 / (4 * n1) + 1 / (4 * n2));
}

/** Peto's log odds ratio: the excess of events over those expected, by their variance. */
export function petoLogOddsRatio(table: TwoByTwo): Outcome<EffectSize> {
	const fault = faultOfTable(table);
	if (fault) return fault;
	const { n1, n2 } = sizesOf(table);
	const total = n1 + n2;
	const events = table.events1 + table.events2;
	const v = (n1 * n2 * events * (total - events)) / (total ** 2 * (total - 1));
	if (!(v > 0)) return refuse({ reason: 'undefined_for_data', why: 'all people fared alike' });
	return effectSize((table.events1 - (n1 * events) / total) / v, 1 / v);
}

const faultOfEmpty = (...counts: readonly number[]): Refused | null =>
	counts.includes(0) ? refuse({ reason: 'undefined_for_data', why: 'a cell is empty' }) : null;
