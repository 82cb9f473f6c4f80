import type { Arm, Study } from '#lib/evidence/types.ts';
import {
	WITHIN_PERSON_DESIGNS,
	type Blinding,
	type Design,
	type Sex,
	type StudyControl
} from '#lib/evidence/vocabulary.ts';
import { FUNDING_LABELS, SITE_LABELS, SOURCE_KIND_LABELS } from './labels.ts';
import { count, formatNumber } from './numbers.ts';
import { formatWeeks } from './weeks.ts';

export interface StudyFact {
	readonly label: string;
	/** A sentence; null where the part read does not state the fact. */
	readonly statement: string | null;
	/** What the sentence leaves open although the fact is stated in part. */
	readonly open: string | null;
	/** The columns that it is read from: "design = before_after". */
	readonly fields: string;
}

type ControlArm = Pick<Arm, 'label' | 'role'>;

const ALLOCATION: Record<Design, string | null> = {
	randomized_parallel: 'People were assigned to groups at random',
	randomized_split_face: 'The sides of each face were assigned at random',
	randomized_split_body: 'The sides of each body were assigned at random',
	randomized_crossover: 'The order of the products was assigned at random',
	nonrandomized_controlled: 'Groups or sides were fixed or chosen, not drawn at random',
	controlled_allocation_not_stated: 'There was a comparison',
	before_after: 'Nothing was assigned: everybody used the product',
	not_reported: null
};

const BLINDING: Record<Blinding, string | null> = {
	double: 'Double-blind, as the source states it',
	single: 'Single-blind, as the source states it',
	assessor: 'Whoever judged the skin did not know what it had been given',
	open: 'Open: everybody knew what was used',
	not_reported: null
};

const CONTROL: Record<StudyControl, string | null> = {
	vehicle: 'Set against the product without the active (vehicle)',
	placebo: 'Set against a placebo',
	active: 'Set against another active product',
	untreated: 'Set against no treatment',
	baseline_only: 'Set against nothing but each person’s own start',
	not_reported: null
};

const SEX: Record<Sex, string | null> = {
	female: 'women',
	male: 'men',
	mixed: 'women and men',
	not_reported: null
};

/**
 * The facts of a study in the order in which a careful reader asks for them. Its arms name what an
 * untreated control was.
 */
export function studyFacts(study: Study, arms: readonly ControlArm[] = []): readonly StudyFact[] {
	return [
		allocation(study),
		fact('Blinding', BLINDING[study.blinding], `blinding = ${study.blinding}`),
		fact('Compared with', comparedWith(study, arms), `control = ${study.control}`),
		people(study),
		losses(study),
		fact(
			'Analysis',
			study.intentionToTreat === 'yes'
				? 'People were analysed as they had been assigned'
				: study.intentionToTreat === 'no'
					? 'People were not analysed as they had been assigned'
					: null,
			`intention_to_treat = ${study.intentionToTreat}`
		),
		who(study),
		fact('Skin type', study.fitzpatrick && `Fitzpatrick ${study.fitzpatrick}`, 'fitzpatrick'),
		fact('Part of the body', study.bodySite && sentence(SITE_LABELS[study.bodySite]), 'body_site'),
		fact('Country', study.country && countryName(study.country), 'country'),
		time(study),
		fact(
			'Funding',
			study.funding === 'not_reported' ? null : sentence(FUNDING_LABELS[study.funding]),
			`funding = ${study.funding}; partly judged from the authors’ affiliations`
		),
		fact('Registration', study.registration, 'registration'),
		publication(study),
		fact(
			'Read in',
			sentence(SOURCE_KIND_LABELS[study.sourceKind]),
			`source_kind = ${study.sourceKind}`,
			study.sourceKind === 'full_text' ? null : 'The full paper may state more.'
		)
	];
}

function fact(
	label: string,
	statement: string | null,
	fields: string,
	open: string | null = null
): StudyFact {
	return { label, statement: statement && `${statement}.`, open, fields };
}

/** "Untreated" also holds usual care, so the arm's own label says what it was. */
function comparedWith({ control }: Study, arms: readonly ControlArm[]): string | null {
	if (control !== 'untreated') return CONTROL[control];
	const labels = [...new Set(arms.filter((a) => a.role === 'untreated').map((a) => a.label))];
	return labels.length === 0 ? CONTROL.untreated : `Set against ${labels.join(', ')}`;
}

