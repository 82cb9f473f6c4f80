/** Which way a set of studies points together. */
import type { DirectionTally } from './body.ts';

/** Which way a set of studies points: a side, no side though directions are known, or not known. */
export type SetDirection = 'favours' | 'against' | 'divided' | 'mixed' | 'none';

/**
 * More in favour than against, or fewer; as many of both is `divided`; only mixed or equal ones are
 * `mixed`; none that states a direction is `none`.
 */
export function directionOfSet({
	favours,
	against,
	mixed,
	equal
}: Omit<DirectionTally, 'studies' | 'notReported'>): SetDirection {
	if (favours !== against) return favours > against ? 'favours' : 'against';
	if (favours > 0) return 'divided';
	return mixed + equal > 0 ? 'mixed' : 'none';
}
