/**
 * How the text of a measure names its instrument and, within it, a parameter, as ordered tiers. Within a
 * tier a text fits one rule only, and within a rule one parameter only, which a test checks on every
 * shipped text.
 */
export interface MeasureRule {
	readonly instrument: string;
	/** Texts that name the instrument. */
	readonly named: RegExp;
	/** Patterns of its parameters, by their ids, for texts that name it. */
	readonly parameters: Readonly<Record<string, RegExp>>;
}

const rule = (
	instrument: string,
	named: RegExp,
	parameters: MeasureRule['parameters'] = {}
): MeasureRule => ({ instrument, named, parameters });

/** A letter of the suction curve that stands alone: in a ratio it is part of another parameter. */
const alone = (letters: string): string => String.raw`(?<!/ ?)\b${letters}\b(?! ?/)`;
/** A ratio of two letters of the suction curve. */
const ratio = (over: string, under: string): string => String.raw`\b${over} ?/ ?${under}\b`;

/** One statement about several methods names none of them. */
const SEVERAL = rule(
	'several-methods',
	/Visia\/Visioline|bioinstrumentation|grading and image analysis|photography and clinical grading|clinical\/instrumental|scale and instruments|patient and physician/
);

/** A device or a scale by its name. */
const NAMED: readonly MeasureRule[] = [
	rule('primos', /PRIMOS/, { area: / area/, length: / length/ }),
	rule('foits', /FOITS/, { ra: /FOITS Ra$/, rz: /FOITS Rz$/ }),
	rule('antera-3d', /Antera/, {
		'fine-volume': /fine wrinkle volume/,
		'coarse-volume': /coarse wrinkle volume/,
		roughness: /roughness index/,
		texture: /texture/,
		melanin: /melanin/
	}),
	// SEw, SEr and SEsc are this device's own names.
	rule('visioscan', /Visioscan|\bSE(?:w|r|sc|sm)\b/, {
		sew: /\bSEw\b/,
		ser: /\bSEr\b/,
		sesc: /\bSEsc\b/,
		cr2: /\bcR2\b/,
		cr3: /\bcR3\b/
	}),
	rule('visiometer', /Visiometer/),
	rule('visioface', /Visioface/, { depth: /depth/, volume: /volume/ }),
	rule('visia', /VISIA/, {
		'wrinkle-area': /wrinkle area/,
		'wrinkles-percentile': /wrinkles percentile/,
		'texture-percentile': /texture percentile/,
		'spots-percentile': /spots percentile/
	}),
	rule('aramo', /Aramo/),
	rule('janus', /Janus/, { wrinkles: /wrinkles/, elasticity: /elasticity/ }),
	rule('facescan', /FaceScan/, { ptosis: /ptosis/ }),
	rule('cutometer', /Cutometer/, {
		r0: new RegExp(String.raw`\bR0\b|${alone('Uf')}`),
		r2: new RegExp(String.raw`\bR2\b|gross elasticity|${ratio('Ua', 'Uf')}`),
		r5: new RegExp(String.raw`\bR5\b|net elasticity|${ratio('Ur', 'Ue')}`),
		r6: new RegExp(String.raw`\bR6\b|${ratio('Uv', 'Ue')}`),
		r7: new RegExp(String.raw`\bR7\b|biological elasticity|${ratio('Ur', 'Uf')}`),
		ue: new RegExp(alone('Ue')),
		uv: new RegExp(alone('Uv')),
		ur: new RegExp(alone('Ur'))
	}),
	rule('dermalab', /DermaLab/, {
		young: /Young's modulus/,
		retraction: /retraction time/,
		viscoelasticity: /viscoelasticity/
	}),
	rule('ballistometer', /ballistometer/i, { 'first-rebound': /first rebound/ }),
	rule('torsiometer', /torsiometer/i, { ur: new RegExp(alone('Ur')) }),
	rule('echorheometer', /echorheometer/i, { stiffness: /stiffness/, elasticity: /elasticity/ }),
	rule('resonance-running-time', /resonance running time/i),
	rule('dynaskin', /Dynaskin/, { depth: /depth/ }),
	rule('corneometer', /Corneometer/),
	rule('nova', /\bNova\b/),
	rule('sdm', /\bSDM\b/, { moisture: /moisture/, elasticity: /elasticity/ }),
	rule('mexameter', /Mexameter/, { melanin: /melanin/ }),
	rule('chromameter', /Chromameter/, { l: /L\*/ }),
	rule('dermascan-c', /Dermascan C/, {
		'low-echogenic': /low-echogenic/,
		'high-echogenic': /high-echogenic/
	}),
	rule('ultrascan', /Ultrascan/, { density: /density/ }),
	rule('wsrs', /\bWSRS\b/),
	rule('merz', /\bMerz\b/),
	rule('rao-goldman', /Rao-Goldman/),
	rule('glogau', /Glogau/),
	rule('fitzpatrick-wrinkle', /Fitzpatrick .*Wrinkle/i),
	rule('alexiades', /Alexiades/, { wrinkles: /wrinkles/, texture: /texture/ }),
	rule('dpas', /\bDPAS\b/),
	rule('ten-point-photographs', /10-point photograph scale/),
	rule('jcia', /\bJCIA\b/),
	rule('dynamic-atlas', /Dynamic Atlas/),
	rule('daniell', /Daniell/),
	rule('chung', /Chung/)
];

/** A way of measuring whose device or scale is not named. */
const METHODS: readonly MeasureRule[] = [
	rule('replica', /replica|silicone|profilometr/i, {
		ra: /\bRa\b(?! and)/,
		rz: /(?<!and )\bRz\b/,
		ry: /\bRy\b/,
		'r1-r5': /\bR[1-5]\b/,
		depth: /wrinkle depth(?! and)/
	}),
	rule(
		'image-analysis',
		/^(?!.*(?:replica|expert grader)).*(?:image analysis|\(imaging\)|photographic)/
	),
	rule('three-d-imaging', /3-?D (?:imaging|projection)|topometry/),
	rule('video-microscope', /video microscope/),
	rule('colour-lab', /^L\*|ITA degree|individual typology angle/, {
		l: /^L\*/,
		ita: /ITA|typology/
	}),
	rule('ultrasound', /ultrasound/i, { thickness: /thickness/, density: /density/ }),
	rule('numbered-grade', /\b0-[579]\b|(?:5|five)-point (?:ordinal|scale)/, {
		'0-9': /\b0-9\b/,
		'0-7': /\b0-7\b/,
		'0-5': /\b0-5\b/,
		'five-point': /(?:5|five)-point/
	}),
	rule('visual-analogue', /visual analogue/i)
];

/** In this order: the first tier with a rule that fits decides. */
export const MEASURE_TIERS: readonly (readonly MeasureRule[])[] = [[SEVERAL], NAMED, METHODS];
