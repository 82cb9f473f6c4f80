import type { ResultInContext } from '#lib/evidence/types.ts';
import { findingsOf } from '#lib/instruments/checks.ts';
import { findingsByStudy, type StudyFindings } from '#lib/instruments/findings-by-study.ts';
import type { MeasureFinding } from '#lib/instruments/findings.ts';
import { typicalValues, type TypicalValue } from '#lib/instruments/typical-values.ts';
import type { Database } from '../db/client.ts';
import { findWeighedResults } from '../db/queries/results.ts';

export interface InstrumentsPage {
	/** Every result with its study, in the order of their ids. */
	readonly contexts: readonly ResultInContext[];
	readonly typical: readonly TypicalValue[];
	readonly findings: readonly MeasureFinding[];
}

/** All results, what their instruments usually read and what the checks of their measures find. */
export async function readInstrumentsPage(db: Database): Promise<InstrumentsPage> {
	const contexts = await findWeighedResults(db);
	return { contexts, typical: typicalValues(contexts), findings: findingsOf(contexts) };
}

/** The findings that are worth checking at the source, by study. */
export function worthChecking({
	findings,
	contexts
}: Pick<InstrumentsPage, 'findings' | 'contexts'>): readonly StudyFindings[] {
	const toCheck = findings.filter(({ weight }) => weight === 'check_source');
	return findingsByStudy(toCheck, contexts);
}
