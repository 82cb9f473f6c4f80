/** One valid row in every table, all invented for the tests and called so. */
import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/db/client.ts';
import { positionOf } from '#lib/reliability/position.ts';
import * as tables from '#lib/server/db/schema.ts';

const STUDY = 'simulated-2000-study';
const RESULT = `${STUDY}-01`;

/** Writes a simulated study with two results, an effect, an assessment, a product, a claim and a test. */
export async function writeOneOfEach(db: Database): Promise<void> {
	await db
		.insert(tables.ingredients)
		.values({ slug: 'simuline', name: 'Simuline', class: 'other' });
	await db.insert(tables.ingredientAliases).values({ alias: 'simuline', slug: 'simuline' });
	await db.insert(tables.publications).values([
		{ publicationId: 'doi:10.5555/simulated', doi: '10.5555/Simulated', peerReviewed: 'yes' },
		{ publicationId: 'pmid:1', pmid: '1', peerReviewed: 'yes' }
	]);
	await db.insert(tables.studies).values({
		studyId: STUDY,
		publicationId: 'doi:10.5555/simulated',
		citation: 'Simulated 2000',
		sourceUrl: 'https://example.org/simulated',
		sourceKind: 'abstract',
		family: 'other',
		design: 'randomized_parallel',
		blinding: 'double',
		control: 'vehicle',
		nEnrolled: 40,
		nAnalyzed: 38,
		ageMin: 30,
		ageMax: 60,
		ageMean: 45,
		sex: 'mixed',
		funding: 'not_reported',
		randomizationDescribed: 'not_reported',
		intentionToTreat: 'not_reported'
	});
	const arm = { studyId: STUDY, formulation: 'cream', delivery: 'none' } as const;
	await db.insert(tables.arms).values([
		{ ...arm, armId: 'a', label: 'simuline cream', role: 'intervention', n: 20 },
		{ ...arm, armId: 'b', label: 'vehicle', role: 'vehicle', n: 20 }
	]);
	await db
		.insert(tables.armIngredients)
		.values({ studyId: STUDY, armId: 'a', position: 1, slug: 'simuline', amount: 2, unit: '%' });
	await writeResults(db);
	await writeAssessment(db);
	await writeSynthesis(db);
	await writeProduct(db);
	const sha256 = '0'.repeat(64);
	await db.insert(tables.seedFiles).values({ file: 'simulated.csv', sha256 });
	await db.insert(tables.seedRows).values({ file: 'simulated.csv', rowKey: 'simulated', sha256 });
}

async function writeResults(db: Database): Promise<void> {
	const common = {
		studyId: STUDY,
		armId: 'a',
		outcome: 'wrinkle_severity',
		assessment: 'clinician_graded',
		better: 'lower',
		valueKind: 'figure',
		statistic: 'mean',
		metric: 'mean_change',
		unit: 'score',
		spreadKind: 'none',
		reportedVerdict: 'not_reported'
	} as const;
	await db.insert(tables.results).values([
		{
			...common,
			resultId: RESULT,
			comparatorArmId: 'b',
			measure: 'simulated scale',
			week: 12,
			contrast: 'controlled',
			phase: 'as_allocated',
			nArm: 20,
			nComparator: 18,
			valueArm: -1.5,
			valueComparator: -0.5
		},
		{
			...common,
			resultId: `${STUDY}-02`,
			measure: 'another simulated scale',
			contrast: 'before_after',
			valueArm: -1
		}
	]);
	await db.insert(tables.effects).values({
		resultId: RESULT,
		position: 1,
		contrast: 'controlled',
		isolates: 'single_vs_vehicle',
		metric: 'raw_points',
		unit: 'score',
		estimate: 1,
		sizeKnown: 'no_spread',
		direction: 'favours',
		significance: 'not_reported',
		people: 38,
		steps: [],
		engineVersion: 1
	});
}

async function writeAssessment(db: Database): Promise<void> {
	await db.insert(tables.assessments).values({
		resultId: RESULT,
		rulesVersion: 1,
		dataVersion: 1n,
		grade: 'C',
		biasLetter: 'B',
		position: positionOf({
			grade: 'C',
			factsReported: 3,
			people: 38,
			samePeopleOrOneArm: false
		}),
		lowestGrade: 'D',
		highestGrade: 'B',
		allocation: 'some',
		blinding: 'low',
		missingData: 'low',
		measurement: 'low',
		selectiveReporting: 'some',
		withinPerson: null,
		explanation: []
	});
	await db.insert(tables.studyGrades).values({ studyId: STUDY, resultId: RESULT, bestOf: 1 });
}

async function writeSynthesis(db: Database): Promise<void> {
	await db.insert(tables.syntheses).values({
		ingredientSlug: 'simuline',
		bodyKey: 'wrinkle_severity',
		methodVersion: 1,
		dataVersion: 1n,
		state: 'counted',
		level: 'low',
		leading: 'single_vs_vehicle',
		lead: 'Simulated.',
		short: 'simulated',
		studies: 1,
		favours: 1,
		against: 0,
		mixed: 0,
		equal: 0,
		notReported: 0,
		// A whole record is what the tests of the stored bodies are about.
		record: sql`'{}'::jsonb`
	});
}

async function writeProduct(db: Database): Promise<void> {
	const product = {
		productId: 'simulated-serum',
		sourceUrl: 'https://example.org/simulated-serum'
	};
	await db.insert(tables.products).values({
		...product,
		brand: 'Simulated',
		name: 'Serum',
		category: 'serum',
		packaging: 'not_seen',
		price: 20,
		currency: 'EUR',
		trialSize: 'not_seen',
		fragrance: 'not_seen',
		alcoholDenat: 'not_seen'
	});
	await db.insert(tables.productIngredients).values({
		productId: product.productId,
		source: 'key_active',
		position: 1,
		nameAsPrinted: 'Simuline',
		amount: 2,
		unit: '%',
		slug: 'simuline'
	});
	await db.insert(tables.claims).values({
		...product,
		claimId: 'simulated-serum-c01',
		claimText: 'fewer simulated lines',
		outcome: 'other',
		statistic: 'qualitative',
		testType: 'not_stated',
		comparator: 'none_stated',
		sourceKind: 'brand'
	});
	await db.insert(tables.independentTests).values({
		...product,
		testId: 'simulated-test',
		organisation: 'Simulated Consumers',
		productAsNamed: 'Serum',
		outcome: 'wrinkle_depth',
		valueMeaning: 'simulated mean fall',
		method: 'simulated'
	});
}
