import { describe, expect, it } from 'vitest';
import {
	simulatedArm,
	simulatedSide,
	simulatedWeighed
} from '../../../tests/fixtures/simulated-results.ts';
import { summariseTolerability } from './tolerability.ts';

const summarise = (...results: Parameters<typeof summariseTolerability>[0]) =>
	summariseTolerability(results, 'substance', 'substance');

const silent = simulatedWeighed({ study: { studyId: 'silent' } });
const told = simulatedWeighed({
	study: { studyId: 'told', adverseEvents: 'mild stinging in two' }
});

describe('summariseTolerability', () => {
	it('counts studies, not results, and never takes silence for none', () => {
		const summary = summarise(silent, silent, told);
		expect(summary).toMatchObject({ studies: 2, saying: 1 });
		expect(summary.sentence).toContain('the other one says nothing, which does not mean');
		expect(summarise(silent).sentence).toBe(
			'The one study with a result for substance says nothing about skin reactions, which does not mean that there were none.'
		);
	});

	it('takes a result on irritation for something said', () => {
		const irritated = simulatedWeighed({ result: { outcome: 'irritation' } });
		expect(summarise(irritated).saying).toBe(1);
	});

	it('leaves out results in which the ingredient takes no part', () => {
		expect(summariseTolerability([told], 'other', 'other').studies).toBe(0);
	});

	const counted = {
		outcome: 'irritation',
		measure: 'irritation',
		metric: 'count',
		unit: 'people',
		arm: simulatedSide({ value: 2, n: 22 }),
		comparator: simulatedSide({ value: 5, n: 22 })
	} as const;

	it('tells what each study says, its counts before its words', () => {
		const [line, ...others] = summarise(
			told,
			simulatedWeighed({ study: { adverseEvents: 'mild' }, result: counted })
		).said.filter(({ figure }) => figure !== null);
		expect(others).toEqual([]);
		expect(line?.sentence).toBe(
			'Simulated 2000 (substance 1% cream): irritation, 2 of 22 people against 5 of 22 people with vehicle cream (12 weeks)'
		);
		expect(line?.figure).toBe(line?.sentence);
		expect(summarise(told).said).toEqual([
			{
				studyId: 'told',
				resultId: null,
				sentence: 'Simulated 2000: in the words of the source, “mild stinging in two”',
				figure: null
			}
		]);
	});

	it('does not repeat a verdict of harmlessness', () => {
		const judged = simulatedWeighed({ study: { adverseEvents: 'reported as safe' } });
		expect(summarise(judged).said[0]?.sentence).not.toMatch(/safe/);
	});

	const left = {
		outcome: 'withdrawal_for_reaction',
		measure: 'left because of irritation',
		arm: simulatedSide({ value: 3, n: 57 })
	} as const;

	it('sets people who left beside those who left the comparison, where both are told', () => {
		const both = simulatedWeighed({
			result: { ...left, comparator: simulatedSide({ value: 1, n: 55 }) }
		});
		expect(summarise(both).left[0]?.sentence).toBe(
			'Simulated 2000, substance 1% cream: 3 of 57 people left because of irritation. With vehicle cream: 1 of 55 people.'
		);
	});

	it('says that the comparison is not told rather than nobody', () => {
		const one = summarise(simulatedWeighed({ result: left })).left[0];
		expect(one?.sentence).toContain('How many left because of the comparison is not stated.');
	});

	it('marks studies above the legal limit, with both limits of retinol and their source', () => {
		const retinol = (studyId: string, amount: number) =>
			simulatedWeighed({
				study: { studyId },
				arm: simulatedArm({ ingredients: [{ slug: 'retinol', amount, unit: '%' }] })
			});
		const { legalLimit } = summariseTolerability(
			[retinol('above', 0.4), retinol('within', 0.3)],
			'retinol',
			'retinol'
		);
		expect(legalLimit?.studiesAbove).toEqual(['above']);
		expect(legalLimit?.sentence).toMatch(/0\.3\u202f% retinol .*, and 0\.05\u202f% in body lotion/);
		expect(legalLimit?.sentence).toContain('Of the 2 studies that state an amount, 1 used more.');
		expect(legalLimit?.source).toContain('2024/996');
	});

	it('has no limit where none is known', () => {
		expect(summarise(told).legalLimit).toBeNull();
	});

	it('links to a regulator on retinoids in pregnancy, and says whether the page names them', () => {
		const link = (slug: string) => summariseTolerability([], slug, slug).pregnancy;
		expect(link('tretinoin')?.sentence).toContain('tretinoin among them');
		expect(link('retinol')?.sentence).toContain('does not name retinol');
		expect(link('retinol')?.url).toMatch(/^https:\/\/www\.ema\.europa\.eu\//);
		expect(link('niacinamide')).toBeNull();
	});
});
