/**
 * Shipped results graded by hand from the cells of studies.csv, arms.csv and results.csv, before any
 * rule was run on them. Each says in words why. `domains` are, in order: allocation, blinding,
 * missing data, measurement, selective reporting; `?` is "not reported" counting as some concern,
 * `?!` "not reported" counting as high. The within-person domain is low wherever it applies.
 *
 * The code agreed with all of them when it first ran. What the words of the rules leave open was
 * settled while grading, and so:
 * - A change from the start has nothing that could have been allocated: high, whatever the design.
 * - "Untreated with an instrument, histology or grade under single, assessor or double": the blinding
 *   belongs to the grade. An instrument at an untreated side is of some concern under any blinding,
 *   because unknown blinding counts as high only for what somebody judges.
 * - Single, assessor or open blinding with an unknown way of measuring is not in the table: not
 *   reported, counting as some, as with unknown blinding.
 * - A way of drawing that is not stated is, at worst, no random draw. Where not even a draw is stated
 *   it is the design that is at worst not random, and the way of drawing alone changes nothing.
 * - A stated registration is a known fact, though nobody compared the report with it: some concern,
 *   with no better and no worse case.
 * - 5 % and 20 % lost, 20 people on both sides and 15 in a group are still enough.
 */
type Grade = 'A' | 'B' | 'C' | 'D' | 'E';
type Shown = 'low' | 'some' | 'high' | '?' | '?!';

export interface HandGraded {
	readonly resultId: string;
	readonly domains: readonly [Shown, Shown, Shown, Shown, Shown];
	readonly grade: Grade;
	/** All unknowns at worst, and at best, together. */
	readonly lowest: Grade;
	readonly highest: Grade;
	/** The unknown that alone would raise the grade, and the one that alone would lower it. */
	readonly raisedBy: string | null;
	readonly loweredBy: string | null;
	readonly why: string;
}
