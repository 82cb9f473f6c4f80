/** What is said of a result beside its letter: how much its numbers can say, for whom, and other scales. */
import type { Result } from '#lib/evidence/types.ts';
import type { AssessedResult } from '#lib/reliability/assessed-result.ts';
import type { AxisSource, AxisStatement } from '#lib/reliability/axis.ts';
import type { AmountsInProducts } from '#lib/reliability/fit-of-dose.ts';
import { fitOf } from '#lib/reliability/fit.ts';
import { informationOf } from '#lib/reliability/information.ts';
import {
	jadadOf,
	pedroOf,
	type ScaleItem,
	type ScaleScore
} from '#lib/reliability/other-scales.ts';
import { fieldsText } from '#lib/reliability/trust-words.ts';

export interface StatementView extends StatementWords {
	readonly aspect: string;
}

export interface StatementWords {
	readonly name: string;
	readonly state: AxisStatement['state'];
	readonly sentence: string;
	readonly read: readonly string[];
	readonly sources?: readonly AxisSource[];
}

export interface ScaleView {
	readonly scale: ScaleScore['scale'];
	readonly name: string;
	/** "3 to 5 of 5"; "3 of 5" where nothing is unknown. */
	readonly points: string;
	readonly items: readonly ScaleItem[];
}

export interface Axes {
	readonly information: readonly StatementView[];
	readonly fit: readonly StatementView[];
	readonly scales: readonly ScaleView[];
}

/** What the axes of every result of a study are read from. */
export interface AxesOfStudy {
	readonly results: readonly Result[];
	readonly inProducts: AmountsInProducts;
	readonly names: ReadonlyMap<string, string>;
}

export function axesOf(weighed: AssessedResult, { results, inProducts, names }: AxesOfStudy): Axes {
	const nameOf = (slug: string) => names.get(slug) ?? slug;
	return {
		information: informationOf(weighed, results).map(statementView),
		fit: fitOf(weighed, { inProducts, nameOf }).map(statementView),
		scales: [jadadOf(weighed), pedroOf(weighed)].map(scaleView)
	};
}

/** The statements of a result that another does not share. */
export function statementsApart(of: Axes, from: Axes): readonly StatementWords[] {
	const shared = [...from.information, ...from.fit];
	return [...of.information, ...of.fit]
		.filter((one) => !shared.some((other) => isSame(one, other)))
		.map(withoutAspect);
}

/** There are many of them on the page of a study of many results, and each has its name. */
function withoutAspect({ name, state, sentence, read, sources }: StatementView): StatementWords {
	const words = { name, state, sentence, read };
	return sources === undefined ? words : { ...words, sources };
}

const isSame = (a: StatementView, b: StatementView): boolean =>
	a.name === b.name && a.state === b.state && a.sentence === b.sentence;

function statementView({
	aspect,
	name,
	state,
	sentence,
	fields,
	sources
}: AxisStatement): StatementView {
	const view = { aspect, name, state, sentence, read: fieldsText(fields) };
	return sources === undefined || sources.length === 0 ? view : { ...view, sources };
}

const SCALE_NAMES = { jadad: 'Jadad', pedro: 'PEDro' } as const;

function scaleView({ scale, atLeast, atMost, outOf, items }: ScaleScore): ScaleView {
	const points = atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
	return { scale, name: SCALE_NAMES[scale], points: `${points} of ${outOf}`, items };
}
