/** The methods page from the tables that the code itself works by. */
import { figureText } from '#lib/charts/results/figure-text.ts';
import { ENGINE_VERSION } from '#lib/evidence/derive-effects.ts';
import { ISOLATES_RULES, NEVER_SINGLE_ENDINGS } from '#lib/evidence/isolates.ts';
import { PEOPLE_RULES } from '#lib/evidence/people.ts';
import { RULE_NAMES, RULE_REFERENCES, RULE_SENTENCES, type RuleName } from '#lib/evidence/rules.ts';
import type { WeighedResult } from '#lib/evidence/types.ts';
import { INERT_ROLES, WITHIN_PERSON_DESIGNS } from '#lib/evidence/vocabulary.ts';
import type { MethodsPage } from '#lib/server/evidence/methods-page.ts';
import { sentenceParts, stepsInWords } from '#lib/wording/derivation.ts';
import { DESIGN_LABELS, ISOLATES_LABELS, ROLE_LABELS } from '#lib/wording/labels.ts';
import { directionRows, sizeRows } from '#lib/synthesis/result-count-rows.ts';
import { pictureView } from './picture-view.ts';
import { rulesView } from './rules-view.ts';

const OTHER_RULES = RULE_NAMES.filter(
	(name) => !name.startsWith('direction_') && !name.startsWith('significance_')
);

/** Those that are neither of direction nor of significance; they have a page of their own. */
export function otherRules() {
	return OTHER_RULES.map(ruleView);
}

export function methodsView({ counts, resultCounts, example, reliability }: MethodsPage) {
	return {
		rules: rulesView(),
		picture: pictureView(reliability),
		engineVersion: ENGINE_VERSION,
		inertRoles: INERT_ROLES.map((role) => ROLE_LABELS[role]),
		withinPerson: WITHIN_PERSON_DESIGNS.map((design) => DESIGN_LABELS[design]),
		neverSingle: NEVER_SINGLE_ENDINGS,
		isolates: ISOLATES_RULES.map(({ order, isolates, when }, index) => ({
			order,
			name: ISOLATES_LABELS[isolates],
			when,
			// A class that several rules lead to is counted once, at its last rule.
			results: ISOLATES_RULES.slice(index + 1).some((rule) => rule.isolates === isolates)
				? null
				: counts.byIsolates[isolates]
		})),
		directions: directionRows(resultCounts),
		directionRules: rulesBeginning('direction_'),
		significanceRules: rulesBeginning('significance_'),
		people: PEOPLE_RULES,
		sizes: sizeRows(resultCounts),
		intervals: resultCounts.intervals,
		controlled: counts.controlled,
		beforeAfter: counts.results - counts.controlled,
		otherRules: OTHER_RULES.length,
		example: example && exampleView(example)
	};
}
export type MethodsView = ReturnType<typeof methodsView>;
export type RuleView = ReturnType<typeof ruleView>;

function rulesBeginning(start: string) {
	return RULE_NAMES.filter((name) => name.startsWith(start)).map(ruleView);
}

function ruleView(name: RuleName) {
	return {
		name,
		// What is filled in is a list of one: every name of a property would travel with each part.
		parts: sentenceParts(RULE_SENTENCES[name]).map(({ text, filledIn }) =>
			filledIn ? [text] : text
		),
		reference: RULE_REFERENCES[name] ?? null
	};
}

/** The first effect of a result with every step. */
function exampleView(weighed: WeighedResult) {
	const [effect] = weighed.effects;
	if (effect === undefined) return null;
	const { result, study, arm, comparator } = weighed;
	const question = effect.contrast === 'controlled' ? effect.isolates : null;
	const { main, detail } = figureText({ weighed, effect, question, turned: false });
	return {
		studyId: study.studyId,
		citation: study.citation,
		resultId: result.resultId,
		setting: `${arm.label}${comparator === null ? '' : ` against ${comparator.label}`}: ${result.measure}`,
		main,
		detail,
		steps: stepsInWords(effect.steps)
	};
}
