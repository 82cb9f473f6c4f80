import type { PageCase } from './pages.ts';

/** How everything is weighed. */
export const METHODS_PAGES: PageCase[] = [
	{
		name: 'methods',
		path: '/methods',
		status: 200,
		facts: [
			'vehicle',
			'direction',
			'Double-blind, and the comparison is not untreated skin.',
			'High concern in 2 domains or more.',
			'Registered (NCT00272610); nobody has compared the report with it yet.',
			'None of 316 controlled results is an A, 110 are a B',
			'One sentence of Babcock et al. 2015 stands for 18 of them.',
			'10.1007/s00403-024-02908-2'
		]
	},
	{
		name: 'methods under a reader’s own rules',
		path: '/methods?veto=none&people_within=30&people_group=30',
		status: 200,
		facts: [
			'Your rules, not Plumbline’s',
			'No domain may veto (ours: every domain)',
			'of 766 results change their grade'
		]
	},
	{
		name: 'every other rule',
		path: '/methods/rules',
		status: 200,
		facts: ['more rules, as the code has them', 'Cochrane Handbook, version 6']
	},
	{
		name: 'how certain',
		path: '/methods/certainty',
		status: 200,
		facts: [
			'How sure the answer is, in four levels',
			'More than half of the studies have bias C or worse.',
			'First the groups or sides as they were first compared.',
			'No counted study has bias A or B.'
		]
	}
];
