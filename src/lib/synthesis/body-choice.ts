/** What a reader leaves out of a body of evidence to see what would be left. */

/** Kinds of studies that can be left out, as the address says it. */
export const LEAVE_OUT = [
	'inferred_sign',
	'secondary_source',
	'high_concern',
	'industry_funding',
	'not_randomised'
] as const;
export type LeaveOut = (typeof LEAVE_OUT)[number];

/** A reader's own choice; with nothing in it the body is as it is stored. */
export interface BodyChoice {
	/** In the order of LEAVE_OUT. */
	readonly leaveOut: readonly LeaveOut[];
	/** Ids of studies, sorted. */
	readonly without: readonly string[];
}

export const NO_CHOICE: BodyChoice = { leaveOut: [], without: [] };

export function isChosen({ leaveOut, without }: BodyChoice): boolean {
	return leaveOut.length + without.length > 0;
}

/** The choice as part of an address, so that one choice has one address; '' for none. */
export function bodyQuery({ leaveOut, without }: BodyChoice): string {
	const params = new URLSearchParams();
	for (const value of LEAVE_OUT.filter((one) => leaveOut.includes(one))) {
		params.append('leave_out', value);
	}
	for (const studyId of [...without].sort()) params.append('without', studyId);
	return params.size > 0 ? `?${params.toString()}` : '';
}
