import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { GRADE_MEANINGS, GRADE_NOTE } from '#lib/reliability/grade-meanings.ts';
import GradeLegend from './GradeLegend.svelte';
import GradeLegendButton from './GradeLegendButton.svelte';
import GradeMark from './GradeMark.svelte';

const link = () => page.getByRole('link', { name: 'Reliability B' });
const legend = () => page.getByRole('dialog', { name: 'How far a result can be relied on' });
const button = () => page.getByRole('button', { name: 'What the letters mean' });
const elsewhere = () => page.getByRole('link', { name: 'elsewhere' });

/** What waits for a pointer or the focus to leave has waited long enough. */
const letTimePass = () => vi.advanceTimersByTime(2000);
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** A link around a mark, as charts have it, between two things that are none. */
function drawMarks(): void {
	const before = document.createElement('a');
	Object.assign(before, { href: '#elsewhere', textContent: 'elsewhere' });
	const around = document.createElement('a');
	around.href = '#why';
	document.body.append(before, around);
	render(GradeMark, { target: around, props: { grade: 'B' } });
}

beforeEach(async () => {
	await page.viewport(800, 700);
	render(GradeLegendButton);
	drawMarks();
	// Before there is a legend: the pointer may still rest where the test before left it.
	await userEvent.hover(elsewhere());
	render(GradeLegend);
	return () => {
		for (const added of document.body.querySelectorAll(':scope > a')) added.remove();
	};
});

afterEach(() => {
	vi.useRealTimers();
});

describe('the legend of the letters', () => {
	it('says what every letter means, and what none of them does', async () => {
		await button().click();
		for (const meaning of Object.values(GRADE_MEANINGS)) {
			await expect.element(legend().getByText(meaning)).toBeVisible();
		}
		await expect.element(legend().getByText(GRADE_NOTE)).toBeVisible();
		await expect.element(legend().getByRole('link')).toHaveAttribute('href', '/methods#grades');
	});

	it('opens when a mark is pointed at, beside it and not over it', async () => {
		await userEvent.hover(link());
		await expect.element(legend()).toBeVisible();
		const [box, mark] = [legend(), link()].map((one) => one.element().getBoundingClientRect());
		const apart = (a: DOMRect, b: DOMRect) =>
			a.top >= b.bottom || a.bottom <= b.top || a.left >= b.right || a.right <= b.left;
		expect(box && mark && apart(box, mark)).toBe(true);
	});

	it('stays while the pointer moves into it, and closes when the pointer leaves both', async () => {
		stopTime();
		await userEvent.hover(link());
		letTimePass();
		await userEvent.hover(legend().getByText(GRADE_NOTE));
		letTimePass();
		await expect.element(legend()).toBeVisible();
		await userEvent.hover(elsewhere());
		letTimePass();
		await expect.element(legend()).not.toBeInTheDocument();
	});

	it('opens when the keyboard reaches a mark, and closes when it goes on', async () => {
		(elsewhere().element() as HTMLElement).focus();
		await userEvent.keyboard('{Tab}');
		await expect.element(link()).toHaveFocus();
		await expect.element(legend()).toBeVisible();
		await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
		await expect.element(legend()).not.toBeInTheDocument();
	});

	it('lets the keyboard go on into it', async () => {
		(elsewhere().element() as HTMLElement).focus();
		await userEvent.keyboard('{Tab}');
		await expect.element(legend()).toBeVisible();
		await userEvent.keyboard('{Tab}');
		await expect.element(legend().getByRole('link')).toHaveFocus();
	});

	it('closes with Escape and does not open again under a pointer that has not left', async () => {
		stopTime();
		await userEvent.hover(link());
		letTimePass();
		await expect.element(legend()).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(legend()).not.toBeInTheDocument();
		await userEvent.hover(link(), { position: { x: 3, y: 3 } });
		letTimePass();
		await expect.element(legend()).not.toBeInTheDocument();
		await userEvent.hover(elsewhere());
		await userEvent.hover(link());
		letTimePass();
		await expect.element(legend()).toBeVisible();
	});

	it('opened by its button stays, wherever the pointer is', async () => {
		stopTime();
		await button().click();
		await userEvent.hover(page.elementLocator(document.documentElement), {
			position: { x: 790, y: 690 }
		});
		letTimePass();
		await expect.element(legend()).toBeVisible();
		await legend().getByRole('button', { name: 'Close' }).click();
		await expect.element(legend()).not.toBeInTheDocument();
	});

	it('opens when its button is pointed at, and a click then keeps it', async () => {
		stopTime();
		await userEvent.hover(button());
		letTimePass();
		await expect.element(legend()).toBeVisible();
		await button().click();
		await userEvent.hover(page.elementLocator(document.documentElement), {
			position: { x: 790, y: 690 }
		});
		letTimePass();
		await expect.element(legend()).toBeVisible();
	});

	it('closes when the keyboard goes on past its last control', async () => {
		(button().element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(legend()).toBeVisible();
		await userEvent.keyboard('{Tab}{Tab}');
		await expect.element(legend().getByRole('button', { name: 'Close' })).toHaveFocus();
		await userEvent.keyboard('{Tab}');
		await expect.element(legend()).not.toBeInTheDocument();
	});

	it('leaves the letters under a letter in sight', async () => {
		const under = document.createElement('a');
		under.href = '#under';
		document.body.append(document.createElement('br'), under);
		render(GradeMark, { target: under, props: { grade: 'C' } });
		await userEvent.hover(link());
		await expect.element(legend()).toBeVisible();
		const [box, next] = [legend().element(), under].map((one) => one.getBoundingClientRect());
		expect(box && next && (box.left >= next.right || box.right <= next.left)).toBe(true);
	});

	it('stays on a phone’s screen', async () => {
		await page.viewport(390, 600);
		await button().click();
		const box = legend().element().getBoundingClientRect();
		expect(box.left).toBeGreaterThanOrEqual(0);
		expect(box.right).toBeLessThanOrEqual(390);
		expect(box.bottom).toBeLessThanOrEqual(600);
	});
});
