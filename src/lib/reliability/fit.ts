/**
 * How far a result speaks about a serum that somebody uses on their face at home. Flags beside the
 * grade, without a letter.
 */
import { isolatesOf } from '#lib/evidence/isolates.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { ResultInContext } from '#lib/evidence/types.ts';
import type { Assessment, BodySite, Delivery } from '#lib/evidence/vocabulary.ts';
import {
	ASSESSMENT_LABELS,
	DELIVERY_LABELS,
	FORMULATION_LABELS,
	ISOLATES_LABELS,
	SITE_LABELS
} from '#lib/wording/labels.ts';
import { formatNumber } from '#lib/wording/numbers.ts';
import { formatWeeks } from '#lib/wording/weeks.ts';
import type { AxisStatement } from './axis.ts';
import { fitOfDose, type FitOptions } from './fit-of-dose.ts';

const WHERE_SERUMS_GO: readonly BodySite[] = ['face', 'periorbital', 'neck'];
const NOT_BY_HAND: readonly Delivery[] = ['microneedle_patch', 'iontophoresis'];
const SEEN_BY_PEOPLE: readonly Assessment[] = ['clinician_graded', 'self_assessed'];

/** The statements in their order. */
export function fitOf(
	context: ResultInContext,
	options: FitOptions = {}
): readonly AxisStatement[] {
	return [
		site(context),
		people(context),
		fitOfDose(context, options),
		form(context),
		time(context),
		question(context),
		whoCouldSee(context)
	];
}

function site({ study: { bodySite } }: ResultInContext): AxisStatement {
	const base = { aspect: 'body_site', name: 'Part of the body' };
	const fields = [{ column: 'body_site', value: bodySite }];
	if (bodySite === null) {
		return {
			...base,
			fields,
			state: 'not_reported',
			sentence: 'The part of the body is not stated.'
		};
	}
	const state = WHERE_SERUMS_GO.includes(bodySite) ? 'good' : 'limits';
	return { ...base, fields, state, sentence: `Tried on: ${SITE_LABELS[bodySite]}.` };
}

function people({ study }: ResultInContext): AxisStatement {
	const { ageMin, ageMax, ageMean, population, fitzpatrick } = study;
	const years =
		ageMin !== null && ageMax !== null
			? `${formatNumber(ageMin)} to ${formatNumber(ageMax)} years`
			: ageMean !== null
				? `${formatNumber(ageMean)} years on average`
				: null;
	const told = [years, fitzpatrick && `Fitzpatrick ${fitzpatrick}`, population].filter(Boolean);
	return {
		aspect: 'people',
		name: 'Age and skin',
		state: told.length > 0 ? 'told' : 'not_reported',
		fields: [
			{ column: 'age_min', value: ageMin },
			{ column: 'age_max', value: ageMax },
			{ column: 'age_mean', value: ageMean },
			{ column: 'fitzpatrick', value: fitzpatrick },
			{ column: 'population', value: population }
		],
		sentence: told.length > 0 ? `Tried on: ${told.join('; ')}.` : 'Age and skin are not stated.'
	};
}

function form({ arm: { formulation, delivery } }: ResultInContext): AxisStatement {
	const byHand = !NOT_BY_HAND.includes(delivery);
	const state = !byHand ? 'limits' : formulation === 'not_reported' ? 'not_reported' : 'told';
	return {
		aspect: 'form',
		name: 'Form and application',
		state,
		fields: [
			{ column: 'formulation', value: formulation },
			{ column: 'delivery', value: delivery }
		],
		sentence: `${byHand ? '' : 'Not just applied by hand. '}${capital(FORMULATION_LABELS[formulation])}; ${DELIVERY_LABELS[delivery]}. Who applied it is not recorded.`
	};
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function time({ result: { outcome, week } }: ResultInContext): AxisStatement {
	const { name, shortestPlausibleWeeks: shortest } = outcomeDefinition(outcome);
	const base = { aspect: 'time', name: 'Time', fields: [{ column: 'week', value: week }] };
	const read = formatWeeks(week);
	if (week === null || read === null) {
		return { ...base, state: 'not_reported', sentence: 'The time of the reading is not stated.' };
	}
	const earliest =
		shortest === 0
			? `${name} can change at once.`
			: `The shortest plausible time for ${name.toLowerCase()} is ${formatWeeks(shortest)}, by our reckoning.`;
	const state = week < shortest ? 'limits' : 'good';
	return { ...base, state, sentence: `Read after ${read}. ${earliest}` };
}

function question({ result, arm, comparator }: ResultInContext): AxisStatement {
	const isolates =
		result.contrast === 'controlled' && comparator !== null ? isolatesOf(arm, comparator) : null;
	return {
		aspect: 'question',
		name: 'Question answered',
		state: isolates === 'single_vs_vehicle' ? 'good' : 'limits',
		fields: [{ column: 'isolates', value: isolates }],
		sentence:
			isolates === null
				? 'A change from the start: against nothing.'
				: `${ISOLATES_LABELS[isolates]}.`
	};
}

function whoCouldSee({ result: { assessment } }: ResultInContext): AxisStatement {
	const seen = SEEN_BY_PEOPLE.includes(assessment);
	const known = assessment !== 'not_reported';
	return {
		aspect: 'seen',
		name: 'Something a person sees',
		state: !known ? 'not_reported' : seen ? 'good' : 'limits',
		fields: [{ column: 'assessment', value: assessment }],
		sentence: !known
			? 'How it was assessed is not stated.'
			: `${capital(ASSESSMENT_LABELS[assessment])}${seen ? '' : ': whether anybody sees it is another question'}.`
	};
}
