/** A body of evidence as a person reads it at a terminal. */
import { count } from '#lib/wording/numbers.ts';
import {
	STRATA,
	type BodyOfEvidence,
	type Stratum,
	type StudyInBody
} from '#lib/synthesis/body.ts';

const AGAINST: Record<Stratum['question'], string> = {
	single_vs_vehicle: 'Against the same product without it',
	add_on: 'Added to another product',
	single_vs_untreated: 'Against no treatment'
};

const POINTS: Record<StudyInBody['direction'], string> = {
	favours: 'in favour',
	against: 'against',
	mixed: 'mixed',
	exactly_equal: 'equal',
	not_reported: 'not stated'
};

/** Lines: the conclusion, the studies of each question, the certainty, and what is not counted. */
export function* bodyBlock(body: BodyOfEvidence): Generator<string> {
	const { question, conclusion, certainty, level } = body;
	yield `${question.slug} on ${question.on} (${question.outcomes.join(', ')})`;
	yield '';
	yield conclusion.lead;
	const parts = ['directions', 'certainty', 'size', 'tolerability', 'who', 'oneTrial'] as const;
	for (const part of parts) if (conclusion[part] !== '') yield conclusion[part];
	yield* conclusion.remarks;
	for (const stratum of STRATA) yield* studiesOf(body.strata[stratum]);
	yield '';
	yield `Certainty: ${level ?? 'not graded'}`;
	for (const { domain, lowered, sentence } of certainty?.domains ?? []) {
		yield `  ${domain.padEnd(16)}  ${lowered === 0 ? ' 0' : `−${lowered}`}  ${sentence}`;
	}
	for (const { sentence } of certainty?.ceilings ?? [])
		yield `  ${'at most'.padEnd(20)}  ${sentence}`;
	yield '';
	yield* setAside('Shown, not counted', body.shown);
	yield* setAside('Left out', body.excluded);
	yield* setAside('Filed elsewhere', body.filedElsewhere);
	yield `${count(body.counted.length, 'result')} counted, ${body.shown.length} shown, ${body.excluded.length} left out. Everything: --json.`;
}

function* studiesOf({ question, studies }: Stratum): Generator<string> {
	if (studies.length === 0) return;
	yield '';
	yield `${AGAINST[question]}: ${count(studies.length, 'study', 'studies')}`;
	const width = Math.max(...studies.map(({ citation }) => citation.length));
	for (const study of studies) {
		const cells = [
			study.citation.padEnd(width),
			POINTS[study.direction].padEnd(10),
			study.grade,
			(study.people === null ? 'people –' : count(study.people, 'person', 'people')).padEnd(10),
			(study.week === null ? 'week –' : `week ${study.week}`).padEnd(9),
			study.primary
		];
		yield `  ${cells.join('  ')}`;
	}
}

function* setAside(title: string, list: BodyOfEvidence['shown']): Generator<string> {
	const reasons = new Map<string, number>();
	for (const { reason } of list) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
	if (reasons.size === 0) return;
	const told = [...reasons].map(([reason, n]) => `${n} ${reason.replaceAll('_', ' ')}`);
	yield `${title}: ${told.join(', ')}.`;
}
