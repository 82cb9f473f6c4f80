/** What is said on the two axes that have no letter: information and fit. */
import type { FieldRead } from './fields.ts';

/** Where a statement has it from, apart from the result itself. */
export type AxisSource =
	| { readonly kind: 'product'; readonly productId: string; readonly text: string }
	| { readonly kind: 'page'; readonly url: string; readonly text: string };

export interface AxisStatement {
	/** A stable name. */
	readonly aspect: string;
	readonly name: string;
	/** `limits`: a careful reader holds it against using the number; `told`: neither for nor against. */
	readonly state: 'good' | 'limits' | 'told' | 'not_reported';
	readonly fields: readonly FieldRead[];
	readonly sentence: string;
	readonly sources?: readonly AxisSource[];
}
