/** How many studies of a question are pooled. */
import type { Stratum } from './body.ts';

/** Of the largest group that is pooled by default, 0 for none: one that is a sensitivity only is none. */
export function pooledStudies({ sizes }: Pick<Stratum, 'sizes'>): number {
	return sizes.reduce(
		(most, { pooled }) =>
			pooled === null || pooled.sensitivityOnly ? most : Math.max(most, pooled.k),
		0
	);
}
