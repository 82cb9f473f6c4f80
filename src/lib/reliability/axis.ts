/** What is said on the two axes that have no letter: information and fit. */
import type { FieldRead } from './fields.ts';

export interface AxisStatement {
	/** A stable name. */
	readonly aspect: string;
	readonly name: string;
	/** `limits`: a careful reader holds it against using the number; `told`: neither for nor against. */
	readonly state: 'good' | 'limits' | 'told' | 'not_reported';
	readonly fields: readonly FieldRead[];
	readonly sentence: string;
}
