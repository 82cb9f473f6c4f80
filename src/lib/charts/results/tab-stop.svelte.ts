/** One row of a chart takes the tab key; the arrow keys lead from row to row. */
import { walk, type Step } from './emphasis.ts';

export class TabStop {
	/** The element that holds the rows; bound by the chart. */
	root: HTMLElement | undefined = $state();
	#current: string | null = $state(null);
	readonly #ids: () => readonly string[];

	/** @param ids of the rows, in the order of the page; call it where effects may be made */
	constructor(ids: () => readonly string[]) {
		this.#ids = ids;
		// Before the page is alive every row takes the tab key.
		$effect(() => {
			const all = this.#ids();
			if (this.#current === null || !all.includes(this.#current)) this.#current = all[0] ?? null;
		});
	}

	takesTab(rowId: string): boolean {
		return this.#current === null || this.#current === rowId;
	}

	readonly reach = (rowId: string): void => {
		this.#current = rowId;
	};

	readonly step = (from: HTMLElement, step: Step): void => {
		const rows = this.root
			? [...this.root.querySelectorAll<HTMLElement>('[data-body-row]')].filter((row) =>
					row.checkVisibility()
				)
			: [];
		rows[walk(rows.indexOf(from), step, rows.length)]?.focus();
	};
}
