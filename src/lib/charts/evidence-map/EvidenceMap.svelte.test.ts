import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import {
	simulatedBeforeAfter,
	simulatedControlled,
	simulatedWeighed
} from '../../../../tests/fixtures/simulated-results.ts';
import type { Outcome } from '#lib/evidence/outcomes.ts';
import { evidenceMapChart } from './chart.ts';
import EvidenceMap from './EvidenceMap.svelte';

const on = (outcome: Outcome, studyId: string, slug = 'substance') =>
	simulatedWeighed({
		study: { studyId, citation: `Simulated ${studyId}` },
		arm: { ingredients: [{ slug, amount: 1, unit: '%' }] },
		result: { outcome },
		effects: [simulatedControlled({ direction: 'favours' })],
		assessment: { grade: 'B' }
	});

const { map, title, subtitle } = evidenceMapChart({
	results: [
		on('fine_lines', 's1'),
		on('radiance', 's1'),
		on('fine_lines', 's2', 'other'),
		simulatedWeighed({
			study: { studyId: 's3', citation: 'Simulated s3' },
			result: { outcome: 'wrinkle_depth' },
			comparator: null,
			effects: [simulatedBeforeAfter()]
		})
	],
	ingredients: [
		{ slug: 'substance', name: 'Substance', studies: 2 },
		{ slug: 'other', name: 'Other', studies: 1 }
	],
	bodies: (['fine_lines', 'radiance'] as const).map((key) => ({
		slug: 'substance',
		key,
		state: 'counted',
		level: 'low',
		short: 'may reduce · low certainty'
	})),
	rows: 'all'
});
const source = createRawSnippet(() => ({ render: () => '<span>Simulated</span>' }));

async function draw(width = 1400) {
	await page.viewport(width, 900);
	render(EvidenceMap, { map, title, subtitle, source });
}

const link = (name: RegExp) => page.getByRole('link', { name });
const FINE_LINES =
	/^Substance, fine lines: may reduce · low certainty; 1 trial alone against vehicle or placebo, reliability B: did better\.$/;

describe('EvidenceMap', () => {
	it('gives every filled cell a sentence and a link to its body, and says of an empty one that it was not studied', async () => {
		await draw();
		await expect
			.element(link(FINE_LINES))
			.toHaveAttribute('href', '/evidence/substance/fine_lines');
		await expect
			.element(link(/^Substance, wrinkle depth: no trial alone .*; 1 before and after only\.$/))
			.toBeVisible();
		await expect.element(link(FINE_LINES)).toHaveTextContent('may reduce · low certainty');
		expect(page.getByRole('gridcell').getByRole('link').elements()).toHaveLength(4);
		expect(page.getByText('not studied').elements()).toHaveLength(2 * map.columns.length - 4);
		expect(page.getByRole('gridcell').elements()).toHaveLength(2 * map.columns.length);
	});

	it('walks over the filled cells by arrow keys, with one stop for Tab', async () => {
		await draw();
		const nameOf = (name: string) => page.getByRole('rowheader').getByRole('link', { name });
		await expect.element(nameOf('Substance')).toHaveAttribute('tabindex', '0');
		expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
		(nameOf('Substance').element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		await expect.element(link(FINE_LINES)).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(link(/^Substance, radiance/)).toHaveFocus();
		await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
		await expect.element(link(/^Other, fine lines/)).toHaveFocus();
		await userEvent.keyboard('{Home}');
		await expect.element(nameOf('Other')).toHaveFocus();
	});

	it('reads out the cell in hand and rings the same study in other cells', async () => {
		await draw();
		(link(FINE_LINES).element() as HTMLElement).focus();
		await expect
			.element(page.getByText(/Substance, fine lines: .*1 trial alone against vehicle or placebo/))
			.toBeVisible();
		expect(document.querySelectorAll('circle.same')).toHaveLength(1);
	});

	it('shows the chosen part of the columns on a phone', async () => {
		await draw(390);
		await expect.element(page.getByRole('columnheader', { name: 'Fine lines' })).toBeVisible();
		expect(page.getByRole('columnheader', { name: 'Radiance' }).elements()).toHaveLength(0);
		await page.getByText('Tone, overall', { exact: true }).click();
		await expect.element(page.getByRole('columnheader', { name: 'Radiance' })).toBeVisible();
		expect(page.getByRole('columnheader', { name: 'Fine lines' }).elements()).toHaveLength(0);
	});

	it('prints the letter of a comparison in its cell, and none before and after', async () => {
		await draw();
		await expect.element(link(FINE_LINES)).toHaveTextContent('B');
		await expect.element(link(/^Substance, wrinkle depth/)).not.toHaveTextContent(/[A-E]/);
	});

	it('leads from the letter in the table to why it was given', async () => {
		await draw();
		await page.getByText('See the map as a table').click();
		await expect
			.element(page.getByRole('table').getByRole('link', { name: 'Simulated s2' }).first())
			.toHaveAttribute('href', '/studies/s2#trust-s2-01');
	});

	it('holds the same record as a table', async () => {
		await draw();
		await page.getByText('See the map as a table').click();
		const table = page.getByRole('table');
		expect(table.getByRole('row').elements()).toHaveLength(1 + 4);
		await expect
			.element(table.getByRole('link', { name: 'Simulated s2' }).last())
			.toHaveAttribute('href', '/studies/s2');
	});
});
