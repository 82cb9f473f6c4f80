import type { PageCase } from './pages.ts';

/** Bodies of evidence of every state. */
export const EVIDENCE_PAGES: PageCase[] = [
	{
		name: 'evidence, counted',
		path: '/evidence/retinol/wrinkles',
		status: 200,
		facts: [
			'Retinol may reduce wrinkles more than the same product without it',
			'Certainty: low',
			'100 % did better',
			'exact 95 % interval 29 to 100 %',
			'A size is known in 2 of 3 studies',
			'Spierings 2021',
			'Kafi et al. 2007: did better than the same product without it',
			'skin given the product without retinol changed by'
		],
		json: '/evidence/retinol/wrinkles.json'
	},
	{
		name: 'evidence, before and after only',
		path: '/evidence/adenosine/wrinkles',
		status: 200,
		facts: ['No study has set adenosine against the same product without it', 'before–after'],
		json: '/evidence/adenosine/wrinkles.json'
	},
	{
		name: 'evidence, other questions only',
		path: '/evidence/lr2412/wrinkles',
		status: 200,
		facts: [
			'Only against other actives',
			'One result of one study answers another question than whether it works'
		],
		json: '/evidence/lr2412/wrinkles.json'
	},
	{
		name: 'evidence, studies that disagree',
		path: '/evidence/hyaluronic-acid/wrinkles',
		status: 200,
		facts: ['We do not know whether hyaluronic acid', 'its results give no one direction']
	},
	{
		name: 'evidence, nothing measured',
		path: '/evidence/retinyl-propionate/hydration',
		status: 200,
		facts: ['No study has set retinyl propionate against the same product without it for hydration']
	},
	{
		name: 'evidence, a reader’s own selection',
		path: '/evidence/retinol/wrinkles?leave_out=secondary_source&without=kafi-2007-retinol',
		status: 200,
		facts: [
			'Your own selection: not Plumbline’s conclusion',
			'2 studies are left out',
			'Back to all studies'
		]
	},
	{
		name: 'evidence on no such outcome',
		path: '/evidence/retinol/charm',
		status: 404,
		facts: ['There is no outcome “charm”', 'fine_lines']
	},
	{
		name: 'evidence of no such ingredient',
		path: '/evidence/no-such-ingredient/wrinkles',
		status: 404,
		facts: ['There is no ingredient “no-such-ingredient”']
	},
	{
		name: 'evidence, an unknown selection',
		path: '/evidence/retinol/wrinkles?leave_out=guesswork',
		status: 400,
		facts: ['guesswork', 'industry_funding']
	}
];
