/** `synthesise <folder>`: what the tables of a folder hold of one ingredient on one question. */
import { standingOf } from '#lib/evidence/orientation.ts';
import { resultsInContext } from '#lib/evidence/in-context.ts';
import { isError } from '#lib/importing/findings.ts';
import { weighResult } from '#lib/reliability/weigh-result.ts';
import { knownMissingFor } from '#lib/synthesis/known-missing.ts';
import { synthesise } from '#lib/synthesis/synthesise.ts';
import { bodyBlock } from './body-block.ts';
import { bodyLine } from './body-line.ts';
import { escapeControls } from './controls.ts';
import type { CommandOutcome, OutputForm } from './outcome.ts';
import { readGradingTables } from './read-folder.ts';
import { readIngredients } from './read-ingredients.ts';
import { describeFinding } from './score.ts';
import { readQuestion } from './body-question.ts';

/**
 * Weighs one body. The exit code is 1 when the question names nothing of the folder, or when a row
 * was refused; the record is then that of the others.
 */
export async function synthesiseFolder(
	folder: string,
	form: OutputForm,
	asked: { readonly ingredient: string; readonly outcome: string }
): Promise<CommandOutcome> {
	const { findings, ...rows } = await readGradingTables(folder);
	const messages = findings.map(describeFinding);
	const question = readQuestion(asked, await readIngredients(folder, rows.arms));
	if ('unknown' in question) {
		return { code: 1, output: [], messages: [...messages, ...question.unknown] };
	}
	const results = resultsInContext(rows)
		.flatMap((found) => ('missing' in found ? [] : [found.context]))
		.filter((context) => standingOf(context, question.slug) !== 'absent')
		.map(weighResult);
	const knownMissing = knownMissingFor(question.slug, question.outcomes);
	const body = synthesise({ question, results, knownMissing });
	return {
		code: findings.some(isError) ? 1 : 0,
		output: form === 'table' ? bodyBlock(body) : [escapeControls(JSON.stringify(bodyLine(body)))],
		messages
	};
}
