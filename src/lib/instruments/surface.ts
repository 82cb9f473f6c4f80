/** Devices that measure the relief of the skin, or find wrinkles in a picture. */
import { entry, fact, parameter, RA, RELIEF, RELIEF_HEIGHT, reliability, RZ } from './build.ts';
import { SOURCES } from './sources.ts';
import type { Instrument } from './types.ts';

const AREA = parameter('area', 'Area of wrinkles', 'how much of the skin is wrinkle', 'lower');
const LENGTH = parameter('length', 'Length of wrinkles', 'all wrinkles end to end', 'lower');

const SURFACE = { family: 'surface', direction: 'lower' } as const;
const RELIEF_DEVICE = { ...SURFACE, kind: 'instrument', ranges: RELIEF_HEIGHT } as const;

const PERCENTILE = {
	ranges: [
		{
			units: ['%', 'AU', 'score', 'not_reported'] as const,
			low: 0,
			high: 100,
			because: 'it is a percentile',
			source: null
		}
	]
};

export const SURFACE_INSTRUMENTS: readonly Instrument[] = [
	entry({
		...RELIEF_DEVICE,
		id: 'primos',
		name: 'PRIMOS',
		measures: 'Projects stripes of light on the skin and reckons its relief from how they bend.',
		parameters: [RA, RZ, AREA, LENGTH],
		reliability: [
			reliability(
				'Intraclass correlation above 0.85 for Ra, above 0.88 for the mean of the 5 highest peaks and 5 deepest valleys (Rz), above 0.86 for the count of peaks; within and between observers.',
				'60 patients, skin and burn scars, three observers',
				SOURCES.primos2011,
				{
					agreements: [
						{ kind: 'one_rater', icc: 0.85 },
						{ kind: 'between_raters', icc: 0.85 }
					],
					parameters: ['ra', 'rz']
				}
			)
		],
		facts: [
			fact('Ra agreed with how rough people judged the same skin (r = 0.70).', SOURCES.primos2011)
		]
	}),
	entry({
		...RELIEF_DEVICE,
		id: 'foits',
		name: 'FOITS',
		measures:
			'A three-dimensional picture of the living skin, from which the height of its relief is reckoned.',
		parameters: [RA, RZ]
	}),
	entry({
		...RELIEF_DEVICE,
		id: 'antera-3d',
		name: 'Antera 3D',
		measures:
			'A camera that lights the skin from several sides and reckons relief and colour from it.',
		parameters: [
			parameter('fine-volume', 'Fine wrinkle volume', 'hollow of the fine lines', 'lower'),
			parameter('coarse-volume', 'Coarse wrinkle volume', 'hollow of the deep wrinkles', 'lower'),
			parameter('roughness', 'Roughness index', 'height of the relief', 'lower', RELIEF),
			parameter('texture', 'Texture', 'unevenness of the surface', 'lower'),
			parameter('melanin', 'Melanin content', 'average pigment of the area', 'lower')
		],
		facts: [
			fact(
				'Its melanin mode prints the average level, the variation and the area of pigment.',
				SOURCES.antera
			)
		]
	}),
	entry({
		...SURFACE,
		id: 'visioscan',
		name: 'Visioscan',
		kind: 'instrument',
		measures:
			'A close picture of the skin in shades of grey, from which a program reads roughness, scaliness and wrinkles.',
		parameters: [
			parameter('sew', 'SEw', 'number and width of wrinkles', 'lower'),
			parameter('ser', 'SEr', 'roughness', 'lower'),
			parameter('sesc', 'SEsc', 'scaliness', 'lower'),
			parameter('cr2', 'cR2', 'roughness in the grey picture', 'lower'),
			parameter('cr3', 'cR3', 'average roughness in the grey picture', 'lower')
		],
		facts: [
			fact(
				'In 300 women wrinkles (SEw) rose with age at the décolleté only; on forehead and cheek the parameters hardly followed age.',
				SOURCES.selsAge
			)
		]
	}),
	entry({
		...SURFACE,
		id: 'visiometer',
		name: 'Visiometer',
		kind: 'instrument',
		measures: 'Height of the skin relief, printed as R1 to R5.'
	}),
	entry({
		...SURFACE,
		id: 'visioface',
		name: 'Visioface',
		kind: 'instrument',
		measures: 'A picture of the face, from which a program reads depth and volume of wrinkles.',
		parameters: [
			parameter('depth', 'Wrinkle depth', 'how deep the marked wrinkles are', 'lower'),
			parameter('volume', 'Wrinkle volume', 'hollow of the marked wrinkles', 'lower')
		]
	}),
	entry({
		...SURFACE,
		id: 'visia',
		name: 'VISIA',
		kind: 'instrument',
		measures:
			'Photographs the face in a frame and counts wrinkles, spots and texture by a program.',
		parameters: [
			parameter('wrinkle-area', 'Area of wrinkles', 'how much of the skin is wrinkle', 'lower'),
			parameter(
				'wrinkles-percentile',
				'Wrinkles, percentile',
				'standing among other people; higher is better',
				'higher',
				PERCENTILE
			),
			parameter(
				'texture-percentile',
				'Texture, percentile',
				'standing among other people; higher is better',
				'higher',
				PERCENTILE
			),
			parameter(
				'spots-percentile',
				'Brown spots, percentile',
				'standing among other people; higher is better',
				'higher',
				PERCENTILE
			)
		],
		reliability: [
			reliability(
				'Standard deviation of repeated pictures about 3 % of the absolute wrinkle score (3.36 % and 3.4 % in two sessions).',
				'19 people, front view, three pictures a session',
				SOURCES.visia2023,
				{ repeatSdPercent: [3.36, 3.4], parameters: ['wrinkle-area'] }
			),
			reliability(
				'Standard deviation of repeated pictures 8.2 % and 10.7 % of the wrinkle percentile.',
				'19 people, front view, three pictures a session',
				SOURCES.visia2023,
				{ repeatSdPercent: [8.2, 10.7], parameters: ['wrinkles-percentile'] }
			)
		],
		facts: [
			fact(
				'The program prints the same picture as a percentile, a count and an absolute score.',
				SOURCES.visia2022
			)
		]
	}),
	entry({
		...SURFACE,
		id: 'aramo',
		name: 'Aramo',
		kind: 'instrument',
		measures: 'A skin analyser that prints a score of wrinkles.'
	}),
	entry({
		...SURFACE,
		id: 'janus',
		name: 'Janus facial scope',
		kind: 'instrument',
		measures: 'A skin analyser for the face that prints several scores.',
		direction: 'depends',
		parameters: [
			parameter('wrinkles', 'Wrinkles', 'score of wrinkles', 'lower'),
			parameter('elasticity', 'Elasticity', 'score of elasticity', 'higher')
		]
	}),
	entry({
		...SURFACE,
		id: 'facescan',
		name: 'FaceScan',
		kind: 'instrument',
		measures: 'The shape of the face, from which sagging is read.',
		parameters: [parameter('ptosis', 'Ptosis', 'sagging', 'lower')]
	})
];
