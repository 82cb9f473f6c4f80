/** Whether the number was picked for how it came out. */
import type { ResultFlag, Statistic } from '#lib/evidence/vocabulary.ts';
import type { DomainTable } from '../domain.ts';
import type { GradingFields } from '../fields.ts';

const PICKED_STATISTICS: readonly Statistic[] = ['maximum', 'range'];
const PICKED_FLAGS: readonly ResultFlag[] = ['up_to', 'responders_only', 'percentile'];

function isPicked({ statistic, flags }: GradingFields): boolean {
	return PICKED_STATISTICS.includes(statistic) || flags.some((flag) => PICKED_FLAGS.includes(flag));
}

export const SELECTIVE_REPORTING: DomainTable = {
	domain: 'selective_reporting',
	name: 'Selective reporting',
	question: 'Was this number settled on before anybody knew how it would come out?',
	onlyWhen: null,
	applies: () => true,
	columns: ['statistic', 'flags', 'registration', 'reported_as_registered'],
	neverReported: [],
	cells: [
		{
			id: 'picked_number',
			judgement: 'high',
			countsAs: 'high',
			when: 'The number is a largest value, one end of a range, a best case (“up to”), that of responders only, or a percentile.',
			sentence:
				'The number is a picked one: a largest value, an end of a range, a best case, responders only, or a percentile.',
			fits: isPicked
		},
		{
			id: 'not_as_registered',
			judgement: 'high',
			countsAs: 'high',
			when: 'A curator found that what is reported is not what was registered.',
			sentence: 'What is reported is not what was registered.',
			fits: ({ reported_as_registered: asRegistered }) => asRegistered === 'no'
		},
		{
			id: 'as_registered',
			judgement: 'low',
			countsAs: 'low',
			when: 'A curator found that what is reported is what was registered beforehand.',
			sentence: 'Reported as it had been registered.',
			fits: ({ reported_as_registered: asRegistered }) => asRegistered === 'yes'
		},
		{
			id: 'registered_not_compared',
			judgement: 'some',
			countsAs: 'some',
			when: 'A registration is stated; nobody has compared the report with it.',
			sentence: 'Registered ({registration}); nobody has compared the report with it yet.',
			fits: ({ registration }) => registration !== null
		},
		{
			id: 'no_registration',
			judgement: 'some',
			countsAs: 'some',
			when: 'No registration is stated.',
			sentence: 'No registration is stated, so nothing shows that this number was planned.',
			fits: () => true
		}
	]
};
