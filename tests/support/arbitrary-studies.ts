import fc from 'fast-check';

export interface ArbitraryStudies {
	yi: number[];
	vi: number[];
}

/** Between `least` and `most` studies whose effects and variances are of an ordinary size and differ. */
export function arbitraryStudies(least: number, most = 12): fc.Arbitrary<ArbitraryStudies> {
	const study = fc.record({
		y: fc.integer({ min: -3000, max: 3000 }),
		v: fc.integer({ min: 10, max: 2000 })
	});
	return fc
		.uniqueArray(study, { minLength: least, maxLength: most, selector: ({ y }) => y })
		.filter((studies) => new Set(studies.map(({ v }) => v)).size === studies.length)
		.map((studies) => ({
			yi: studies.map(({ y }) => y / 1000),
			vi: studies.map(({ v }) => v / 1000)
		}));
}

/** The same studies from the last to the first. */
export const reversed = ({ yi, vi }: ArbitraryStudies): ArbitraryStudies => ({
	yi: yi.toReversed(),
	vi: vi.toReversed()
});
