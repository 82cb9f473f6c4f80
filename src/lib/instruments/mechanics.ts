/** Instruments that stretch, suck, twist or strike the skin. */
import { entry, fact, parameter, PART_OF_WHOLE, reliability } from './build.ts';
import { SOURCES } from './sources.ts';
import type { Instrument } from './types.ts';

const RATIO = { ranges: PART_OF_WHOLE };
const MECHANICS = { family: 'mechanics', kind: 'instrument', direction: 'depends' } as const;

const CUTOMETER = entry({
	...MECHANICS,
	id: 'cutometer',
	name: 'Cutometer',
	measures: 'Sucks the skin into a small opening and records how far it rises and how it returns.',
	parameters: [
		parameter('r0', 'R0 (Uf)', 'greatest rise under suction', 'depends'),
		parameter(
			'r2',
			'R2 (Ua/Uf)',
			'gross elasticity: share of the rise that returns',
			'higher',
			RATIO
		),
		parameter('r5', 'R5 (Ur/Ue)', 'net elasticity', 'higher'),
		parameter('r6', 'R6 (Uv/Ue)', 'slow against quick part of the rise', 'lower'),
		parameter('r7', 'R7 (Ur/Uf)', 'biological elasticity', 'higher'),
		parameter('ue', 'Ue', 'quick part of the rise', 'depends'),
		parameter('uv', 'Uv', 'slow part of the rise', 'depends'),
		parameter('ur', 'Ur', 'quick return', 'higher')
	],
	reliability: [
		reliability(
			'Intraclass correlation above 0.90 for one rater, ICC(1,1), and above 0.50 between two raters, ICC(2,1), for R0, R2, R5, R6 and R7. The source also reckons the smallest detectable change; its values are not in the part read.',
			'10 healthy people, upper and lower arm and leg, not the face',
			SOURCES.fujimoto2023,
			{
				agreements: [
					{ kind: 'one_rater', icc: 0.9 },
					{ kind: 'between_raters', icc: 0.5 }
				],
				parameters: ['r0', 'r2', 'r5', 'r6', 'r7']
			}
		)
	],
	facts: [
		fact(
			'Ue is the quick and Uv the delayed rise, Uf their sum, Ur the immediate return; Ur/Ue does not depend on the thickness of the skin.',
			SOURCES.suctionProtocol
		),
		fact(
			'In 96 women R2, R5 and R7 fell and R6 rose with age, most of all R7 on the face.',
			SOURCES.ryu2008
		),
		fact(
			'A smaller rise (R0) is often read as firmer skin, yet in 60 women it was smaller in older faces: which way it improves is not settled.',
			SOURCES.chen2024
		),
		fact(
			'The return Ur became smaller with age, the slow part stayed the same.',
			SOURCES.suctionAge1995
		),
		fact(
			'The first suction differs from those that follow and should be left out.',
			SOURCES.abbas2021
		),
		fact(
			'The fixed 0.1 s that parts quick from slow does not fit every skin; other parameters (Q) were proposed for that.',
			SOURCES.qParameters2016
		)
	]
});

export const MECHANICAL_INSTRUMENTS: readonly Instrument[] = [
	CUTOMETER,
	entry({
		...MECHANICS,
		id: 'dermalab',
		name: 'DermaLab',
		measures: 'Sucks the skin up and reckons its stiffness and how quickly it returns.',
		parameters: [
			parameter('young', 'Young’s modulus', 'stiffness', 'depends'),
			parameter('retraction', 'Retraction time', 'how long the skin takes to return', 'lower'),
			parameter('viscoelasticity', 'Viscoelasticity', 'stiffness and return in one index', 'higher')
		],
		facts: [
			fact(
				'In 30 people its viscoelasticity agreed with the Cutometer in direction, while the values for firmness of the two ran opposite ways.',
				SOURCES.deviceSeries2017
			)
		]
	}),
	entry({
		...MECHANICS,
		id: 'ballistometer',
		name: 'Ballistometer',
		measures: 'Drops a light hammer on the skin and records how it bounces.',
		parameters: [
			parameter('first-rebound', 'First rebound', 'height of the first bounce', 'higher')
		],
		facts: [
			fact(
				'In 45 women the bounce (coefficient of restitution) agreed with another measure of elasticity (r = 0.60).',
				SOURCES.myoung2021
			)
		]
	}),
	entry({
		...MECHANICS,
		id: 'torsiometer',
		name: 'Torsiometer',
		measures: 'Twists a disc on the skin and records how far it turns and returns.',
		parameters: [parameter('ur', 'Ur', 'immediate return after the twist', 'higher')],
		facts: [
			fact(
				'Thickness and extensibility hold to the seventh decade, while the return falls from an early age.',
				SOURCES.escoffier1989
			)
		]
	}),
	entry({
		...MECHANICS,
		id: 'echorheometer',
		name: 'Echorheometer',
		measures: 'Sucks the skin up under an ultrasound scanner and measures how each layer gives.',
		parameters: [
			parameter('stiffness', 'Stiffness', 'resistance to suction', 'depends'),
			parameter('elasticity', 'Elasticity', 'return after suction', 'higher')
		],
		facts: [
			fact(
				'Under suction the resistance comes from the dermis rather than the fat beneath it.',
				SOURCES.diridollou1998
			)
		]
	}),
	entry({
		...MECHANICS,
		id: 'resonance-running-time',
		name: 'Resonance running time',
		measures: 'The time that a wave takes along the skin (Reviscometer).',
		facts: [
			fact('A shorter time means stiffer skin.', SOURCES.paye2007),
			fact(
				'In 806 people the time fell with age in every direction: shorter is not simply better.',
				SOURCES.runningTimeAge
			)
		]
	}),
	entry({
		...MECHANICS,
		id: 'dynaskin',
		name: 'Dynaskin',
		measures: 'How deep the skin gives when it is deformed.',
		direction: 'lower',
		parameters: [parameter('depth', 'Depth of deformation', 'how far the skin gives', 'lower')]
	})
];
