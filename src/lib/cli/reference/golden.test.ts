import { describe, expect, it } from 'vitest';
import { runFile } from './harness.ts';
import { readReferenceFolder } from './reference-file.ts';

const GOLDEN = new URL('../../../../tests/golden/', import.meta.url).pathname;

interface Family {
	readonly file: string;
	/** How many figures are compared: fewer would mean that some have silently been left out. */
	readonly comparisons: number;
	/** All that is not computed, by name. */
	readonly unsupported: readonly string[];
}

const FAMILIES: readonly Family[] = [
	{
		file: 'metafor/effect-sizes.json',
		comparisons: 13_307,
		unsupported: [
			'measure CVR with variance LS',
			'measure VR with variance LS',
			'measure PHI with variance LS',
			'measure COR with variance LS',
			'measure ZCOR with variance LS',
			'measure CVRC with variance LS',
			'measure VRC with variance LS',
			'measure IRR with variance LS',
			'measure IRD with variance LS',
			'measure IRSD with variance LS'
		]
	},
	{
		file: 'metafor/conversions.json',
		comparisons: 464,
		unsupported: [
			'smcr_yi and smcr_vi of two pairs, for which there is no correction',
			'kind d-to-rpb'
		]
	},
	{ file: 'metafor/models.json', comparisons: 10_446, unsupported: ['confint_tau2_PL'] },
	{
		file: 'metafor/edge-cases.json',
		comparisons: 15_330,
		unsupported: ['confint_tau2_PL', 'an infinite variance (refused by design)']
	},
	{ file: 'metafor/meta-regression.json', comparisons: 7587, unsupported: [] },
	{ file: 'metafor/subgroups.json', comparisons: 2430, unsupported: [] },
	{
		file: 'metafor/cumulative-leave1out.json',
		comparisons: 8268,
		unsupported: ['the stated order of cumulative (its numbers follow the inverse order)']
	},
	{
		file: 'metafor/influence.json',
		comparisons: 2940,
		unsupported: ['dfbs (empty in the reference)']
	},
	{
		file: 'metafor/publication-bias.json',
		comparisons: 7495,
		unsupported: ['trimfill Q0', 'henmi_copas']
	},
	{
		file: 'metafor/multilevel.json',
		comparisons: 1310,
		unsupported: ['robust.CR2_Satterthwaite', 'CR2', 'kind bivariate']
	},
	{ file: 'swim/synthesis-without-pooling.json', comparisons: 132, unsupported: [] }
];

describe('reference numbers', () => {
	it.each(FAMILIES)('of $file are met within their tolerances', async (family) => {
		const [folder = '', name] = family.file.split('/');
		const { files, faults } = await readReferenceFolder(GOLDEN + folder);
		expect(faults).toEqual([]);
		const file = files.find((found) => found.file === name);
		const report = file && runFile(file);
		expect(report?.failures).toEqual([]);
		expect(report?.comparisons).toBe(family.comparisons);
		expect(report?.unsupported.map(({ what }) => what)).toEqual(family.unsupported);
	});
});
