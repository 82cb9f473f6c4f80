/** Scales by which a clinician grades skin by eye or hand, and grades whose scale is not named. */
import { entry, fact, gradesFrom, NOT_NEGATIVE, parameter, reliability } from './build.ts';
import { SOURCES } from './sources.ts';
import type { Instrument } from './types.ts';

const SCALE = { family: 'grades', kind: 'scale', direction: 'lower' } as const;
const GRADE = { ...SCALE, kind: 'grade', direction: 'depends' } as const;
/** Whether five points start at 0 or 1 is often not said, so both are allowed. */
const FIVE_POINTS = gradesFrom(0, 5, 'the scale has five points, counted from 0 or 1');

export const GRADING_SCALES: readonly Instrument[] = [
	entry({
		...SCALE,
		id: 'wsrs',
		name: 'Wrinkle Severity Rating Scale (WSRS)',
		measures: 'Five grades of the fold from nose to mouth, by comparison with photographs.',
		ranges: [FIVE_POINTS],
		reliability: [
			reliability(
				'Weighted kappa 0.77 and 0.81 for the same observer (left, right side), 0.75 and 0.78 between observers.',
				'five investigators, 30 photographs, two sessions',
				SOURCES.day2004
			)
		]
	}),
	entry({
		...SCALE,
		id: 'merz',
		name: 'Merz aesthetics scale',
		measures: 'Five grades of a part of the face, by comparison with photographs.',
		ranges: [FIVE_POINTS],
		facts: [
			fact(
				'For the scales of the lower face, the fold from nose to mouth among them, agreement of 12 experts was substantial or almost perfect; no figure in the part read.',
				SOURCES.narins2012
			)
		]
	}),
	entry({
		...SCALE,
		id: 'rao-goldman',
		name: 'Rao-Goldman scale',
		measures: 'Five grades of wrinkles by eye.',
		ranges: [FIVE_POINTS],
		facts: [fact('Named among scales that vary within and between raters.', SOURCES.raoGoldmanUse)]
	}),
	entry({
		...SCALE,
		id: 'glogau',
		name: 'Glogau classification',
		measures: 'Four types of photodamage, from no wrinkles (I) to only wrinkles (IV).',
		ranges: [gradesFrom(1, 4, 'the classification has types I to IV', SOURCES.glogauTable)],
		facts: [
			fact(
				'In 117 people groups of one type differed in wrinkles and spots on VISIA pictures, except types I and II for spots.',
				SOURCES.oesch2022
			)
		]
	}),
	entry({
		...SCALE,
		id: 'fitzpatrick-wrinkle',
		name: 'Fitzpatrick wrinkle scale',
		measures: 'Wrinkles around mouth and eyes from 1 to 9, in three classes.',
		ranges: [gradesFrom(1, 9, 'the study names the scale as 1 to 9')],
		facts: [
			fact(
				'Class I: fine wrinkles; II: fine to moderately deep; III: fine to deep, with or without folds.',
				SOURCES.fitzpatrickClasses
			)
		]
	}),
	entry({
		...SCALE,
		id: 'alexiades',
		name: 'Alexiades scale',
		measures: 'Grades from 0 in half steps for wrinkles, laxity, texture and other signs of age.',
		ranges: [gradesFrom(0, 4, 'the scale runs from 0 to 4', SOURCES.alexiadesTable)],
		parameters: [
			parameter('wrinkles', 'Wrinkles', 'in motion, at rest, how many and how deep', 'lower'),
			parameter('texture', 'Texture', 'roughness, and where', 'lower')
		]
	}),
	entry({
		...SCALE,
		id: 'dpas',
		name: 'DPAS, dermoscopy photoaging scale',
		measures: 'Points for signs of photoageing seen through a dermatoscope.',
		facts: [
			fact(
				'Its items hang together (Cronbach’s alpha 0.756, 441 people); that is not how far a reading repeats itself.',
				SOURCES.isik2013
			),
			fact('It agreed with the Glogau classification (0.773).', SOURCES.isik2013),
			fact('In 100 people of a coast it ran from 1 to 21, median 9.', SOURCES.dpasCoast)
		]
	}),
	entry({
		...SCALE,
		id: 'ten-point-photographs',
		name: 'Ten-point photograph scale',
		measures:
			'Grades 0 to 9 of facial wrinkles, by comparison with ten photographs of Chinese women.',
		ranges: [gradesFrom(0, 9, 'the scale has ten grades, 0 to 9', SOURCES.zhang2017)],
		reliability: [
			reliability(
				'Intraclass correlation above 0.9 for one grader and above 0.8 between graders.',
				'five graders, another 0 to 9 scale for Chinese faces',
				SOURCES.chineseScales,
				{ ofAnother: true }
			)
		],
		facts: [
			fact('The smoothness that a Visioscan read fell as the grade rose.', SOURCES.zhang2017),
			fact(
				'Matched to this paper by its first author, its cream and its ten grades; the page read for the study does not name it.',
				SOURCES.zhang2017
			)
		]
	}),
	entry({
		...SCALE,
		id: 'jcia',
		name: 'JCIA wrinkle grade',
		measures: 'Grades of wrinkles at the corner of the eye by a Japanese guideline.',
		facts: [
			fact(
				'The Japanese guideline was drawn up for one common way of testing.',
				SOURCES.jcssGuideline
			)
		],
		reliability: [
			reliability(
				'Kappa 0.499 with five grades, 0.396 with nine, between a standard and general observers.',
				'photographs of eye corners of Japanese women, another photograph scale',
				SOURCES.tsukahara2000,
				{ ofAnother: true }
			)
		]
	}),
	entry({
		...SCALE,
		id: 'dynamic-atlas',
		name: 'Dynamic Atlas',
		measures: 'Grades of wrinkles in motion, by comparison with an atlas.'
	}),
	entry({
		...SCALE,
		id: 'daniell',
		name: 'Daniell classification',
		measures: 'Grades of crow’s feet by eye.'
	}),
	entry({
		...SCALE,
		id: 'chung',
		name: 'Chung wrinkle scale',
		measures: 'Grades of wrinkles by eye on a standardised scale.'
	}),
	entry({
		...GRADE,
		id: 'numbered-grade',
		name: 'Numbered grade, scale not named',
		measures: 'A clinician’s grade between two stated numbers.',
		parameters: [
			parameter('0-9', '0 to 9', 'ten grades', 'lower', {
				ranges: [gradesFrom(0, 9, 'the study names the grades as 0 to 9')]
			}),
			parameter('0-7', '0 to 7', 'eight grades', 'lower', {
				ranges: [gradesFrom(0, 7, 'the study names the grades as 0 to 7')]
			}),
			parameter('0-5', '0 to 5', 'six grades', 'lower', {
				ranges: [gradesFrom(0, 5, 'the study names the grades as 0 to 5')]
			}),
			parameter('five-point', 'Five points', 'five grades', 'depends', { ranges: [FIVE_POINTS] })
		],
		reliability: [
			reliability(
				'Chance-corrected agreement 0.31 with photographs, 0.11 with words alone.',
				'seven graders, 25 photographs, the nine-point scale of photodamage of Griffiths 1992; no study here says that it used it',
				SOURCES.griffiths1992,
				{ ofAnother: true }
			),
			reliability(
				'Intraclass correlation above 0.9 for one grader and above 0.8 between graders.',
				'five graders, 0 to 9 scales for Chinese faces',
				SOURCES.chineseScales,
				{ ofAnother: true }
			)
		]
	}),
	entry({
		...GRADE,
		id: 'visual-analogue',
		name: 'Visual analogue scale',
		measures: 'A mark on a line between two words, by a clinician.'
	}),
	entry({
		...GRADE,
		id: 'clinician-grade',
		name: 'Clinician’s grade, scale not named',
		measures: 'A clinician judged by eye or hand; on which scale is not in the part read.',
		ranges: [NOT_NEGATIVE],
		reliability: [
			reliability(
				'One point of five told pairs apart that doctors found different (mean 1.06, interval 0.92 to 1.21) from others (0.50, 0.38 to 0.61); weighted kappa 0.85 within and 0.76 between raters.',
				'289 people, the Allergan Fine Lines Scale; no study here says that it used it',
				SOURCES.fineLines2016,
				{ ofAnother: true }
			),
			reliability(
				'The same for roughness: 1.09 (0.96 to 1.23) against 0.53 (0.38 to 0.67); weighted kappa 0.83 within, 0.81 between raters.',
				'290 people, the Allergan Skin Roughness Scale; no study here says that it used it',
				SOURCES.roughness2016,
				{ ofAnother: true }
			)
		]
	})
];
