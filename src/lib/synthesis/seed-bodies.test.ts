import { describe, expect, it } from 'vitest';
import { readSeedAssessed, seedBodies } from '../../../tests/fixtures/seed-bodies.ts';
import { BODY_STATES, CERTAINTY_LEVELS, STRATA } from './body.ts';

const GOLDEN = '../../../tests/golden';
const results = readSeedAssessed();
const bodies = seedBodies(results);

describe('the bodies of the shipped evidence', () => {
	it('are many, and none of them can be pooled', () => {
		expect(bodies.length).toBeGreaterThan(500);
		const pooled = bodies.flatMap(({ strata }) =>
			STRATA.flatMap((name) => strata[name].sizes.filter((group) => group.pooled !== null))
		);
		expect(pooled).toEqual([]);
	});

	it('say of every group of sizes why it is not pooled', () => {
		const groups = bodies.flatMap(({ strata }) => STRATA.flatMap((name) => strata[name].sizes));
		expect(groups.length).toBeGreaterThan(0);
		for (const { whyNotPooled } of groups) expect(whyNotPooled).toMatch(/^[A-Z0-9].*\.$/);
	});

	it('are never above low', () => {
		expect(bodies.filter(({ level }) => level === 'high' || level === 'moderate')).toEqual([]);
	});

	it('hold every result of their outcomes exactly once', () => {
		const known = new Map(results.map((one) => [one.result.resultId, one]));
		for (const { question, counted, shown, excluded } of bodies) {
			const placed = [...counted, ...[...shown, ...excluded].map(({ resultId }) => resultId)];
			const expected = results.filter(
				({ result, arm, comparator }) =>
					question.outcomes.includes(result.outcome) &&
					[...arm.ingredients, ...(comparator?.ingredients ?? [])].some(
						({ slug }) => slug === question.slug
					)
			);
			expect(placed.sort()).toEqual(expected.map(({ result }) => result.resultId).sort());
			expect(placed.every((id) => known.has(id))).toBe(true);
		}
	});

	it('count what stands for a study, and nothing of a study twice', () => {
		for (const { strata, counted } of bodies) {
			const studies = STRATA.flatMap((name) => strata[name].studies);
			expect(studies.flatMap(({ tied }) => tied).sort()).toEqual([...counted].sort());
			expect(new Set(studies.map(({ studyId }) => studyId)).size).toBe(studies.length);
		}
	});

	it('have reasons in whole sentences', () => {
		const asides = bodies.flatMap(({ shown, excluded, filedElsewhere }) => [
			...shown,
			...excluded,
			...filedElsewhere
		]);
		for (const { sentence } of asides) expect(sentence).toMatch(/^[A-Z].*\.$/);
		expect(asides.filter(({ sentence }) => /undefined|null|NaN/.test(sentence))).toEqual([]);
	});

	it('survive being written down and read again, without a number that is none', () => {
		for (const body of bodies) {
			const text = JSON.stringify(body);
			expect(JSON.parse(text)).toEqual(body);
			expect(text).not.toMatch(/NaN|Infinity/);
		}
	});

	it('are as many of each state and certainty as recorded', async () => {
		const count = (is: (body: (typeof bodies)[number]) => boolean) => bodies.filter(is).length;
		const counts = {
			bodies: bodies.length,
			states: Object.fromEntries(
				BODY_STATES.map((state) => [state, count((body) => body.state === state)])
			),
			levels: Object.fromEntries(
				[...CERTAINTY_LEVELS, null].map((level) => [
					level ?? 'not graded',
					count((body) => body.level === level)
				])
			),
			low: bodies
				.filter(({ level }) => level === 'low')
				.map(({ question }) => `${question.slug} on ${question.key}`)
		};
		await expect(`${JSON.stringify(counts, null, '\t')}\n`).toMatchFileSnapshot(
			`${GOLDEN}/body-counts.json`
		);
	});
});
