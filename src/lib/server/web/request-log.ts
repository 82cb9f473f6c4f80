import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { logger } from '../logging.ts';

/** The number of a request: the one that a proxy gave it, if it is a plain one, or a new one. */
export function requestIdOf(headers: Headers): string {
	const given = headers.get('x-request-id');
	return given !== null && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/**
 * Writes one line on an answered request. Of the query only the names are kept, since what
 * somebody searched for does not belong in a log.
 */
export function logRequest(event: RequestEvent, status: number, ms: number, cache: string): void {
	logger.info(
		{
			id: event.locals.requestId,
			method: event.request.method,
			path: event.url.pathname,
			query: [...new Set(event.url.searchParams.keys())],
			status,
			ms: Math.round(ms * 10) / 10,
			cache
		},
		'request'
	);
}
