import { describe, expect, it } from 'vitest';
import {
	simulatedBody,
	simulatedCounted,
	simulatedStratum
} from '../../../../tests/fixtures/simulated-body.ts';
import type { BodyOfEvidence, Certainty, StratumName, StudyInBody } from '../body.ts';
import { tallyOf } from '../certainty/certainty-facts.ts';
import { leadOf } from './lead.ts';

const QUESTION = {
	slug: 'substance',
	ingredient: 'substance',
	outcomes: ['fine_lines'],
	key: 'fine_lines',
	on: 'fine lines'
} as const;

function lead(
	level: Certainty,
	studies: readonly Partial<StudyInBody>[],
	stratum: StratumName = 'single_vs_vehicle'
): string {
	const counted = studies.map((study, i) =>
		simulatedCounted({ studyId: `simulated-${i}`, ...study })
	);
	return leadOf(
		simulatedBody({
			question: QUESTION,
			leading: stratum,
			level,
			strata: { [stratum]: simulatedStratum({ question: stratum, studies: counted }) },
			certainty: {
				stratum,
				randomised: true,
				studyIds: counted.map(({ studyId }) => studyId),
				directions: tallyOf(counted),
				start: 'high',
				domains: [],
				ceilings: [],
				level
			}
		})
	);
}

const without = (body: Partial<Omit<BodyOfEvidence, 'strata'>>) =>
	leadOf(simulatedBody({ question: QUESTION, leading: null, certainty: null, ...body }));

const shown = (...reasons: readonly string[]) =>
	reasons.map((reason, i) => ({
		resultId: `r${i}`,
		studyId: `s${i}`,
		reason,
		sentence: ''
	}));

const FAVOURS = { direction: 'favours' } as const;
const AGAINST = { direction: 'against' } as const;

describe('leadOf', () => {
	it.each([
		['high', 'Substance reduces fine lines'],
		['moderate', 'Substance likely reduces fine lines'],
		['low', 'Substance may reduce fine lines']
	] as const)('says at %s certainty: %s', (level, words) => {
		expect(lead(level, [FAVOURS, FAVOURS])).toBe(`${words} more than the same product without it.`);
	});

	it('says at very low certainty that we do not know, and tells the counts', () => {
		expect(lead('very low', [FAVOURS, FAVOURS, AGAINST])).toBe(
			'We do not know whether substance reduces fine lines more than the same product without it: 2 of 3 studies point that way, but the certainty is very low.'
		);
		expect(lead('very low', [AGAINST])).toContain('the one study points the other way');
	});

	it('says less where more studies are against it', () => {
		expect(lead('low', [AGAINST, AGAINST, FAVOURS])).toBe(
			'Substance may reduce fine lines less than the same product without it.'
		);
	});

	it('says that by how much is not known where no size is', () => {
		expect(lead('low', [{ ...FAVOURS, sizeKnown: 'direction_only' }])).toContain(
			'; by how much is not known.'
		);
	});

	it('says that studies disagree only when they do', () => {
		expect(lead('low', [FAVOURS, AGAINST])).toMatch(/^Studies disagree, and we do not know/);
		const one = lead('low', [{ direction: 'mixed' }]);
		expect(one).toContain('the results of the one study give no one direction');
		expect(one).not.toContain('disagree');
	});

	it('does not turn a direction that is not stated into "no difference"', () => {
		expect(lead('very low', [{ direction: 'not_reported' }])).toContain(
			'1 study compared them, and it does not state which way'
		);
	});

	it('names what it was added to where only that was tried', () => {
		expect(lead('low', [FAVOURS], 'add_on')).toBe(
			'Substance, added to another product, may reduce fine lines more than that product without it.'
		);
	});

	it('says as plainly that nothing was set against it, and what there is', () => {
		const none = 'No study has set substance against the same product without it for fine lines';
		expect(without({ state: 'nothing' })).toBe(`${none}, and none here has measured it.`);
		expect(without({ state: 'before_after_only', shown: shown('before_after') })).toContain(
			`${none}; there are only before–after figures, in 1 study`
		);
		expect(
			without({ state: 'other_questions_only', shown: shown('active_vs_active', 'before_after') })
		).toBe(
			`${none}; it was only compared with another active in 1 study and with the skin as it was before in 1 study, which answer other questions.`
		);
	});
});
