/** The pages that the catalogue rests on, and how much of each was read. */
import type { InstrumentSource } from './types.ts';

const abstract = (label: string, url: string): InstrumentSource => ({
	label,
	url,
	readAs: 'abstract'
});
const secondary = (label: string, url: string): InstrumentSource => ({
	label,
	url,
	readAs: 'secondary source'
});

export const SOURCES = {
	fujimoto2023: abstract('Fujimoto 2023', 'https://doi.org/10.1080/07853890.2023.2279747'),
	ryu2008: abstract('Ryu 2008', 'https://pubmed.ncbi.nlm.nih.gov/19159383/'),
	chen2024: abstract('Chen 2024', 'https://doi.org/10.3390/cosmetics11060205'),
	abbas2021: abstract('Abbas 2021', 'https://stanfordhealthcare.org/publications/825/825715.html'),
	qParameters2016: abstract('J Cosmet Sci 2016;67:37', 'https://pubmed.ncbi.nlm.nih.gov/27319059/'),
	suctionProtocol: secondary(
		'Suction protocol',
		'https://bio-protocol.org/exchange/minidetail?id=564702&type=30'
	),
	suctionAge1995: abstract(
		'Suction by age and site',
		'https://scilit.com/publications/28a6d6a5ab212babc17baf9af37a832b'
	),
	deviceSeries2017: abstract('Skin Res Technol 2017', 'https://pubmed.ncbi.nlm.nih.gov/27637867/'),
	escoffier1989: abstract('J Invest Dermatol 1989', 'https://pubmed.ncbi.nlm.nih.gov/2768836/'),
	myoung2021: abstract('Myoung 2021', 'https://doi.org/10.1111/srt.13051'),
	paye2007: abstract('Paye 2007', 'https://doi.org/10.1111/j.1600-0846.2007.00236.x'),
	runningTimeAge: abstract(
		'Resonance running time by age',
		'https://discovery.researcher.life/article/cutaneous-resonance-running-time-varies-with-age-body-site-and-gender-in-a-normal-chinese-population/711529b0b39e34aab148c03d83f3fb79'
	),
	diridollou1998: abstract('Diridollou 1998', 'https://doi.org/10.1016/S0301-5629(97)00237-8'),
	agedCare: abstract(
		'Aged care, test and retest',
		'https://pmc.ncbi.nlm.nih.gov/articles/PMC7949727'
	),
	primos2011: abstract(
		'J Am Acad Dermatol 2011;64:706',
		'https://pubmed.ncbi.nlm.nih.gov/21216493/'
	),
	lemperle2001: abstract('Lemperle 2001', 'https://doi.org/10.1097/00006534-200111000-00048'),
	profilometry1980: {
		label: 'J Soc Cosmet Chem 31:344',
		url: 'https://library.scconline.org/v031n07/15',
		readAs: 'first part of the page'
	},
	visia2023: abstract('VISIA 2023', 'https://pubmed.ncbi.nlm.nih.gov/38024101/'),
	visia2022: abstract(
		'VISIA 2022',
		'https://www.egms.de/static/en/journals/iprs/2022-11/iprs000165.shtml'
	),
	selsAge: abstract(
		'Visioscan, 300 women',
		'https://www.biocloudy.com/literatureDetail/NzI0NTU2MQ=='
	),
	antera: {
		label: 'J Cosmet Sci 73:378',
		url: 'https://library.scconline.org/v073n06/43',
		readAs: 'first part of the page'
	},
	park2024: abstract('Park 2024', 'https://doi.org/10.5021/ad.23.103'),
	ogoshi2005: abstract('O’goshi 2005', 'https://doi.org/10.1111/j.1600-0846.2005.00086.x'),
	dermalPhaseMeter: abstract(
		'Dermal Phase Meter',
		'https://www.taylorfrancis.com/books/e/9781003068969/chapters/10.1201/9781003068969-2'
	),
	clarys2000: abstract('Clarys 2000', 'https://pubmed.ncbi.nlm.nih.gov/11428962/'),
	dermacatch: abstract(
		'Dermacatch against Mexameter',
		'https://discovery.researcher.life/article/discrimination-between-cutaneous-pigmentation-and-erythema-comparison-of-the-skin-colorimeters-dermacatch-and-mexameter/4da632a2d2793f4fabb26353bd972ff1'
	),
	mexameterScale: secondary(
		'A testing laboratory on the Mexameter',
		'https://www.evalulab.com/en/clinical-testing/efficacy-tests/mexameter/'
	),
	cielabScale: secondary(
		'A maker on L*a*b* and ITA',
		'https://study-center.beiersdorf.com/en/we-are-experts/studies-and-measurement-methods/pigmentation-spots'
	),
	tan1982: abstract('Br J Dermatol 1982;106:657', 'https://pubmed.ncbi.nlm.nih.gov/7082570/'),
	dermascanSites: abstract(
		'Dermascan C, 22 sites',
		'https://www.scilit.net/publications/8ea725394ad9b3da077348e1ae52dfcb'
	),
	griffiths1992: abstract(
		'Griffiths 1992',
		'https://paperexplained.cn/articles/paper/detail/e0acd50a7ec56f00d52b3034649dadc2856e23ee'
	),
	tsukahara2000: abstract(
		'Tsukahara 2000',
		'http://journal.scconline.org/abstracts/cc2000/cc051n02/p00127-p00139.html'
	),
	chineseScales: abstract(
		'Wrinkle scales for Chinese faces',
		'https://www.biocloudy.com/literatureDetail/NzQ3NDk2Mw=='
	),
	zhang2017: {
		label: 'Zhang 2017',
		url: 'https://kipdf.com/download/classification-of-facial-wrinkles-among-chinese-women_5af98d8d7f8b9a01078b4595.html',
		readAs: 'first part of the page'
	},
	fineLines2016: abstract(
		'Allergan Fine Lines Scale',
		'https://pmc.ncbi.nlm.nih.gov/articles/PMC5671789'
	),
	roughness2016: abstract(
		'Allergan Skin Roughness Scale',
		'https://doi.org/10.1097/DSS.0000000000000852'
	),
	day2004: abstract(
		'Day 2004',
		'https://link.springer.com/article/10.2165/00128071-200405010-00007'
	),
	narins2012: abstract('Narins 2012', 'https://doi.org/10.1111/j.1524-4725.2011.02247.x'),
	isik2013: abstract('Isik 2013', 'https://doi.org/10.1111/srt.12033'),
	dpasCoast: abstract(
		'DPAS in a coastal population',
		'https://discovery.researcher.life/article/the-dermoscopic-features-of-photoaging-and-its-association-with-sun-index-score-in-the-coastal-population-at-cilincing-jakarta-a-cross-sectional-study/e59411ec5b6a3d21ae46182d7090fc37'
	),
	alexiadesTable: secondary('Table of the scale', 'https://mail.medilib.ir/uptodate/show/85936'),
	glogauTable: secondary(
		'Table of the classification',
		'https://www.ilmelanoma.com/en/melanoma/risk-factors/glogau-classification-of-photoaging/'
	),
	oesch2022: abstract('Oesch 2022', 'https://doi.org/10.1093/asj/sjac108'),
	fitzpatrickClasses: secondary(
		'Classes of the scale',
		'https://drpooyabeigi.com/facial-lines-and-wrinkles/'
	),
	raoGoldmanUse: {
		label: 'Diagnostics 16:679',
		url: 'https://www.mdpi.com/2075-4418/16/5/679',
		readAs: 'first part of the page'
	},
	jcssGuideline: secondary('JCSS guideline', 'http://jcss.jp/en/journal/guideline.html')
} as const satisfies Record<string, InstrumentSource>;
