import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { answerEvidenceAsCsv, answerEvidenceAsJson } from '#lib/server/evidence/evidence-answer.ts';
import { readEvidencePage, type EvidencePage } from '#lib/server/evidence/evidence-page.ts';
import { getSynthesis, listSyntheses } from '#lib/server/db/queries/syntheses.ts';
import { toColumnNames } from '#lib/server/web/column-names.ts';
import { NO_CHOICE, type BodyChoice } from '#lib/synthesis/body-choice.ts';
import { STRATA } from '#lib/synthesis/body.ts';
import { cloneDatabase } from '../support/test-database.ts';

const { db } = await cloneDatabase('seeded');
const KAFI = 'kafi-2007-retinol';

async function read(
	key: string,
	choice: Partial<BodyChoice> = {},
	slug = 'retinol'
): Promise<EvidencePage> {
	const page = await readEvidencePage(db, slug, key, { ...NO_CHOICE, ...choice });
	if (page === null || 'problem' in page) throw new Error('there is no such body');
	return page;
}

describe('readEvidencePage', () => {
	it('has nothing for an unknown ingredient, and none for an outcome that is not weighed', async () => {
		for (const [slug, key] of [
			['unheard-of', 'wrinkles'],
			['retinol', 'beauty'],
			['retinol', 'irritation']
		] as const) {
			expect([slug, key, await readEvidencePage(db, slug, key, NO_CHOICE)]).toEqual([
				slug,
				key,
				null
			]);
		}
	});

	it('says that nothing was studied where an ingredient has no result', async () => {
		const page = await read('wrinkles', {}, 'acetyl-dipeptide');
		expect(page).toMatchObject({
			body: { state: 'nothing', level: null },
			results: [],
			bodies: []
		});
	});

	it('gives the stored record with every result that it speaks of', async () => {
		const page = await read('wrinkles');
		const { counted, shown, excluded, tolerability } = page.body;
		expect(page.body).toEqual((await getSynthesis(db, 'retinol', 'wrinkles'))?.record);
		expect(page.own).toBeNull();
		const placed = [...counted, ...[...shown, ...excluded].map(({ resultId }) => resultId)];
		expect(page.results.map(({ result }) => result.resultId).sort()).toEqual(placed.sort());
		const reactions = page.tolerability.map(({ result }) => result.resultId);
		expect(reactions).toEqual(
			expect.arrayContaining(tolerability.left.map(({ resultId }) => resultId))
		);
		expect(page.bodies).toEqual(await listSyntheses(db, { slug: 'retinol' }));
		expect(page.studies.map(({ studyId }) => studyId)).toContain(KAFI);
		expect(page.names).toMatchObject({ retinol: 'Retinol', tretinoin: 'Tretinoin' });
	});

	it('weighs again without a study, beside the whole body', async () => {
		const page = await read('wrinkles', { without: [KAFI] });
		expect(page.own?.leftOut).toEqual([KAFI]);
		expect(page.own?.whole).toEqual((await read('wrinkles')).body);
		expect(page.body.primary).not.toContain(`${KAFI}-01`);
		expect(page.body.strata.single_vs_vehicle.directions.studies).toBe(2);
		expect(page.studies.map(({ studyId }) => studyId)).toContain(KAFI);
	});

	it('leaves out the same studies as the sensitivity of that name, and counts the rest alike', async () => {
		const pairs = [
			['without_inferred_sign', 'inferred_sign'],
			['without_secondary_source', 'secondary_source'],
			['without_high_concern', 'high_concern'],
			['without_industry_funding', 'industry_funding']
		] as const;
		const told = (await listSyntheses(db)).filter(({ leading }) => leading === 'single_vs_vehicle');
		let compared = 0;
		for (const { slug, key } of told) {
			const { body } = await read(key, {}, slug);
			const { sensitivities } = body.strata.single_vs_vehicle;
			for (const [name, kind] of pairs) {
				const sensitivity = sensitivities.find((one) => one.name === name);
				if (sensitivity === undefined) continue;
				const own = await read(key, { leaveOut: [kind] }, slug);
				expect(own.own?.leftOut).toEqual(expect.arrayContaining([...sensitivity.leftOut]));
				expect(own.body.strata.single_vs_vehicle.directions).toEqual(sensitivity.directions);
				compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(10);
	});

	it('leaves nothing counted that is of a kind left out', async () => {
		const page = await read('wrinkles', { leaveOut: ['not_randomised'] });
		const counted = STRATA.flatMap((name) => page.body.strata[name].studies);
		expect(counted.every(({ randomised }) => randomised)).toBe(true);
	});

	it('refuses to leave out a study without a result here, and names those that have one', async () => {
		const refused = await readEvidencePage(db, 'retinol', 'wrinkles', {
			leaveOut: [],
			without: ['no-such-study']
		});
		expect(refused !== null && 'problem' in refused ? refused.problem : '').toMatch(
			/No study “no-such-study”.* Allowed: .*kafi-2007-retinol/
		);
	});
});

describe('the answers for scripts', () => {
	const request = (query = '') => ({
		slug: 'retinol',
		key: 'wrinkles',
		query: new URLSearchParams(query)
	});

	it('are the record, its keys named like columns', async () => {
		const response = await answerEvidenceAsJson(db, request());
		const { body } = await read('wrinkles');
		expect(await response.json()).toEqual(
			toColumnNames({ dataVersion: '1', choice: null, ...body })
		);
		expect(response.headers.has('cache-control')).toBe(false);
	});

	it('as a table hold every size of every counted study, to the last number', async () => {
		const keys = ['wrinkles', 'fine_lines', 'roughness'] as const;
		for (const key of keys) {
			const response = await answerEvidenceAsCsv(db, { ...request(), key });
			expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
			const { data } = Papa.parse<Record<string, string>>(await response.text(), {
				header: true,
				skipEmptyLines: true
			});
			const { body } = await read(key);
			const studies = STRATA.flatMap((name) => body.strata[name].studies);
			const expected = studies.flatMap((study) =>
				(study.sizes.length === 0 ? [null] : study.sizes).map((size) => [
					study.studyId,
					study.direction,
					size === null ? '' : String(size.estimate),
					size?.interval ? String(size.interval[0]) : ''
				])
			);
			expect(
				data.map((row) => [row.study_id, row.direction, row.estimate, row.interval_low])
			).toEqual(expected);
		}
	});

	it('under a reader’s own choice say so, and are kept nowhere', async () => {
		const response = await answerEvidenceAsJson(db, request(`without=${KAFI}`));
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(await response.json()).toMatchObject({
			choice: { leave_out: [], without: [KAFI], left_out: [KAFI] }
		});
	});

	it.each([
		['leave_out=charm', 400, 'inferred_sign, secondary_source'],
		['without=nobody', 400, KAFI]
	])('refuse %s with what is allowed', async (query, status, allowed) => {
		for (const answer of [answerEvidenceAsJson, answerEvidenceAsCsv]) {
			const response = await answer(db, request(query));
			expect(response.status).toBe(status);
			expect(JSON.stringify(await response.json())).toContain(allowed);
		}
	});

	it('are 404 where there is no such body', async () => {
		const response = await answerEvidenceAsJson(db, { ...request(), key: 'beauty' });
		expect(response.status).toBe(404);
	});
});
