/** A body of evidence as one record, from the results of an ingredient. A function of its input alone. */
import type { Outcome } from '#lib/evidence/outcomes.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import {
	STRATA,
	type BodyInput,
	type BodyOfEvidence,
	type BodyState,
	type GradedCertainty,
	type Stratum,
	type StratumName
} from './body.ts';
import { certaintyStudy } from './certainty/certainty-study.ts';
import { gradeCertainty } from './certainty/grade-certainty.ts';
import { directionsOf } from './directions.ts';
import { filedElsewhere } from './filed-elsewhere.ts';
import { METHOD_VERSION } from './method.ts';
import {
	idOf,
	leadingStratum,
	selectResults,
	type Oriented,
	type Selection,
	type StratumSelection
} from './selection.ts';
import { sensitivitiesOf } from './sensitivities.ts';
import { destinationsOf } from './set-aside.ts';
import { directionOfSet } from './set-direction.ts';
import { sizeGroupsOf } from './size-groups.ts';
import { forStatisticians } from './statisticians.ts';
import { studyInBody } from './study-in-body.ts';
import { summariseTolerability } from './tolerability.ts';
import { concludeBody } from './words/conclusion.ts';

/** Weighs the results of one ingredient on the outcomes asked. Their order does not matter. */
export function synthesise({ question, results, knownMissing }: BodyInput): BodyOfEvidence {
	const selection = selectResults(question, results);
	const leading = leadingStratum(selection.strata);
	const strata = Object.fromEntries(
		STRATA.map((name) => [name, stratumOf(name, selection, question.slug)])
	) as Record<StratumName, Stratum>;
	const [certainty = null, ...certaintyApart] =
		leading === null || !question.outcomes.every(isBenefit)
			? []
			: gradeSets(selection.strata[leading], strata[leading], knownMissing);
	const state = stateOf(selection, leading === null ? null : strata[leading], certainty);
	const first = STRATA.find((name) => selection.strata[name].eligible.length > 0);
	const body = {
		methodVersion: METHOD_VERSION,
		question,
		state,
		eligible: first === undefined ? [] : selection.strata[first].eligible.map(idOf),
		primary: leading === null ? [] : strata[leading].studies.map(({ primary }) => primary).sort(),
		leading,
		strata,
		certainty,
		certaintyApart,
		level: certainty?.level ?? (state === 'before_after_only' ? ('very low' as const) : null),
		...destinationsOf(selection, question.slug),
		filedElsewhere: filedElsewhere(selection),
		knownMissing,
		tolerability: summariseTolerability(selection.results, question.slug, question.ingredient),
		forStatisticians:
			leading === null
				? null
				: forStatisticians(selection.strata[leading].counted, strata[leading].sizes)
	};
	return { ...body, conclusion: concludeBody(body) };
}

/** Harms are told and not graded. */
function isBenefit(outcome: Outcome): boolean {
	return outcomeDefinition(outcome).family !== 'tolerability';
}

function stratumOf(question: StratumName, { strata, asked }: Selection, slug: string): Stratum {
	const { counted, eligible } = strata[question];
	const studies = counted.map((study) => studyInBody(study, asked, slug));
	const assessed = counted.flatMap(({ primary }, i) => {
		const study = studies[i];
		return study === undefined ? [] : [{ study, assessment: primary.weighed.assessment }];
	});
	return {
		question,
		studies,
		directions: directionsOf(studies),
		sensitivities: sensitivitiesOf(assessed),
		sizes: sizeGroupsOf(question, { counted, eligible })
	};
}

/** The randomised studies, then the others: the higher start leads. */
function gradeSets(
	{ counted }: StratumSelection,
	{ question, studies, sizes }: Stratum,
	knownMissing: BodyInput['knownMissing']
): readonly GradedCertainty[] {
	const read = counted.flatMap(({ tied }, i) => {
		const study = studies[i];
		return study === undefined ? [] : [certaintyStudy(study, tied)];
	});
	return [true, false].flatMap((randomised) => {
		const set = read.filter(({ study }) => study.randomised === randomised);
		if (set.length === 0) return [];
		return [gradeCertainty({ stratum: question, randomised, studies: set, sizes, knownMissing })];
	});
}

function stateOf(
	{ oriented }: Selection,
	leading: Stratum | null,
	certainty: GradedCertainty | null
): BodyState {
	if (leading !== null) {
		const direction = directionOfSet(certainty?.directions ?? leading.directions);
		if (direction === 'none') return 'no_direction';
		return direction === 'favours' || direction === 'against' ? 'counted' : 'mixed';
	}
	const controlled = oriented.filter(({ effect }) => effect.contrast === 'controlled');
	if (controlled.some(({ question }) => !isLeftOut(question))) return 'other_questions_only';
	if (oriented.length > controlled.length) return 'before_after_only';
	return controlled.length > 0 ? 'other_questions_only' : 'nothing';
}

/** What is left out answers no question about the ingredient. */
function isLeftOut(question: Oriented['question']): boolean {
	return question === 'cannot_tell' || question === 'on_both_sides';
}
