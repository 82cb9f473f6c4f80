import { describe, expect, it } from 'vitest';
import type { ResultInContext } from '#lib/evidence/types.ts';
import { readSeedContexts } from '../../../tests/fixtures/seed-results.ts';
import {
	SIMULATED_VEHICLE,
	simulatedArm,
	simulatedResult,
	simulatedSide,
	simulatedStudy
} from '../../../tests/fixtures/simulated-results.ts';
import { reportedFacts, TEN_FACTS } from './facts.ts';
import { readGradingFields } from './fields.ts';

const reported = (context: ResultInContext): readonly string[] =>
	reportedFacts(context, readGradingFields(context))
		.filter((fact) => fact.reported)
		.map(({ fact }) => fact);

const side = (value: number) => simulatedSide({ n: 20, value, sd: 1 });

const COMPLETE: ResultInContext = {
	study: simulatedStudy({
		randomizationDescribed: 'yes',
		blinding: 'open',
		nEnrolled: 40,
		nAnalyzed: 40,
		intentionToTreat: 'no',
		registration: 'NCT00000000',
		funding: 'industry'
	}),
	arm: simulatedArm(),
	comparator: SIMULATED_VEHICLE,
	result: simulatedResult({ arm: side(-2), comparator: side(-1), spreadKind: 'sd' })
};

describe('reportedFacts', () => {
	it('are ten, and a report can state them all without being a good trial', () => {
		expect(TEN_FACTS).toHaveLength(10);
		expect(reported(COMPLETE)).toHaveLength(10);
	});

	it('do not count a fact that does not apply', () => {
		const alone: ResultInContext = {
			...COMPLETE,
			comparator: null,
			result: { ...COMPLETE.result, contrast: 'before_after', comparatorArmId: null }
		};
		expect(reported(alone)).not.toContain('comparator_role');
		expect(reported(alone)).not.toContain('spread');
		expect(reported({ ...COMPLETE, arm: simulatedArm({ ingredients: [] }) })).not.toContain(
			'amounts'
		);
	});

	it('want the amount of every active on both sides', () => {
		const known = { slug: 'one', amount: 1, unit: '%' } as const;
		const unknown = { slug: 'two', amount: null, unit: 'not_reported' } as const;
		const arm = simulatedArm({ ingredients: [known] });
		const comparator = simulatedArm({ armId: 'b', ingredients: [known, unknown] });
		expect(reported({ ...COMPLETE, arm, comparator })).not.toContain('amounts');
	});

	it('take a ± that nobody defined for no spread', () => {
		const result = { ...COMPLETE.result, spreadKind: 'undefined' } as const;
		expect(reported({ ...COMPLETE, result })).not.toContain('spread');
	});

	it('are seven for kafi-2007: it says neither how it drew, nor what it lost, nor who paid', () => {
		const kafi = readSeedContexts().find((c) => c.result.resultId === 'kafi-2007-retinol-01');
		expect(kafi && reported(kafi)).toEqual([
			'blinding',
			'comparator_role',
			'people',
			'analysis_as_assigned',
			'registration',
			'amounts',
			'spread'
		]);
	});
});
