/** Instruments that read the water of the outer skin, its colour, its thickness or its layers. */
import { entry, fact, NOT_NEGATIVE, parameter, reliability } from './build.ts';
import { SOURCES } from './sources.ts';
import type { Instrument } from './types.ts';

const WATER = { family: 'water', kind: 'instrument', direction: 'higher' } as const;
const COLOUR = { family: 'colour', direction: 'depends' } as const;
const STRUCTURE = { family: 'structure', direction: 'higher' } as const;

const LIGHTNESS = parameter('l', 'L*', 'lightness, from black to white', 'higher', {
	ranges: [
		{
			units: ['AU', 'score', 'not_reported'],
			low: 0,
			high: 100,
			because: 'L* runs from 0 for black to 100 for white',
			source: SOURCES.cielabScale
		}
	]
});
const LIGHTER_IS_BETTER_ONLY = fact(
	'Higher L* and ITA mean lighter skin. That counts as better here only because the studies treat dark spots or dullness.',
	SOURCES.cielabScale
);

export const WATER_AND_COLOUR_INSTRUMENTS: readonly Instrument[] = [
	entry({
		...WATER,
		id: 'corneometer',
		name: 'Corneometer',
		measures: 'The electrical capacitance of the outermost skin, which rises with its water.',
		reliability: [
			reliability(
				'Intraclass correlation 0.954 to 0.971 (model CM 820).',
				'184 healthy people, forearm and shin, not the face',
				SOURCES.park2024,
				{ agreements: [{ kind: 'not_stated', icc: 0.954 }] }
			)
		],
		facts: [
			fact(
				'Three devices of the make read much alike in 53 people, yet could differ strongly at single sites: figures of different devices should not be pooled unchecked.',
				SOURCES.ogoshi2005
			)
		]
	}),
	entry({
		...WATER,
		id: 'nova',
		name: 'Nova',
		measures:
			'A value of the skin’s electrical impedance at several frequencies, which follows its water.',
		facts: [
			fact(
				'The Dermal Phase Meter integrates measurements at different frequencies of the current.',
				SOURCES.dermalPhaseMeter
			)
		]
	}),
	entry({
		...WATER,
		id: 'sdm',
		name: 'SDM skin analyser',
		direction: 'higher',
		measures: 'A skin analyser that prints moisture and elasticity.',
		parameters: [
			parameter('moisture', 'Moisture', 'water of the outermost skin', 'higher'),
			parameter('elasticity', 'Elasticity', 'index of elasticity', 'higher')
		]
	}),
	entry({
		...COLOUR,
		id: 'mexameter',
		name: 'Mexameter',
		kind: 'instrument',
		measures:
			'How much light of certain colours the skin swallows, as an index of pigment or redness.',
		parameters: [
			parameter('melanin', 'Melanin index', 'brown pigment', 'lower', {
				ranges: [
					{
						units: ['AU', 'not_reported'],
						low: 0,
						high: 999,
						because: 'the index runs from 0 to 999',
						source: SOURCES.mexameterScale
					}
				]
			})
		],
		facts: [
			fact(
				'Redness that changes also changes its value for pigment, and the reverse (12 people).',
				SOURCES.dermacatch
			),
			fact('Repeats were judged “rather good”; no figure in the part read.', SOURCES.clarys2000)
		]
	}),
	entry({
		...COLOUR,
		id: 'chromameter',
		name: 'Chromameter',
		kind: 'instrument',
		measures: 'The colour of the skin in the L*a*b* system.',
		parameters: [LIGHTNESS],
		facts: [
			LIGHTER_IS_BETTER_ONLY,
			fact('Repeats were judged “rather good”; no figure in the part read.', SOURCES.clarys2000)
		]
	}),
	entry({
		...COLOUR,
		id: 'colour-lab',
		name: 'L*a*b* colour and ITA, device not named',
		kind: 'method',
		measures:
			'The lightness of the skin, or the angle (ITA) reckoned from lightness and yellowness.',
		ranges: [],
		parameters: [
			LIGHTNESS,
			parameter('ita', 'ITA', 'individual typology angle; higher is lighter', 'higher')
		],
		facts: [LIGHTER_IS_BETTER_ONLY]
	}),
	entry({
		...STRUCTURE,
		id: 'dermascan-c',
		name: 'Dermascan C',
		kind: 'instrument',
		measures: 'An ultrasound picture across the skin; bright points stand for dense tissue.',
		parameters: [
			parameter('low-echogenic', 'Dark points', 'thin or watery tissue', 'lower'),
			parameter('high-echogenic', 'Bright points', 'dense tissue', 'higher')
		],
		facts: [
			fact(
				'At 22 sites of 18 people thin skin was dense and thick skin echo-poor; the face does not allow a highly accurate reading.',
				SOURCES.dermascanSites
			)
		]
	}),
	entry({
		...STRUCTURE,
		id: 'ultrascan',
		name: 'Ultrascan UC22',
		kind: 'instrument',
		measures: 'An ultrasound picture across the skin.',
		parameters: [parameter('density', 'Density', 'brightness of the dermis', 'higher')]
	}),
	entry({
		...STRUCTURE,
		id: 'ultrasound',
		name: 'Ultrasound, device not named',
		kind: 'method',
		measures: 'Thickness or brightness of the layers of the skin by ultrasound.',
		parameters: [
			parameter('thickness', 'Thickness', 'of skin, dermis or epidermis', 'higher', {
				ranges: [NOT_NEGATIVE]
			}),
			parameter('density', 'Density', 'brightness of the dermis', 'higher')
		],
		reliability: [
			reliability(
				'Intraclass correlation 0.95 to 0.99 for skin thickness on test and retest.',
				'aged-care residents, five sites, one rater; device not in the part read',
				SOURCES.agedCare,
				{ agreements: [{ kind: 'one_rater', icc: 0.95 }], parameters: ['thickness'] }
			)
		],
		facts: [
			fact(
				'Two observers found no systematic difference with a pulsed (A-scan) device; skin thins after the age of 20.',
				SOURCES.tan1982
			)
		]
	}),
	entry({
		...STRUCTURE,
		id: 'biopsy',
		name: 'Biopsy, histology and staining',
		kind: 'histology',
		measures: 'A small piece of skin under the microscope: layers, fibres or stained proteins.',
		direction: 'higher'
	})
];
