/**
 * The behaviour of the one legend of a page: it opens when a mark of a grade or a button of the
 * legend is pointed at, or a link around a mark takes the keyboard's focus, stays while pointer or
 * focus is on either, and closes by Escape, a click elsewhere (both the browser's own doing) or by
 * leaving. A click on its button keeps it, until the keyboard goes on past its last control.
 */
import { placeBeside } from './grade-legend-place.ts';

export const GRADE_LEGEND_ID = 'grade-legend';

/** What opens the legend where it is pointed at. */
const OPENERS = `[data-grade], [popovertarget='${GRADE_LEGEND_ID}']`;

/** Milliseconds: marks that a pointer only passes over open nothing. */
const OPEN_AFTER = 150;
/** Long enough to cross from the mark into the legend. */
const CLOSE_AFTER = 250;

/**
 * Listens on the document for all marks of the page, now and later.
 *
 * @returns what takes the listeners away again
 */
export function openOnMarks(legend: HTMLElement): () => void {
	/** What it was opened for; null while closed, or opened by its button. */
	let anchor: HTMLElement | null = null;
	/** Closed by the reader while still on it; opens again only after the pointer has left. */
	let dismissed: HTMLElement | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const isOpen = () => legend.matches(':popover-open');
	const later = (act: () => void, milliseconds: number) => {
		clearTimeout(timer);
		timer = setTimeout(act, milliseconds);
	};

	function openFor(mark: HTMLElement): void {
		if (isOpen()) legend.hidePopover();
		anchor = mark;
		legend.toggleAttribute('data-in-row', standsInRow(mark, legend));
		legend.showPopover({ source: mark });
		placeWithoutAnchors(legend, mark);
	}

	function closeIfLeft(): void {
		if (anchor === null || !isOpen()) return;
		const pointed = legend.matches(':hover') || anchor.matches(':hover');
		const focused = document.activeElement;
		const held = legend.contains(focused) || (focused !== null && focusedMark(focused) === anchor);
		if (pointed || held) return;
		anchor = null;
		legend.hidePopover();
	}

	function onpointerover({ target, pointerType }: PointerEvent): void {
		// A tap follows the link; the button opens the legend.
		if (pointerType === 'touch' || !(target instanceof Element)) return;
		if (legend.contains(target)) {
			clearTimeout(timer);
			return;
		}
		const mark = holderOf(target.closest(OPENERS));
		if (mark !== dismissed) dismissed = null;
		if (mark === null) later(closeIfLeft, CLOSE_AFTER);
		else if (mark === anchor || (anchor === null && isOpen() && isButton(mark)))
			clearTimeout(timer);
		else if (mark !== dismissed) later(() => openFor(mark), OPEN_AFTER);
	}

	function onclick(event: MouseEvent): void {
		const button = event.target instanceof Element ? holderOf(event.target) : null;
		if (button === null || !isButton(button) || legend.contains(button)) return;
		clearTimeout(timer);
		// Open already under the pointer: the click keeps it instead of closing it.
		if (anchor === button && isOpen()) event.preventDefault();
		else legend.toggleAttribute('data-in-row', standsInRow(button, legend));
		anchor = null;
	}

	function onfocusin({ target, relatedTarget }: FocusEvent): void {
		if (!(target instanceof Element) || legend.contains(target)) return;
		const wentOn = relatedTarget instanceof Node && legend.contains(relatedTarget);
		if (wentOn && isOpen() && target !== anchor && !isButton(target)) {
			anchor = null;
			legend.hidePopover();
		}
		const mark = focusedMark(target);
		if (mark === null) later(closeIfLeft, CLOSE_AFTER);
		else if (mark !== anchor) later(() => openFor(mark), OPEN_AFTER);
	}

	function onleave(): void {
		later(closeIfLeft, CLOSE_AFTER);
	}

	function ontoggle(event: Event): void {
		if (!(event instanceof ToggleEvent) || event.newState !== 'closed' || isOpen()) return;
		dismissed = anchor;
		anchor = null;
	}

	document.addEventListener('pointerover', onpointerover);
	document.documentElement.addEventListener('pointerleave', onleave);
	document.addEventListener('click', onclick);
	document.addEventListener('focusin', onfocusin);
	document.addEventListener('focusout', onleave);
	legend.addEventListener('toggle', ontoggle);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('pointerover', onpointerover);
		document.documentElement.removeEventListener('pointerleave', onleave);
		document.removeEventListener('click', onclick);
		document.removeEventListener('focusin', onfocusin);
		document.removeEventListener('focusout', onleave);
		legend.removeEventListener('toggle', ontoggle);
	};
}

/** The link or button around a mark, else the mark: what is pointed at and what takes the focus. */
function holderOf(mark: Element | null): HTMLElement | null {
	const holder = mark?.closest('a, button') ?? mark;
	return holder instanceof HTMLElement ? holder : null;
}

function isButton(element: Element): boolean {
	return element.matches(`[popovertarget='${GRADE_LEGEND_ID}']`);
}

/** Other letters stand on its line, where a legend beside it would cover them. */
function standsInRow(holder: HTMLElement, legend: HTMLElement): boolean {
	const { top, bottom } = holder.getBoundingClientRect();
	return [...document.querySelectorAll('[data-grade]')].some((other) => {
		if (holder.contains(other) || legend.contains(other)) return false;
		const box = other.getBoundingClientRect();
		return box.height > 0 && box.top < bottom && box.bottom > top;
	});
}

/** A focused link or button with a mark in it; focus that a click left behind does not count. */
function focusedMark(focused: Element): HTMLElement | null {
	if (!focused.matches('a:focus-visible, button:focus-visible')) return null;
	const holds = focused.matches('[data-grade]') || focused.querySelector('[data-grade]') !== null;
	return holds && focused instanceof HTMLElement ? focused : null;
}

/** For browsers that cannot hang a box on another by themselves. */
function placeWithoutAnchors(legend: HTMLElement, mark: HTMLElement): void {
	if (CSS.supports('position-area', 'block-end')) return;
	legend.style.maxHeight = '';
	const { left, top, maxHeight } = placeBeside(
		mark.getBoundingClientRect(),
		legend.getBoundingClientRect(),
		{ width: document.documentElement.clientWidth, height: window.innerHeight }
	);
	Object.assign(legend.style, {
		inset: 'auto',
		margin: '0',
		left: `${left}px`,
		top: `${top}px`,
		maxHeight: `${maxHeight}px`
	});
}
