/**
 * Refuses an address with a NUL character, which no name of ours holds and PostgreSQL does not take.
 * @returns the answer to give instead of a page, or null when the address can be read
 */
export function refuseUnreadable(url: URL): Response | null {
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
	if (url.pathname.includes('%00')) {
		return new Response('There is no page at this address.\n', { status: 404, headers });
	}
	if (url.search.includes('%00')) {
		return new Response('A query cannot hold the character NUL.\n', { status: 400, headers });
	}
	return null;
}
