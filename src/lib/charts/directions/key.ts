/** The key of an effect-direction plot: what its marks mean, and nothing that it does not hold. */
import { PEOPLE_STEPS, type Filling, type Side, type Step } from './arrows.ts';
import type { PlacedDirections } from './layout.ts';

export interface KeyEntry {
	readonly side: Side;
	readonly step: Step | null;
	readonly filling: Filling;
	readonly words: string;
}

const [SECOND, THIRD] = PEOPLE_STEPS;

const SIDES: readonly KeyEntry[] = [
	{ side: 'right', step: 2, filling: 'solid', words: 'did better' },
	{ side: 'left', step: 2, filling: 'solid', words: 'did worse' },
	{ side: 'both', step: 1, filling: 'solid', words: 'its results disagree' },
	{ side: 'on', step: 1, filling: 'solid', words: 'exactly equal' }
];
const FILLINGS: readonly KeyEntry[] = [
	{ side: 'right', step: 2, filling: 'hollow', words: 'not statistically significant' },
	{ side: 'right', step: 2, filling: 'dotted', words: 'no test stated' }
];
const STEPS: readonly KeyEntry[] = [
	{ side: 'right', step: 1, filling: 'solid', words: `under ${SECOND} people` },
	{ side: 'right', step: 2, filling: 'solid', words: `${SECOND} to ${THIRD - 1} people` },
	{ side: 'right', step: 3, filling: 'solid', words: `${THIRD} people or more` },
	{ side: 'right', step: null, filling: 'solid', words: 'people not stated' }
];
const SILENT: readonly KeyEntry[] = [
	{ side: 'none', step: null, filling: 'dotted', words: 'direction not stated' },
	{
		side: 'none',
		step: null,
		filling: 'hollow',
		words: 'not significant; direction not stated'
	}
];

/** The entries in the order of the key. */
export function keyOf(plot: Pick<PlacedDirections, 'groups'>): KeyEntry[] {
	const rows = plot.groups.flatMap((group) => group.rows);
	const drawn = rows.filter(({ side }) => side !== 'none');
	const silent = rows.filter(({ side }) => side === 'none');
	return [
		...SIDES.filter((entry) => drawn.some(({ side }) => side === entry.side)),
		...FILLINGS.filter((entry) => drawn.some(({ filling }) => filling === entry.filling)),
		...STEPS.filter((entry) => drawn.some(({ step }) => step === entry.step)),
		...SILENT.filter((entry) =>
			silent.some(({ filling }) => (filling === 'hollow') === (entry.filling === 'hollow'))
		)
	];
}
