import { EVIDENCE_PAGES } from './evidence-pages.ts';
import { METHODS_PAGES } from './methods-pages.ts';

/** The links of each kind of chart that the keyboard walks over. */
const CHART_MARKS = { map: '[data-place]', results: '[data-result-row]' } as const;

/** One page as the end-to-end tests know it. */
export type PageCase = {
	name: string;
	path: string;
	status: number;
	/** Words that the HTML must hold before any script has run. */
	facts: string[];
	/** The chart it draws, by the name of its marks that can be walked to. */
	chart?: keyof typeof CHART_MARKS;
	/** The address that gives the same as JSON. */
	json?: string;
};

/** Every page of the product; the tests for all pages read this list and no other. */
export const PAGES: PageCase[] = [
	{
		name: 'start',
		path: '/',
		status: 200,
		facts: [
			'Retinol may reduce wrinkles more than the same product without it.',
			'not studied',
			'only before–after',
			'pairs of ingredient and outcome that were studied'
		],
		chart: 'map'
	},
	{
		name: 'start, cells of a grade standing out',
		path: '/?grade=B',
		status: 200,
		facts: ['In full ink', 'Best reliability'],
		chart: 'map'
	},
	{
		name: 'ingredients by reliability',
		path: '/ingredients?sort=reliability',
		status: 200,
		facts: ['Best reliability', 'Kafi et al. 2007']
	},
	{
		name: 'ingredients by certainty',
		path: '/ingredients?sort=certainty',
		status: 200,
		facts: ['On wrinkles', 'low certainty', 'not studied']
	},
	{
		name: 'ingredients',
		path: '/ingredients',
		status: 200,
		facts: ['Retinol', 'Niacinamide', 'Adenosine']
	},
	{
		name: 'retinol',
		path: '/ingredients/retinol',
		status: 200,
		facts: [
			'Retinol may reduce wrinkles more than the same product without it.',
			'How this is weighed',
			'Kafi et al. 2007',
			'only before–after'
		],
		chart: 'results',
		json: '/ingredients/retinol.json'
	},
	{
		name: 'niacinamide',
		path: '/ingredients/niacinamide',
		status: 200,
		facts: ['Niacinamide', 'Bissett'],
		chart: 'results',
		json: '/ingredients/niacinamide.json'
	},
	{
		name: 'retinol, results of some grades',
		path: '/ingredients/retinol?grade=B&grade=C&order=reliability',
		status: 200,
		facts: [
			'All 3 counted studies on wrinkles are of reliability B.',
			'those of reliability B or C',
			'All 13 results are hidden by the choice of reliability.'
		],
		chart: 'results'
	},
	{
		name: 'adenosine',
		path: '/ingredients/adenosine',
		status: 200,
		facts: [
			'4 products name adenosine, 2 of them as a key active; none states how much',
			'in the ingredient list, place 12 of 22',
			'in the ingredient list, place 26 of 30 (list cut off in the source)'
		],
		chart: 'results',
		json: '/ingredients/adenosine.json'
	},
	{
		name: 'studies',
		path: '/studies',
		status: 200,
		facts: ['Studies'],
		json: '/studies.json'
	},
	{
		name: 'studies, filtered',
		path: '/studies?family=retinoid&blinding=double&sort=people&order=desc',
		status: 200,
		facts: ['Kafi et al. 2007'],
		json: '/studies.json?family=retinoid&blinding=double'
	},
	{
		name: 'studies of a grade',
		path: '/studies?grade=B&bias_allocation=some&sort=bias_missing_data',
		status: 200,
		facts: ['studies of reliability B, with some concern about allocation', 'Kafi et al. 2007'],
		json: '/studies.json?grade=B&bias_allocation=some&sort=bias_missing_data'
	},
	{
		name: 'studies, page 2',
		path: '/studies?page=2',
		status: 200,
		facts: ['Studies'],
		json: '/studies.json?page=2'
	},
	{
		name: 'study',
		path: '/studies/kafi-2007-retinol',
		status: 200,
		facts: [
			'Kafi et al. 2007',
			'NCT00272610',
			'1.64',
			'upper arm',
			'vehicle',
			'All that is not reported could together make it a D; nothing that is missing here could make it better',
			'One fact at a time, it would be a C if the draw turned out not to be random.',
			'Assigned at random, as the source says; how the draw was made is not described.',
			'randomization_described = not_reported',
			'Regulation (EU) 2024/996',
			'6 to 10 of 10',
			'No earlier judgement of this study is kept.'
		],
		json: '/studies/kafi-2007-retinol.json'
	},
	{
		name: 'study read at its DOI or PubMed page',
		path: '/studies/hughes-2013-sunscreen',
		status: 200,
		facts: ['Hughes et al. 2013']
	},
	{
		name: 'study of many results',
		path: '/studies/saraf-2012-herbal-creams',
		status: 200,
		facts: ['Saraf', 'the best of 61 results with a control']
	},
	{
		name: 'study without a control',
		path: '/studies/blanesmira-2002-argireline',
		status: 200,
		facts: [
			'Reliability D.',
			'Nothing to compare with: skin changed, and nothing shows that the product did it.'
		]
	},
	{
		name: 'study with results of several letters',
		path: '/studies/wang-2013-argireline',
		status: 200,
		facts: ['Reliability C, of its one result with a control', '2 results are a D']
	},
	...EVIDENCE_PAGES,
	{ name: 'outcomes', path: '/outcomes', status: 200, facts: ['Wrinkle severity', 'Elasticity'] },
	{
		name: 'outcome',
		path: '/outcomes/wrinkle_severity',
		status: 200,
		facts: ['Wrinkle severity', 'What it comes to', 'low certainty', 'not known']
	},
	{
		name: 'outcome by reliability',
		path: '/outcomes/wrinkle_severity?sort=reliability',
		status: 200,
		facts: ['Kikuchi et al. 2009', 'Reliability']
	},
	{ name: 'products', path: '/products', status: 200, facts: ['Medik8', 'No7'] },
	{
		name: 'product',
		path: '/products/medik8-crystal-retinal-6',
		status: 200,
		facts: ['Crystal Retinal 6', '20% reduction in appearance of wrinkles'],
		json: '/products/medik8-crystal-retinal-6.json'
	},
	{
		name: 'product with an ingredient list',
		path: '/products/la-roche-posay-retinol-b3',
		status: 200,
		facts: ['22 ingredients', 'Aqua / Water / Eau', 'Trisodium Ethylenediamine Disuccinate'],
		json: '/products/la-roche-posay-retinol-b3.json'
	},
	...METHODS_PAGES,
	{
		name: 'instruments',
		path: '/instruments',
		status: 200,
		facts: [
			'Cutometer',
			'Intraclass correlation above 0.90',
			'Instrument not named',
			'Worth checking'
		]
	},
	{ name: 'data', path: '/data', status: 200, facts: ['155', 'Weighing, method version 1'] },
	{ name: 'about', path: '/about', status: 200, facts: ['medical advice'] },
	{ name: 'not found', path: '/no-such-page', status: 404, facts: ['Plumbline'] },
	{
		name: 'rules that cannot be switched',
		path: '/methods?veto=charm',
		status: 400,
		facts: ['charm', 'selective_reporting']
	},
	{ name: 'no such study', path: '/studies/no-such-study', status: 404, facts: ['Plumbline'] },
	{
		name: 'unknown grade',
		path: '/ingredients/retinol?grade=F',
		status: 400,
		facts: ['There is no grade “F”. Allowed: A, B, C, D, E.']
	},
	{
		name: 'unknown filter value',
		path: '/studies?design=guesswork',
		status: 400,
		facts: ['guesswork', 'randomized_split_face']
	}
];

/** The pages that answer with content. */
export const GOOD_PAGES = PAGES.filter((page) => page.status === 200);

/** The pages with a chart, and the selector of its marks. */
export const CHARTS = GOOD_PAGES.flatMap(({ name, path, chart }) =>
	chart ? [{ name, path, marks: CHART_MARKS[chart] }] : []
);
