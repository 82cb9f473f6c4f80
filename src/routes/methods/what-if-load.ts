/** The reader's own rules, from the address of the page to what the page shows. */
import { error, redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { namesRules, parseWhatIf, whatIfQueryString } from '#lib/reliability/what-if-choices.ts';
import { getDatabase } from '#lib/server/db/client.ts';
import { problemSentences } from '#lib/server/evidence/study-query.ts';
import { readWhatIf } from '#lib/server/evidence/what-if.ts';
import { whatIfView, type WhatIfView } from './what-if-view.ts';

/**
 * Answers 400 to choices that there are not, and sends any other spelling of the same choices to
 * their one address. There are more of these addresses than any memory of pages should hold, so
 * none of them is kept: only the page under our rules, without a query, is.
 */
export async function loadWhatIf({
	url,
	setHeaders
}: Pick<ServerLoadEvent, 'url' | 'setHeaders'>): Promise<WhatIfView> {
	const parsed = parseWhatIf(url.searchParams);
	if (!parsed.ok) error(400, problemSentences(parsed.problems));
	const query = whatIfQueryString(parsed.choices);
	if (namesRules(url.searchParams) && url.search !== query) {
		redirect(307, `${url.pathname}${query}#what-if`);
	}
	if (url.search !== '') setHeaders({ 'cache-control': 'no-store' });
	return whatIfView(await readWhatIf(getDatabase(), parsed.choices));
}
