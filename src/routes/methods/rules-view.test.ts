import { describe, expect, it } from 'vitest';
import { judgedShipped } from '../../../tests/fixtures/judged-results.ts';
import { reliabilityPicture } from '#lib/reliability/reliability-picture.ts';
import { RULES, rulesWith } from '#lib/reliability/rules.ts';
import { pictureView } from './picture-view.ts';
import { gradeExampleView, rulesView } from './rules-view.ts';

const rules = rulesView();
const picture = reliabilityPicture(judgedShipped(), 'kafi-2007-retinol-01');
const view = pictureView(picture);
const anchors = [
	...rules.domains.flatMap(({ cells }) => cells.map(({ anchor }) => anchor)),
	...[...rules.letters, ...rules.lowering, ...rules.unknowns].map(({ anchor }) => anchor)
];

describe('the rules on the page', () => {
	it('are all of them, in their order, each with an address of its own', () => {
		expect(rules.domains.map(({ cells }) => cells.length)).toEqual(
			RULES.domains.map(({ cells }) => cells.length)
		);
		expect(rules.facts).toHaveLength(10);
		expect(new Set(anchors).size).toBe(anchors.length);
		expect(anchors.every((anchor) => /^[\w-]+$/.test(anchor))).toBe(true);
	});

	it('say how the letter counts what is not reported', () => {
		const [allocation] = rules.domains;
		expect(allocation?.cells.at(-1)?.words).toBe('not reported, counted as high concern');
	});

	it('have their numbers filled in, those of a reader where they are a reader’s', () => {
		expect(rules.lowering[0]?.when).toContain('fewer than 20 people');
		expect(rulesView(rulesWith({ fewestWithinPerson: 30 })).lowering[0]?.when).toContain(
			'fewer than 30 people'
		);
		expect(JSON.stringify(rules)).not.toMatch(/\{\w+\}/);
	});
});

describe('the worked example', () => {
	const example = view.gradeExample;

	it('goes through six domains, the letter and four rules that could lower, to its B', () => {
		expect(example?.steps.map(({ name }) => name)).toEqual([
			...rules.domains.map(({ name }) => name),
			'Letter',
			'Lowered?',
			'Lowered?',
			'Lowered?',
			'Lowered?',
			'Grade'
		]);
		expect(example?.steps.at(-1)).toMatchObject({ grade: 'B' });
		expect(example).toMatchObject({ grade: 'B', highestGrade: 'B', lowestGrade: 'D' });
	});

	it('leads from every step to a row that is on the page', () => {
		const linked = [
			...(example?.steps.flatMap(({ anchor }) => anchor ?? []) ?? []),
			...(example?.unknowns.map(({ anchor }) => anchor) ?? [])
		];
		expect(linked.length).toBeGreaterThan(12);
		expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
	});

	it('shows what was read in words', () => {
		expect(example?.steps[1]?.read).toContain('blinding = double-blind');
		expect(example?.steps[2]?.read).toContain('dropouts = not stated');
	});

	it('is there only while its result is', () => {
		expect(reliabilityPicture(judgedShipped(), 'nowhere').example).toBeNull();
		expect(picture.example && gradeExampleView(picture.example).citation).toBe('Kafi et al. 2007');
	});
});

describe('the counts on the page', () => {
	it('lead to rows that are on the page', () => {
		const linked = [...view.reasons, ...view.letters].map(({ anchor }) => anchor);
		expect(linked.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
	});

	it('say the finding in the head', () => {
		expect(view.gradesTitle).toBe(
			'None of 316 controlled results is an A, 110 are a B; what has no control is a D'
		);
	});

	it('are none where a table has no such row', () => {
		const selective = view.domains.find(({ domain }) => domain === 'selective_reporting');
		expect(selective?.counts.map(({ judgement, possible }) => [judgement, possible])).toEqual([
			['low', true],
			['some', true],
			['not_reported', false],
			['high', true]
		]);
	});

	it('name every study of grade B once, and lead each row to its studies', () => {
		const { rows, studies } = view.b;
		expect(studies).toHaveLength(33);
		const shared = rows.find(({ words }) => words.startsWith('share one statement'));
		const [place, results] = shared?.studies[0] ?? [];
		expect(studies[place ?? -1]?.citation).toBe('Babcock et al. 2015');
		expect(results).toBe(18);
		for (const row of rows) {
			expect(row.studies.reduce((sum, [, n]) => sum + n, 0)).toBe(row.results);
		}
	});

	it('stand beside what others have published, with the Jadad score only beside another', () => {
		const { studies, reviews } = view.published;
		expect(studies.filter(({ domains }) => domains.includes('Jadad'))).toHaveLength(1);
		expect(studies.every(({ item }) => item.readAt.url !== item.published?.url)).toBe(true);
		expect(reviews[0]?.groups[0]?.name).toBe('Retinol (theirs: grade A)');
	});

	it('list ten results that are one fact away, and say how many more there are', () => {
		expect(view.nearest.listed).toHaveLength(10);
		expect(view.nearest.sentence).toContain('For 152 results a single fact');
		expect(view.nearest.more).toContain(`${picture.nearest.length - 10} more studies`);
	});
});