function allocation({ design, randomizationDescribed }: Study): StudyFact {
	const random = design.startsWith('randomized_');
	const open =
		design === 'controlled_allocation_not_stated'
			? 'How it was assigned, and whether at random, is not stated.'
			: random && randomizationDescribed === 'not_reported'
				? 'How the draw was made is not said.'
				: null;
	const described =
		random && randomizationDescribed !== 'not_reported'
			? `; how is ${randomizationDescribed === 'yes' ? '' : 'not '}described`
			: '';
	const statement = ALLOCATION[design];
	return fact(
		'Allocation',
		statement && statement + described,
		`design = ${design}; randomization_described = ${randomizationDescribed}`,
		open
	);
}

function people({ nEnrolled, nAnalyzed, design }: Study): StudyFact {
	const within = WITHIN_PERSON_DESIGNS.includes(design) ? ', each on both sides' : '';
	const fields = `n_enrolled = ${nEnrolled ?? 'empty'}; n_analyzed = ${nAnalyzed ?? 'empty'}`;
	if (nEnrolled === null && nAnalyzed === null) return fact('People', null, fields);
	if (nEnrolled === null) {
		return fact(
			'People',
			`${count(nAnalyzed ?? 0, 'person', 'people')} analysed${within}`,
			fields,
			'How many began is not stated.'
		);
	}
	return nAnalyzed === null
		? fact(
				'People',
				`${count(nEnrolled, 'person', 'people')} enrolled${within}`,
				fields,
				'How many were analysed is not stated.'
			)
		: fact('People', `${nEnrolled} enrolled, ${nAnalyzed} analysed${within}`, fields);
}

function losses({ dropouts, nEnrolled, nAnalyzed }: Study): StudyFact {
	const fields = `dropouts = ${dropouts ?? 'empty'}`;
	if (dropouts !== null) {
		return fact('Losses', dropouts === 0 ? 'Nobody left' : `${dropouts} left`, fields);
	}
	if (nEnrolled !== null && nAnalyzed !== null) {
		const lost = nEnrolled - nAnalyzed;
		return fact(
			'Losses',
			lost === 0 ? 'As many analysed as enrolled' : `${lost} fewer analysed than enrolled`,
			`${fields}; n_enrolled − n_analyzed`
		);
	}
	return fact('Losses', null, fields);
}

function who({ sex, ageMin, ageMax, ageMean, population }: Study): StudyFact {
	const ages = [
		ageMin === null ? null : `from ${formatNumber(ageMin)} years`,
		ageMax === null ? null : `to ${formatNumber(ageMax)} years`,
		ageMean === null ? null : `mean age ${formatNumber(ageMean)}`
	];
	const parts = [SEX[sex], ...ages, population].filter((part) => part !== null);
	const open = [
		sex === 'not_reported' ? 'sex' : null,
		ageMin === null && ageMax === null && ageMean === null ? 'age' : null
	].filter((part) => part !== null);
	return fact(
		'Who',
		parts.length === 0 ? null : sentence(parts.join('; ')),
		'sex, age_min, age_max, age_mean, population',
		parts.length === 0 || open.length === 0
			? null
			: `${sentence(open.join(' and '))} ${open.length === 1 ? 'is' : 'are'} not stated.`
	);
}

function time({ durationWeeks }: Study): StudyFact {
	const words = formatWeeks(durationWeeks);
	return fact(
		'How long',
		durationWeeks === 0 ? 'Measured minutes to hours after use' : words && sentence(words),
		`duration_weeks = ${durationWeeks ?? 'empty'}`
	);
}

function publication({ journal, year, peerReviewed }: Study): StudyFact {
	const where = [journal, year].filter((part) => part !== null).join(', ');
	const reviewed =
		peerReviewed === 'yes'
			? 'in a reviewed journal'
			: peerReviewed === 'no'
				? 'not in a reviewed journal'
				: null;
	const parts = [where || null, reviewed].filter((part) => part !== null);
	return fact(
		'Publication',
		parts.length === 0 ? null : sentence(parts.join('; ')),
		`journal, year; peer_reviewed = ${peerReviewed}`,
		parts.length > 0 && reviewed === null ? 'Whether it was reviewed is not known.' : null
	);
}

/** "PK" → "Pakistan"; the code itself where it has no name. */
function countryName(code: string): string {
	return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
