/**
 * How the text of a measure names its instrument, as ordered tiers. Within a tier a text fits the rules
 * of one instrument only, which a test checks on every shipped text; a rule with a parameter stands
 * before the rule of its instrument without one.
 */

/** A pattern of measure texts and what it names. */
export interface MeasureRule {
	readonly instrument: string;
	/** Null: the text does not name a parameter. */
	readonly parameter: string | null;
	readonly pattern: RegExp;
}

const rules = (
	instrument: string,
	named: RegExp,
	parameters: Readonly<Record<string, RegExp>> = {}
): MeasureRule[] => [
	...Object.entries(parameters).map(([parameter, pattern]) => ({
		instrument,
		parameter,
		pattern: new RegExp(`(?=.*(?:${named.source}))(?=.*(?:${pattern.source}))`, named.flags)
	})),
	{ instrument, parameter: null, pattern: named }
];

/** One statement about several methods names none of them. */
const SEVERAL = rules(
	'several-methods',
	/Visia\/Visioline|bioinstrumentation|grading and image analysis|photography and clinical grading|clinical\/instrumental|scale and instruments|patient and physician/
);

/** A device or a scale by its name. */
const NAMED: readonly MeasureRule[] = [
	...rules('primos', /PRIMOS/, { area: / area/, length: / length/ }),
	...rules('foits', /FOITS/, { ra: /FOITS Ra$/, rz: /FOITS Rz$/ }),
	...rules('antera-3d', /Antera/, {
		'fine-volume': /fine wrinkle volume/,
		'coarse-volume': /coarse wrinkle volume/,
		roughness: /roughness index/,
		texture: /texture/,
		melanin: /melanin/
	}),
	// SEw, SEr and SEsc are this device's own names.
	...rules('visioscan', /Visioscan|\bSE(?:w|r|sc|sm)\b/, {
		sew: /\bSEw\b/,
		ser: /\bSEr\b/,
		sesc: /\bSEsc\b/,
		cr2: /\bcR2\b/,
		cr3: /\bcR3\b/
	}),
	...rules('visiometer', /Visiometer/),
	...rules('visioface', /Visioface/, { depth: /depth/, volume: /volume/ }),
	...rules('visia', /VISIA/, {
		'wrinkle-area': /wrinkle area/,
		'wrinkles-percentile': /wrinkles percentile/,
		'texture-percentile': /texture percentile/,
		'spots-percentile': /spots percentile/
	}),
	...rules('aramo', /Aramo/),
	...rules('janus', /Janus/, { wrinkles: /wrinkles/, elasticity: /elasticity/ }),
	...rules('facescan', /FaceScan/, { ptosis: /ptosis/ }),
	...rules('cutometer', /Cutometer/, {
		r0: /\bR0\b|\bUf\b/,
		r2: /\bR2\b|gross elasticity/,
		r5: /\bR5\b|net elasticity/,
		r6: /\bR6\b/,
		r7: /\bR7\b|biological elasticity/,
		ue: /\bUe\b/,
		uv: /\bUv\b/,
		ur: /\bUr\b/
	}),
	...rules('dermalab', /DermaLab/, {
		young: /Young's modulus/,
		retraction: /retraction time/,
		viscoelasticity: /viscoelasticity/
	}),
	...rules('ballistometer', /ballistometer/i, { 'first-rebound': /first rebound/ }),
	...rules('torsiometer', /torsiometer/i, { ur: /\bUr\b/ }),
	...rules('echorheometer', /echorheometer/i, { stiffness: /stiffness/, elasticity: /elasticity/ }),
	...rules('resonance-running-time', /resonance running time/i),
	...rules('dynaskin', /Dynaskin/, { depth: /depth/ }),
	...rules('corneometer', /Corneometer/),
	...rules('nova', /\bNova\b/),
	...rules('sdm', /\bSDM\b/, { moisture: /moisture/, elasticity: /elasticity/ }),
	...rules('mexameter', /Mexameter/, { melanin: /melanin/ }),
	...rules('chromameter', /Chromameter/, { l: /L\*/ }),
	...rules('dermascan-c', /Dermascan C/, {
		'low-echogenic': /low-echogenic/,
		'high-echogenic': /high-echogenic/
	}),
	...rules('ultrascan', /Ultrascan/, { density: /density/ }),
	...rules('wsrs', /\bWSRS\b/),
	...rules('merz', /\bMerz\b/),
	...rules('rao-goldman', /Rao-Goldman/),
	...rules('glogau', /Glogau/),
	...rules('fitzpatrick-wrinkle', /Fitzpatrick .*Wrinkle/i),
	...rules('alexiades', /Alexiades/, { wrinkles: /wrinkles/, texture: /texture/ }),
	...rules('dpas', /\bDPAS\b/),
	...rules('ten-point-photographs', /10-point photograph scale/),
	...rules('jcia', /\bJCIA\b/),
	...rules('dynamic-atlas', /Dynamic Atlas/),
	...rules('daniell', /Daniell/),
	...rules('chung', /Chung/)
];

/** A way of measuring whose device or scale is not named. */
const METHODS: readonly MeasureRule[] = [
	...rules('replica', /replica|silicone|profilometr/i, {
		ra: /\bRa\b(?! and)/,
		rz: /(?<!and )\bRz\b/,
		ry: /\bRy\b/,
		'r1-r5': /\bR[1-5]\b/,
		depth: /wrinkle depth(?! and)/
	}),
	...rules(
		'image-analysis',
		/^(?!.*(?:replica|expert grader)).*(?:image analysis|\(imaging\)|photographic)/
	),
	...rules('three-d-imaging', /3-?D (?:imaging|projection)|topometry/),
	...rules('video-microscope', /video microscope/),
	...rules('colour-lab', /^L\*|ITA degree|individual typology angle/, {
		l: /^L\*/,
		ita: /ITA|typology/
	}),
	...rules('ultrasound', /ultrasound/i, { thickness: /thickness/, density: /density/ }),
	...rules('numbered-grade', /\b0-[579]\b|(?:5|five)-point (?:ordinal|scale)/, {
		'0-9': /\b0-9\b/,
		'0-7': /\b0-7\b/,
		'0-5': /\b0-5\b/,
		'five-point': /(?:5|five)-point/
	}),
	...rules('visual-analogue', /visual analogue/i)
];

/** In this order: the first tier with a rule that fits decides. */
export const MEASURE_TIERS: readonly (readonly MeasureRule[])[] = [SEVERAL, NAMED, METHODS];
