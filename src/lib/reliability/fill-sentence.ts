/** A sentence template with what was read put in its places, in the words that readers see. */
import {
	ASSESSMENT_LABELS,
	BLINDING_LABELS,
	DESIGN_LABELS,
	ROLE_LABELS
} from '#lib/wording/labels.ts';
import { formatNumber } from '#lib/wording/numbers.ts';
import type { FieldRead } from './fields.ts';

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	assessment: ASSESSMENT_LABELS,
	blinding: BLINDING_LABELS,
	design: DESIGN_LABELS,
	control: ROLE_LABELS
};

/** Digits after the point that a derived number is shown with. */
const DECIMALS = 1;

/** `{column}` becomes the value read: words and numbers as readers see them, null as "not stated". */
export function fillSentence(template: string, fields: readonly FieldRead[]): string {
	return template.replace(/\{(\w+)\}/g, (_, column: string) =>
		valueText(column, fields.find((field) => field.column === column)?.value ?? null)
	);
}

function valueText(column: string, value: FieldRead['value']): string {
	if (value === null) return 'not stated';
	if (typeof value === 'number') return formatNumber(Number(value.toFixed(DECIMALS)));
	const text = String(value);
	return LABELS[column]?.[text] ?? text.replaceAll('_', ' ');
}
