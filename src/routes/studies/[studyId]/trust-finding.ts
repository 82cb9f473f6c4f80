import type { Study } from '#lib/evidence/types.ts';
import { GRADES, type Grade } from '#lib/reliability/grades.ts';
import { listed, withArticle } from '#lib/reliability/trust-words.ts';
import { count } from '#lib/wording/numbers.ts';

interface Graded {
	readonly reasons: { readonly grade: Grade };
	readonly results: readonly unknown[];
}

/** "5 more results are a C for other reasons, 36 results a D": over all groups but the first. */
export function othersFinding(groups: readonly Graded[], first: Grade): string {
	const parts = GRADES.flatMap((grade) => {
		const n = groups
			.filter(({ reasons }) => reasons.grade === grade)
			.reduce((sum, { results }) => sum + results.length, 0);
		if (n === 0) return [];
		const more = count(n, `${grade === first ? 'more ' : ''}result`);
		const reason = grade === first ? ' for other reasons' : '';
		return [`${more} ${n === 1 ? 'is' : 'are'} ${withArticle(grade)}${reason}`];
	});
	return listed(parts);
}

/** What a registration that nobody has compared leaves open. Empty where none is stated. */
export function registrationCaution({
	registration
}: Pick<Study, 'registration'>): readonly string[] {
	return registration === null
		? []
		: [
				'The trial is registered. Whether the report matches the registration has not been looked at; the range leaves that out.'
			];
}

/** "2 facts that the letter reads are not stated" */
export function unknownFinding(n: number): string {
	if (n === 0) return 'Everything that the letter reads is stated';
	return `${count(n, 'fact')} that the letter reads ${n === 1 ? 'is' : 'are'} not stated`;
}
