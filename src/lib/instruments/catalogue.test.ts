import { describe, expect, it } from 'vitest';
import { instrumentOf, INSTRUMENTS, parameterOf } from './catalogue.ts';
import { SOURCES } from './sources.ts';
import { INSTRUMENT_FAMILIES } from './types.ts';

const figures = INSTRUMENTS.flatMap(({ reliability }) => reliability);

describe('the catalogue', () => {
	it('names every entry and every parameter of an entry once', () => {
		const ids = INSTRUMENTS.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, parameters } of INSTRUMENTS) {
			const own = parameters.map((parameter) => parameter.id);
			expect([id, new Set(own).size]).toEqual([id, own.length]);
		}
	});

	it('has ids that can stand in an address', () => {
		const ids = INSTRUMENTS.flatMap(({ id, parameters }) => [id, ...parameters.map((p) => p.id)]);
		expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
	});

	it('fills every family', () => {
		const families = new Set(INSTRUMENTS.map(({ family }) => family));
		expect([...families].sort()).toEqual([...INSTRUMENT_FAMILIES].sort());
	});

	it('says in one sentence what each entry measures', () => {
		const odd = INSTRUMENTS.filter(({ measures }) => !/^[A-Z][^.]*\.?[^.]*\.$/.test(measures));
		expect(odd.map(({ id }) => id)).toEqual([]);
	});

	it('gives a population and a page to every published figure', () => {
		expect(figures.length).toBeGreaterThan(8);
		for (const { text, population, source } of figures) {
			expect(text).toMatch(/\d.*\.$/s);
			expect(population).not.toBe('');
			expect(source.url).toMatch(/^https?:\/\//);
		}
	});

	it('reckons with an intraclass correlation only where its sentence prints it', () => {
		const withIcc = figures.filter(({ agreements }) => agreements.length > 0);
		expect(withIcc.length).toBeGreaterThan(2);
		for (const { agreements, text } of withIcc) {
			expect(text).toContain('Intraclass correlation');
			for (const { icc } of agreements) expect(text).toContain(String(icc));
			const kinds = agreements.map(({ kind }) => kind);
			expect(new Set(kinds).size).toBe(kinds.length);
		}
	});

	it('reckons with a standard deviation of repeats only where its sentence prints it', () => {
		const repeated = figures.filter(({ repeatSdPercent }) => repeatSdPercent.length > 0);
		expect(repeated.length).toBeGreaterThan(0);
		for (const { repeatSdPercent, text } of repeated) {
			for (const sd of repeatSdPercent) expect(text).toContain(`${sd} %`);
		}
	});

	it('knows a grey picture from a height: only heights have a limit in millimetres', () => {
		const { parameters } = instrumentOf('visioscan');
		expect(parameters.flatMap(({ ranges }) => ranges)).toEqual([]);
	});

	it('applies a figure only to parameters that the entry has', () => {
		for (const instrument of INSTRUMENTS) {
			for (const id of instrument.reliability.flatMap(({ parameters }) => parameters ?? [])) {
				expect(parameterOf(instrument, id).id).toBe(id);
			}
		}
	});

	it('never speaks of what is safe, visible or proven', () => {
		expect(JSON.stringify(INSTRUMENTS)).not.toMatch(/\b(safe|visible|proven)\b/i);
	});

	it('uses every source that it lists', () => {
		const used = new Set(
			INSTRUMENTS.flatMap(({ reliability, facts, ranges, parameters }) => [
				...reliability.map(({ source }) => source.url),
				...facts.map(({ source }) => source.url),
				...[...ranges, ...parameters.flatMap((p) => p.ranges)].map(({ source }) => source?.url)
			])
		);
		const unused = Object.values(SOURCES).filter(({ url }) => !used.has(url));
		expect(unused).toEqual([]);
	});

	it('answers an unknown id with an error that names it', () => {
		expect(() => instrumentOf('tea-leaves')).toThrow('tea-leaves');
		expect(() => parameterOf(instrumentOf('cutometer'), 'r99')).toThrow('r99');
	});
});
