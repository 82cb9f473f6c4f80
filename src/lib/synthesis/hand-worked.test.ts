/**
 * Bodies that were worked by hand from the rows and the written rules before any code was run on them
 * (tests/golden/bodies). Where the two differ, the rules decide, and what was wrong is put right there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { orientEffects } from '#lib/evidence/orientation.ts';
import type { Direction } from '#lib/evidence/vocabulary.ts';
import { readSeedAssessed, seedBody } from '../../../tests/fixtures/seed-bodies.ts';
import {
	STRATA,
	type BodyOfEvidence,
	type BodyState,
	type Certainty,
	type CertaintyDomainName,
	type StratumName,
	type StudyInBody
} from './body.ts';
import type { BodyKey } from './body-question.ts';
import { pooledStudies } from './pooled-studies.ts';
import { directionOfSet, type SetDirection } from './set-direction.ts';

const FOLDER = new URL('../../../tests/golden/bodies/', import.meta.url);

interface HandWorkedStudy {
	readonly studyId: string;
	readonly stratum: StratumName;
	readonly primary: string;
	readonly tied: readonly string[];
	readonly direction: StudyInBody['direction'];
	readonly bias: string;
	readonly grade: string;
	readonly people: number | null;
	readonly randomised: boolean;
	readonly otherOrderPrimary: string | null;
}

interface HandWorked {
	readonly ingredient: string;
	readonly key: BodyKey;
	readonly rows: readonly {
		readonly resultId: string;
		readonly question: string;
		readonly turned: boolean;
		readonly direction: Direction;
		readonly place: 'counted' | 'shown' | 'excluded';
	}[];
	readonly studies: readonly HandWorkedStudy[];
	readonly favours: number;
	readonly against: number;
	readonly mixed: number;
	readonly equal: number;
	readonly notReported: number;
	readonly state: 'counted_directions' | 'mixed' | 'before_after_only' | 'head_to_head_only';
	readonly setDirection: SetDirection | null;
	readonly leading: StratumName | null;
	readonly certainty: {
		readonly start: string;
		readonly domains: Record<CertaintyDomainName, { readonly lowered: number }>;
		readonly ceilings: readonly Certainty[];
	} | null;
	readonly level: Certainty | null;
	readonly pooled: number;
	readonly sizeKnown: boolean;
}

/** The names of states in the files, which were given before ours. */
const STATES: Record<BodyState, HandWorked['state'] | null> = {
	counted: 'counted_directions',
	no_direction: 'counted_directions',
	mixed: 'mixed',
	before_after_only: 'before_after_only',
	other_questions_only: 'head_to_head_only',
	nothing: null
};
const CEILINGS: Readonly<Record<string, Certainty>> = {
	no_size_known: 'low',
	no_reliable_size: 'low',
	no_reliable_study: 'very low'
};

const results = readSeedAssessed();
const handWorked = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as HandWorked);

it('there are more than eight bodies worked by hand', () => {
	expect(handWorked.length).toBeGreaterThan(8);
});

describe.each(handWorked.map((hand) => [`${hand.ingredient} on ${hand.key}`, hand] as const))(
	'%s, worked by hand',
	(_, hand) => {
		const body = seedBody(results, hand.ingredient, hand.key);

		it('has every result in the same place', () => {
			expect(placesOf(body)).toEqual(
				Object.fromEntries(hand.rows.map(({ resultId, place }) => [resultId, place]))
			);
		});

		it('reads every result as the same question, from the same side and pointing the same way', () => {
			expect(hand.rows.map(({ resultId }) => readingOf(resultId, hand))).toEqual(
				hand.rows.map(({ resultId, question, turned, direction }) => ({
					resultId,
					question,
					turned,
					direction
				}))
			);
		});

		it('counts the same studies by the same results', () => {
			expect(STRATA.flatMap((name) => body.strata[name].studies.map(inShort(name)))).toEqual(
				expect.arrayContaining(
					hand.studies.map((study) => expect.objectContaining(knownOf(study)) as unknown)
				)
			);
			expect(STRATA.flatMap((name) => body.strata[name].studies)).toHaveLength(hand.studies.length);
		});

		it('counts the same directions and is led by the same question', () => {
			const { favours, against, mixed, equal, notReported } =
				body.strata.single_vs_vehicle.directions;
			expect({ favours, against, mixed, equal, notReported }).toEqual({
				favours: hand.favours,
				against: hand.against,
				mixed: hand.mixed,
				equal: hand.equal,
				notReported: hand.notReported
			});
			expect([STATES[body.state], body.leading]).toEqual([hand.state, hand.leading]);
			expect(body.certainty && directionOfSet(body.certainty.directions)).toBe(hand.setDirection);
		});

		it('is as certain, for the same reasons', () => {
			expect(body.level).toBe(hand.level);
			expect(body.certainty && certaintyOf(body.certainty)).toEqual(
				hand.certainty && {
					start: hand.certainty.start,
					domains: Object.fromEntries(
						Object.entries(hand.certainty.domains).map(([name, { lowered }]) => [name, lowered])
					),
					ceilings: hand.certainty.ceilings
				}
			);
		});

		it('has as much that is known of the size, and nothing pooled', () => {
			expect(pooledStudies(body.strata.single_vs_vehicle)).toBe(hand.pooled);
			const studies = body.leading === null ? [] : body.strata[body.leading].studies;
			expect(studies.some(({ sizes }) => sizes.length > 0)).toBe(hand.sizeKnown);
		});
	}
);

function placesOf({ counted, shown, excluded }: BodyOfEvidence): Record<string, string> {
	return Object.fromEntries([
		...counted.map((id) => [id, 'counted'] as const),
		...shown.map(({ resultId }) => [resultId, 'shown'] as const),
		...excluded.map(({ resultId }) => [resultId, 'excluded'] as const)
	]);
}

/** As the row was read by hand: by its comparison, or as a change of the arm alone. */
function readingOf(resultId: string, hand: HandWorked) {
	const row = hand.rows.find((one) => one.resultId === resultId);
	const weighed = results.find(({ result }) => result.resultId === resultId);
	const oriented = weighed === undefined ? [] : orientEffects(weighed, hand.ingredient);
	const read = oriented.find(({ question }) => (question === null) === isOwnChange(row?.question));
	if (read === undefined) return { resultId };
	const { effect, question, turned } = read;
	// With the ingredient on both sides the files name what the two arms differ in.
	const named = question === 'on_both_sides' ? effect.isolates : (question ?? 'before_after');
	return { resultId, question: named, turned, direction: effect.direction };
}

const isOwnChange = (question: string | undefined): boolean => question === 'before_after';

const inShort = (stratum: StratumName) => (study: StudyInBody) => ({
	...study,
	stratum,
	otherOrderPrimary: study.otherOrder?.primary ?? null
});

/** What the files say of a study, without their reasons. */
function knownOf(study: HandWorkedStudy): HandWorkedStudy {
	const { studyId, stratum, primary, tied, direction, bias, grade, people } = study;
	const { randomised, otherOrderPrimary } = study;
	return {
		...{ studyId, stratum, primary, tied, direction, bias, grade, people },
		...{ randomised, otherOrderPrimary }
	};
}

function certaintyOf({ start, domains, ceilings }: NonNullable<BodyOfEvidence['certainty']>) {
	return {
		start,
		domains: Object.fromEntries(domains.map(({ domain, lowered }) => [domain, lowered])),
		ceilings: ceilings.map(({ rule }) => CEILINGS[rule])
	};
}
