/**
 * Effects of several groups that were compared with the same control group.
 *
 * Such effects share the chance variation of the control, so they are correlated. Their covariance
 * is the part of the variance that the control contributes:
 *   mean difference s²/n;  log ratio of means s²/(n·x̄²);  log risk ratio 1/c − 1/n;
 *   log odds ratio 1/c + 1/d;  risk difference q(1 − q)/n, for c of n = c + d with the event, q = c/n;
 *   standardised mean difference 1/n + g₁g₂/(2N), with N the people of all groups.
 * Reference: Gleser & Olkin (2009), in Cooper, Hedges & Valentine (eds), The Handbook of Research
 * Synthesis and Meta-Analysis; Lajeunesse (2011), Ecology 92:2049–2055, for ratios of means.
 * Without a method that takes covariances, the people of the control can be split among the
 * comparisons (Cochrane Handbook 6), which corrects the weights only in part.
 */
import { answerFinite, firstNonFinite, refuse, type Outcome } from '../result.ts';
import { faultOfGroup, faultOfNumber, outOfRange, type GroupSummary } from './effect-size.ts';

/** A control group of counted events. */
export interface ControlCounts {
	readonly events: number;
	readonly without: number;
}

export function meanDifferenceCovariance(control: GroupSummary): Outcome<number> {
	return faultOfGroup(control) ?? answerFinite('covariance', control.sd ** 2 / control.n);
}

export function ratioOfMeansCovariance(control: GroupSummary): Outcome<number> {
	const fault = faultOfGroup(control);
	if (fault) return fault;
	if (control.mean === 0) return outOfRange('mean', 'other than 0');
	return answerFinite('covariance', control.sd ** 2 / (control.n * control.mean ** 2));
}

/** `g1` and `g2` are the two effects, `people` those of all groups of the study. */
export function standardisedCovariance(
	control: { readonly n: number; readonly people: number },
	g1: number,
	g2: number
): Outcome<number> {
	const fault =
		faultOfNumber(control.n) ??
		faultOfNumber(control.people, 'people') ??
		firstNonFinite('effects', [g1, g2]);
	return fault ?? answerFinite('covariance', 1 / control.n + (g1 * g2) / (2 * control.people));
}

export type CountMeasure = 'log_risk_ratio' | 'log_odds_ratio' | 'risk_difference';

export function countCovariance(
	{ events, without }: ControlCounts,
	measure: CountMeasure
): Outcome<number> {
	if (!(events >= 0 && without >= 0 && Number.isFinite(events + without))) {
		return outOfRange('control', 'counts of 0 or above');
	}
	const n = events + without;
	if (n === 0) return outOfRange('control', 'somebody in it');
	const empty = measure === 'log_odds_ratio' ? events * without === 0 : events === 0;
	if (measure !== 'risk_difference' && empty) {
		return refuse({ reason: 'undefined_for_data', why: 'a cell is empty' });
	}
	switch (measure) {
		case 'log_risk_ratio':
			return answerFinite('covariance', 1 / events - 1 / n);
		case 'log_odds_ratio':
			return answerFinite('covariance', 1 / events + 1 / without);
		case 'risk_difference':
			return answerFinite('covariance', ((events / n) * (without / n)) / n);
	}
}

/** The matrix of variances and covariances of effects that all share one control, row by row. */
export function sharedControlMatrix(
	variances: readonly number[],
	covarianceOf: (row: number, column: number) => number
): readonly (readonly number[])[] {
	return variances.map((variance, row) =>
		variances.map((_, column) => (row === column ? variance : covarianceOf(row, column)))
	);
}

/** The people of a control as split evenly among `comparisons`; may be a fraction. */
export function splitControl(n: number, comparisons: number): Outcome<number> {
	const fault = faultOfNumber(n) ?? faultOfNumber(comparisons, 'comparisons');
	return fault ?? answerFinite('people', n / comparisons);
}
