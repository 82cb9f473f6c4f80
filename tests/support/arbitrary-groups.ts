/** Simulated summaries of groups, for property tests. */
import fc from 'fast-check';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Mean, standard deviation and people of one group. */
export const arbitraryGroup = fc.record({
	mean: between(-50, 50),
	sd: between(0.5, 20),
	n: fc.integer({ min: 3, max: 500 })
});

/** Counts of a table of two groups, without empty cells. */
export const arbitraryTable = fc.record({
	events1: fc.integer({ min: 1, max: 200 }),
	without1: fc.integer({ min: 1, max: 200 }),
	events2: fc.integer({ min: 1, max: 200 }),
	without2: fc.integer({ min: 1, max: 200 })
});

/** Two measurements of the same people. */
export const arbitraryPair = fc.record({
	mean1: between(-50, 50),
	sd1: between(0.5, 20),
	mean2: between(-50, 50),
	sd2: between(0.5, 20),
	n: fc.integer({ min: 3, max: 500 }),
	r: between(-0.95, 0.95)
});
