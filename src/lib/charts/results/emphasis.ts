/** How a row is drawn while another is in hand. One function, asked before markup. */
export type Emphasis = 'rest' | 'lifted' | 'dimmed';

/** The pinned row is lifted and every other row dimmed; with nothing pinned all rows rest. */
export function resolveEmphasis(rowId: string, pinned: string | null): Emphasis {
	if (pinned === null) return 'rest';
	return pinned === rowId ? 'lifted' : 'dimmed';
}

export type Step = 'next' | 'previous' | 'first' | 'last';

const KEYS: Readonly<Record<string, Step>> = {
	ArrowDown: 'next',
	ArrowUp: 'previous',
	Home: 'first',
	End: 'last'
};

/** The step that a key asks for, or null for any other key. */
export function stepOf(key: string): Step | null {
	return KEYS[key] ?? null;
}

/** Where the step leads in a list of `length` rows; the ends hold. */
export function walk(from: number, step: Step, length: number): number {
	switch (step) {
		case 'next':
			return Math.min(from + 1, length - 1);
		case 'previous':
			return Math.max(from - 1, 0);
		case 'first':
			return 0;
		case 'last':
			return length - 1;
	}
}
