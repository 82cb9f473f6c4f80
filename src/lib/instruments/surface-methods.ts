/** Ways of reading the surface whose device is not named. */
import { entry, fact, NOT_NEGATIVE, parameter, RA, RELIEF, RELIEF_HEIGHT, RZ } from './build.ts';
import { SOURCES } from './sources.ts';
import type { Instrument } from './types.ts';

const METHOD = { family: 'surface', kind: 'method', direction: 'lower' } as const;

export const SURFACE_METHODS: readonly Instrument[] = [
	entry({
		...METHOD,
		id: 'replica',
		name: 'Skin replica and profilometry',
		ranges: RELIEF_HEIGHT,
		measures: 'The relief of a silicone cast of the skin, read by a stylus, light or a microscope.',
		parameters: [
			RA,
			RZ,
			parameter('ry', 'Ry', 'greatest height of the relief', 'lower', RELIEF),
			parameter('r1-r5', 'R1 to R5', 'height of the relief, five ways', 'lower', {
				construct: 'skin_relief',
				ranges: [NOT_NEGATIVE]
			}),
			parameter('depth', 'Wrinkle depth', 'how deep the wrinkles are', 'lower', {
				ranges: RELIEF_HEIGHT
			})
		],
		facts: [
			fact('Ra is the mean distance of the profile from its mean line.', SOURCES.profilometry1980),
			fact(
				'Depth on 40 silicone casts agreed with the grade given by eye (r = 0.87).',
				SOURCES.lemperle2001
			)
		]
	}),
	entry({
		...METHOD,
		id: 'image-analysis',
		name: 'Image analysis, system not named',
		measures: 'A program marks wrinkles, spots or colour in photographs.',
		direction: 'depends'
	}),
	entry({
		...METHOD,
		id: 'three-d-imaging',
		name: '3-D imaging, system not named',
		measures: 'A camera reckons the relief or the shape of the face.'
	}),
	entry({
		...METHOD,
		id: 'video-microscope',
		name: 'Video microscope',
		measures: 'Counts the ridges of the skin surface in an enlarged picture.',
		direction: 'higher'
	})
];
