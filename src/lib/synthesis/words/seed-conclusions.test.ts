import { describe, expect, it } from 'vitest';
import { readSeedContexts } from '../../../../tests/fixtures/seed-results.ts';
import { deriveEffects } from '#lib/evidence/derive-effects.ts';
import { peopleCompared } from '#lib/evidence/people.ts';
import { assessResult } from '#lib/reliability/assess.ts';
import { summaryOf } from '#lib/reliability/assessed-result.ts';
import type { BodyOfEvidence } from '../body.ts';
import { bodyKeysOf, bodyQuestion } from '../body-question.ts';
import { knownMissingFor } from '../known-missing.ts';
import { synthesise } from '../synthesise.ts';
import { shortStateOf } from './short-state.ts';

const RESULTS = readSeedContexts().map((context) => ({
	...context,
	effects: deriveEffects(context),
	people: peopleCompared(context),
	assessment: summaryOf(assessResult(context))
}));

const slugsOf = ({ arm, comparator }: (typeof RESULTS)[number]) =>
	[...arm.ingredients, ...(comparator?.ingredients ?? [])].map(({ slug }) => slug);

const BODIES: readonly BodyOfEvidence[] = [...new Set(RESULTS.flatMap(slugsOf))].flatMap((slug) => {
	const results = RESULTS.filter((result) => slugsOf(result).includes(slug));
	return bodyKeysOf(results.map(({ result }) => result.outcome)).map((key) => {
		const question = bodyQuestion({ slug, name: slug }, key);
		const knownMissing = knownMissingFor(slug, question.outcomes);
		return synthesise({ question, results, knownMissing });
	});
});

const textsOf = ({ conclusion, tolerability, certainty }: BodyOfEvidence): readonly string[] => [
	conclusion.lead,
	conclusion.directions,
	conclusion.certainty,
	conclusion.size,
	conclusion.tolerability,
	conclusion.who,
	conclusion.oneTrial,
	...conclusion.remarks,
	...(certainty?.domains.map(({ sentence }) => sentence) ?? []),
	tolerability.legalLimit?.sentence ?? '',
	tolerability.pregnancy?.sentence ?? ''
];

/** What no conclusion may say, whatever the evidence. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
	['safe', /\bsafe/i],
	['visible', /\bvisibl/i],
	['proven', /\b(dis)?prov(en|ed|es?)\b/i],
	['significant without statistically', /(?<!statistically )\bsignifican/i],
	['no effect', /\bno effect\b|\bdoes not work\b|\bas good as\b|\bequivalent\b/i],
	['advice', /\bshould\b|\brecommend|\bavoid\b|\btry\b/i],
	['a hole', /undefined|\bnull\b|\bNaN\b|[{}]|\[object| {2}/]
];

describe('the conclusions of the shipped evidence', () => {
	it.each(FORBIDDEN)('never say %s', (_, pattern) => {
		expect(BODIES.flatMap(textsOf).filter((text) => pattern.test(text))).toEqual([]);
	});

	it('name the comparison in every lead', () => {
		const silent = BODIES.map(({ conclusion }) => conclusion.lead).filter(
			(lead) => !/(the same|that) product without it/.test(lead)
		);
		expect(silent).toEqual([]);
	});

	it('are whole sentences that end once', () => {
		const texts = BODIES.flatMap(textsOf).filter((text) => text !== '');
		expect(texts.filter((text) => !/^\S.*[^.;:,]\.$/s.test(text) || /[;:,]\./.test(text))).toEqual(
			[]
		);
	});

	it('claim an effect only from low certainty on, and never above it here', () => {
		const claiming = BODIES.filter(({ conclusion }) =>
			/ may (reduce|increase|improve) /.test(conclusion.lead)
		);
		expect(claiming.every(({ level }) => level === 'low')).toBe(true);
		expect(BODIES.filter(({ level }) => level === 'moderate' || level === 'high')).toEqual([]);
	});

	it('say that we do not know wherever studies are counted at very low certainty', () => {
		const leads = BODIES.filter(({ certainty }) => certainty?.level === 'very low').map(
			({ conclusion }) => conclusion.lead
		);
		expect(leads.filter((lead) => !/we do not know whether/i.test(lead))).toEqual([]);
	});

	it('give each state its short words', () => {
		const byState = (state: BodyOfEvidence['state']) =>
			new Set(
				BODIES.filter((body) => body.state === state).map((body) => shortStateOf(body).words)
			);
		expect(byState('before_after_only')).toEqual(new Set(['only before–after']));
		expect(byState('counted')).toEqual(
			new Set(['may reduce · low certainty', 'not known · very low'])
		);
	});

	it('of retinol on fine lines read as they were written by hand', () => {
		const retinol = BODIES.find(
			({ question }) => question.slug === 'retinol' && question.key === 'fine_lines'
		);
		expect(retinol?.conclusion).toMatchObject({
			lead: 'Retinol may reduce fine lines more than the same product without it.',
			who: 'Compared with: the same product without it. People: 90 in all (36 and 54). Where: on the upper arm and on the face. Amount: 0.075\u202f% and 0.4\u202f%, applied by study staff in 1 study. Read after: 24 weeks and 26 weeks.'
		});
		expect(retinol?.conclusion.size).toContain('1.56 points on a scale from 0 to 9');
		expect(retinol?.conclusion.certainty).toContain(
			'suspicion alone does not take it from low to very low'
		);
	});
});
