/** The page of every body of the shipped evidence, read back, says what its JSON says. */
import { describe, expect, it } from 'vitest';
import { shortStateOf } from '#lib/synthesis/words/short-state.ts';
import { BODIES, named, renderingsOf } from '../../../../../tests/support/rendered-bodies.ts';
import { textOf } from '../../../../../tests/support/rendered-html.ts';
import { beginning } from './standing-view.ts';

describe('every body', () => {
	it.each(named(BODIES))('$name concludes the same on the page and in the JSON', ({ body }) => {
		const { view, html, json } = renderingsOf(body);
		const text = textOf(html);
		const { remarks, ...parts } = json.conclusion;
		for (const said of [...Object.values(parts), ...(remarks ?? [])].flat()) {
			expect(text).toContain(textOf(said).replace(/[ \t\r\n]+/g, ' '));
		}
		const certain = json.level === null ? 'Not graded' : `Certainty: ${json.level}`;
		expect(text).toContain(json.counted.length > 0 ? certain : beginning(shortStateOf(body).words));
		const laid = json.counted.length > 0 ? (json.level ?? 'none') : 'none';
		expect(/data-certainty="([^"]+)"/.exec(html)?.[1]).toBe(laid);
		const lists = [json.counted, json.shown, json.excluded].map((list) => list.length);
		expect(view.counts.map(({ results }) => results)).toEqual(lists);
		const ids = view.counts.flatMap(({ groups }) =>
			groups.flatMap(({ studies }) => studies.flatMap(({ resultIds }) => resultIds))
		);
		const all = [
			...json.counted,
			...[...json.shown, ...json.excluded].map(({ result_id: id }) => id)
		];
		expect([...ids].sort()).toEqual([...all].sort());
		for (const id of ids) expect(html).toContain(`#figure-${id}`);
		const lowered = [...html.matchAll(/data-domain="(\w+)" data-lowered="(\d)"/g)];
		const domains = json.certainty?.domains ?? [];
		expect(lowered.slice(0, domains.length).map(([, name, by]) => [name, Number(by)])).toEqual(
			domains.map(({ domain, lowered: by }) => [domain, by])
		);
		expect(text).not.toMatch(/NaN|Infinity|undefined(?! in)|\[object/);
	});
});
