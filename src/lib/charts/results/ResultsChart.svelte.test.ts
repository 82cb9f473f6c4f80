import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Grade } from '#lib/reliability/grades.ts';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import { layoutResults } from './layout.ts';
import ResultsChart from './ResultsChart.svelte';
import { buildResultsSeries } from './series.ts';

const GRADES_OF: readonly Grade[] = ['D', 'B', 'C', 'B'];
const figure = (n: number, estimate: number) =>
	simulatedWeighed({
		assessment: { grade: GRADES_OF[n] ?? 'D' },
		study: {
			studyId: `simulated-${n}`,
			citation: `Simulated ${n}`,
			sourceUrl: `https://example.org/${n}`
		},
		people: 10 * n,
		effects: [
			simulatedControlled({
				metric: 'percent_of_baseline',
				unit: '%',
				estimate,
				direction: 'favours',
				sizeKnown: 'no_spread'
			})
		]
	});
const BEFORE_AFTER = simulatedWeighed({
	study: { studyId: 'simulated-9', citation: 'Simulated 9' },
	comparator: null,
	result: { contrast: 'before_after', valueKind: 'words_only' },
	effects: [simulatedBeforeAfter()]
});

const SUBJECT = { slug: 'substance', name: 'substance' };
const chartOf = (...results: ReturnType<typeof simulatedWeighed>[]) =>
	layoutResults(buildResultsSeries(results, { subject: SUBJECT }));
const RESULTS = [figure(1, 5), figure(2, 10), figure(3, 20), BEFORE_AFTER];
const CHART = chartOf(...RESULTS);

async function draw(chart = CHART, pinned: string | null = null) {
	await page.viewport(1400, 900);
	const pins: (string | null)[] = [];
	const props = { chart, name: 'substance', outcome: 'wrinkles', pinned, showAll: '#all' };
	const screen = render(ResultsChart, { ...props, onpin: (id: string | null) => pins.push(id) });
	return { screen, pins };
}
const row = (n: number) => page.getByRole('link', { name: new RegExp(`^Simulated ${n}: `) });
const classOf = (n: number) => row(n).element().closest('li')?.className ?? '';

describe('ResultsChart', () => {
	it('says every row in one sentence, and leads to its study and its source', async () => {
		await draw();
		await expect
			.element(row(2))
			.toHaveAccessibleName(/20 people, 12 weeks.*: \+10.*no spread reported/);
		await expect
			.element(page.getByRole('link', { name: 'Simulated 2', exact: true }).first())
			.toHaveAttribute('href', '/studies/simulated-2');
		await expect
			.element(page.getByRole('link', { name: 'abstract' }).nth(1))
			.toHaveAttribute('href', 'https://example.org/2');
	});

	it('says beside every result how far it can be relied on, as a link to why', async () => {
		await draw();
		await expect.element(row(2)).toHaveAccessibleName(/Reliability C\./);
		await expect
			.element(page.getByRole('link', { name: 'Reliability C of this result of Simulated 2: why' }))
			.toHaveAttribute('href', '/studies/simulated-2#trust-simulated-2-01');
		await expect
			.element(page.getByRole('link', { name: /^Reliability . of this result of Simulated 9/ }))
			.toBeVisible();
	});

	it('shows in its key only the letters that it holds', async () => {
		await draw(chartOf(figure(1, 5), figure(3, 20)));
		const key = document.querySelector('.beside .grades');
		expect(key?.textContent).toMatch(/B/);
		expect(key?.querySelectorAll('[data-grade]')).toHaveLength(1);
	});

	it('says how many results a choice of grades hides, and leads back', async () => {
		const chosen = buildResultsSeries(RESULTS, { subject: SUBJECT, grades: ['B'] });
		await draw(layoutResults(chosen));
		await expect.element(page.getByText(/^1 result hidden .* 2 shown\./)).toBeVisible();
		await expect.element(page.getByText(/^The one result is hidden/)).toBeVisible();
		await expect.element(row(2)).not.toBeInTheDocument();
		await expect
			.element(page.getByRole('link', { name: 'Show all' }).first())
			.toHaveAttribute('href', '#all');
	});

	it('hangs a plumb line only where there is a control', async () => {
		await draw();
		expect(document.querySelectorAll('path.bob')).toHaveLength(1);
		await expect.element(page.getByText('The line above is own start.')).toBeInTheDocument();
	});

	it('says plainly when nothing was compared', async () => {
		await draw(chartOf(BEFORE_AFTER));
		await expect
			.element(page.getByText('No study sets substance against anything for wrinkles.'))
			.toBeVisible();
		expect(document.querySelectorAll('path.bob')).toHaveLength(0);
	});

	it('is one tab stop a panel, walked with the arrow keys', async () => {
		await draw();
		await expect.element(row(1)).not.toHaveAttribute('tabindex');
		await expect.element(row(2)).toHaveAttribute('tabindex', '-1');
		(row(1).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(row(2)).toHaveFocus();
		await expect.element(row(2)).not.toHaveAttribute('tabindex');
		await userEvent.keyboard('{End}{ArrowDown}');
		await expect.element(row(3)).toHaveFocus();
		await userEvent.keyboard('{Home}');
		await expect.element(row(1)).toHaveFocus();
	});

	it('asks to pin the row that is clicked', async () => {
		const { pins } = await draw();
		await row(2).click();
		expect(pins).toEqual(['simulated-2-01']);
	});

	it('lifts the pinned row, dims the others and lets go with Escape', async () => {
		const { pins } = await draw(CHART, 'simulated-2-01');
		await expect.element(row(2)).toHaveAttribute('aria-current', 'true');
		expect(classOf(2)).toContain('lifted');
		expect(classOf(1)).toContain('dimmed');
		(row(2).element() as HTMLElement).focus();
		await userEvent.keyboard('{Escape}');
		expect(pins).toEqual([null]);
	});

	it('does not dim its rows for a row of another chart', async () => {
		await draw(CHART, 'elsewhere-01');
		expect(classOf(1)).toContain('rest');
	});

	it('tells the same in a table', async () => {
		await draw();
		await page.getByText('The same as a table: 3 results of 3 studies').click();
		const cells = page.getByRole('row').filter({ hasText: 'Simulated 3' });
		await expect.element(cells.getByText('+20')).toBeVisible();
		await expect.element(cells.getByText(/some concern: allocation/)).toBeVisible();
	});

	it('fits a phone without scrolling sideways', async ({ onTestFinished }) => {
		await draw();
		// The side margins of a page, which the ground of a row reaches into.
		document.body.classList.add('page');
		onTestFinished(() => document.body.classList.remove('page'));
		await page.viewport(390, 800);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
		await expect.element(page.getByText('10 people, 12 weeks').first()).toBeVisible();
	});
});
