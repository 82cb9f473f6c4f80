/** What the studies of an ingredient say of reactions. That nothing is said never means none. */
import { standingOf } from '#lib/evidence/orientation.ts';
import { outcomeDefinition } from '#lib/evidence/outcomes.ts';
import type { ReportedSide, WeighedResult } from '#lib/evidence/types.ts';
import { LEGAL_LIMITS, type LegalLimit } from '#lib/reliability/legal-limits.ts';
import { formatAmount } from '#lib/wording/amounts.ts';
import { count, formatNumber } from '#lib/wording/numbers.ts';
import type { TolerabilitySummary } from './body.ts';
import { pregnancyLink } from './pregnancy-links.ts';
import { saidByStudy } from './tolerability-said.ts';

/**
 * Summarises every result in which the ingredient takes part, whatever it was compared with.
 * @param results of any outcome
 * @param name of the ingredient within a sentence
 */
export function summariseTolerability(
	results: readonly WeighedResult[],
	slug: string,
	name: string
): TolerabilitySummary {
	const ours = results.filter((result) => standingOf(result, slug) !== 'absent');
	const studies = new Set(ours.map(({ study }) => study.studyId));
	const saying = new Set(ours.filter(saysAnything).map(({ study }) => study.studyId));
	const left = peopleWhoLeft(ours, slug);
	return {
		studies: studies.size,
		saying: saying.size,
		left,
		said: saidByStudy(ours, slug),
		sentence: [
			sayingSentence(studies.size, saying.size, name),
			leftSentence(new Set(left.map(({ studyId }) => studyId)).size)
		]
			.filter((part) => part !== '')
			.join(' '),
		legalLimit: legalLimit(ours, slug, name),
		pregnancy: pregnancyLink(slug, name)
	};
}

function saysAnything({ study, result }: WeighedResult): boolean {
	return (
		outcomeDefinition(result.outcome).family === 'tolerability' ||
		(study.adverseEvents !== null && study.adverseEvents.trim() !== '')
	);
}

function sayingSentence(studies: number, saying: number, name: string): string {
	const all =
		studies === 1
			? `The one study with a result for ${name}`
			: `All ${studies} studies with a result for ${name}`;
	if (studies === 0) return `No study with a result for ${name} is held here.`;
	if (saying === studies) {
		return `${all} ${studies === 1 ? 'says' : 'say'} something about skin reactions.`;
	}
	if (saying === 0) {
		const none =
			studies === 1
				? `${all} says`
				: `None of the ${studies} studies with a result for ${name} says`;
		return `${none} ${studies === 1 ? 'nothing' : 'anything'} about skin reactions, which does not mean that there were none.`;
	}
	const silent = studies - saying;
	return `Of ${studies} studies with a result for ${name}, ${saying} ${saying === 1 ? 'says' : 'say'} something about skin reactions; the other ${silent === 1 ? 'one says' : `${silent} say`} nothing, which does not mean that there were none.`;
}

function leftSentence(studies: number): string {
	if (studies === 0) return '';
	return studies === 1
		? 'One tells how many people left because of a reaction.'
		: `${studies} tell how many people left because of a reaction.`;
}

function peopleWhoLeft(
	results: readonly WeighedResult[],
	slug: string
): TolerabilitySummary['left'] {
	return results.flatMap((weighed) => {
		const { result, study, arm, comparator } = weighed;
		if (result.outcome !== 'withdrawal_for_reaction') return [];
		const turned = standingOf(weighed, slug) === 'comparator';
		const own = turned ? result.comparator : result.arm;
		const other = turned ? result.arm : result.comparator;
		const label = (turned ? comparator : arm)?.label ?? slug;
		const against = (turned ? arm : comparator)?.label ?? null;
		const said = people(own);
		if (said === null) return [];
		const reason = result.measure.startsWith('left')
			? result.measure
			: 'left because of a reaction';
		const beside = people(other);
		return [
			{
				studyId: study.studyId,
				resultId: result.resultId,
				sentence: [
					`${study.citation}, ${label}: ${said} ${reason}.`,
					beside === null
						? 'How many left because of the comparison is not stated.'
						: `With ${against ?? 'the comparison'}: ${beside}.`,
					...(turned || result.notes === null ? [] : [`${result.notes.replace(/\.$/, '')}.`])
				].join(' ')
			}
		];
	});
}

/** "3 of 57 people", "1 person"; null where no number is printed. */
function people({ value, n }: ReportedSide): string | null {
	if (value === null) return null;
	return n === null
		? count(value, 'person', 'people')
		: `${formatNumber(value)} of ${count(n, 'person', 'people')}`;
}

function legalLimit(
	results: readonly WeighedResult[],
	slug: string,
	name: string
): TolerabilitySummary['legalLimit'] {
	const limit = LEGAL_LIMITS[slug];
	if (limit === undefined) return null;
	const stated = new Map<string, boolean>();
	for (const { study, arm, comparator } of results) {
		for (const one of [...arm.ingredients, ...(comparator?.ingredients ?? [])]) {
			if (one.slug !== slug || one.amount === null || one.unit !== limit.unit) continue;
			const above = one.amount > limit.amount;
			stated.set(study.studyId, above || (stated.get(study.studyId) ?? false));
		}
	}
	const above = [...stated].filter(([, is]) => is).map(([studyId]) => studyId);
	return {
		sentence: `${allowed(limit, name)} ${usedMore(above.length, stated.size)}`,
		source: limit.source,
		url: limit.url,
		studiesAbove: above.sort()
	};
}

function allowed({ amount, unit, where, elsewhere }: LegalLimit, name: string): string {
	const most = `The EU allows ${formatAmount(amount, unit) ?? ''} ${name} ${where}`;
	if (elsewhere === null) return `${most}.`;
	return `${most}, and ${formatAmount(elsewhere.amount, unit) ?? ''} ${elsewhere.where}.`;
}

function usedMore(above: number, stated: number): string {
	if (stated === 0) return 'No study here states its amount in that unit.';
	if (above === 0) {
		return stated === 1
			? 'The one study that states its amount did not use more.'
			: `None of the ${stated} studies that state an amount used more.`;
	}
	return stated === 1
		? 'The one study that states its amount used more.'
		: `Of the ${stated} studies that state an amount, ${above} used more.`;
}
