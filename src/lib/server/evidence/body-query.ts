/** Reads from an address what a reader leaves out of a body of evidence. */
import { LEAVE_OUT, type BodyChoice } from '#lib/synthesis/body-choice.ts';

type ParsedBodyQuery =
	| { readonly ok: true; readonly choice: BodyChoice }
	| { readonly ok: false; readonly problem: string };

/**
 * Reads `leave_out` and `without`, both of which may be repeated; an unknown kind is refused with
 * those that there are. Whether a study belongs to the body is for `readEvidencePage` to say.
 */
export function parseBodyQuery(params: URLSearchParams): ParsedBodyQuery {
	const stated = (name: string) => params.getAll(name).filter((value) => value !== '');
	const asked = stated('leave_out');
	const unknown = asked.find((value) => !(LEAVE_OUT as readonly string[]).includes(value));
	if (unknown !== undefined) {
		return {
			ok: false,
			problem: `There is no “${unknown}” to leave out. Allowed: ${LEAVE_OUT.join(', ')}.`
		};
	}
	return {
		ok: true,
		choice: {
			leaveOut: LEAVE_OUT.filter((one) => asked.includes(one)),
			without: [...new Set(stated('without'))].sort()
		}
	};
}

/** Says which study is none of the body's, and which ones are; null where all are. */
export function refuseStudies(
	{ without }: BodyChoice,
	studyIds: ReadonlySet<string>
): string | null {
	const unknown = without.find((studyId) => !studyIds.has(studyId));
	if (unknown === undefined) return null;
	return `No study “${unknown}” has a result here. Allowed: ${[...studyIds].sort().join(', ')}.`;
}
