import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { getDatabase } from '#lib/server/db/client.ts';
import { getDataVersion } from '#lib/server/db/queries/data-version.ts';
import { logger } from '#lib/server/logging.ts';
import { createVersionReader } from '#lib/server/web/data-version.ts';
import { createPageCache } from '#lib/server/web/page-cache.ts';
import { logRequest, requestIdOf } from '#lib/server/web/request-log.ts';
import { securityHeaders } from '#lib/server/web/security-headers.ts';
import { readTheme, THEME_COOKIE } from '#lib/server/web/theme.ts';
import { refuseUnreadable } from '#lib/server/web/unreadable.ts';

const pages = createPageCache();
const readVersion = createVersionReader(() => getDataVersion(getDatabase()));

export const handle: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const { locals } = event;
	locals.requestId = requestIdOf(event.request.headers);
	locals.theme = readTheme(event.cookies);

	const render = async (): Promise<Response> =>
		resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%plumbline.theme%', locals.theme)
		});
	const refusal = refuseUnreadable(event.url);
	const key = refusal ? null : await cacheKey(event);
	const { response, outcome } =
		key === null
			? { response: refusal ?? (await render()), outcome: 'none' }
			: await pages.respond(key, render, event.request.headers.get('accept-encoding'));

	for (const [name, value] of securityHeaders(event.url.protocol === 'https:')) {
		response.headers.set(name, value);
	}
	response.headers.set('x-request-id', locals.requestId);
	if (response.headers.get('content-type')?.startsWith('text/html')) {
		response.headers.append('vary', 'Cookie');
	}
	if (!event.isSubRequest) logRequest(event, response.status, performance.now() - started, outcome);
	return response;
};

/** What a page can be kept under; null when it must not be, or the database does not answer. */
async function cacheKey(event: RequestEvent): Promise<string | null> {
	if (dev || building || event.isSubRequest || event.request.method !== 'GET') return null;
	if (event.route.id === null || event.route.id === '/health') return null;
	if (event.request.headers.has('authorization')) return null;
	const personal = event.cookies
		.getAll()
		.some(({ name }) => name.includes('plumbline') && name !== THEME_COOKIE);
	if (personal) return null;
	try {
		// The address of the request itself, which also tells a page from the data of a page.
		return [await readVersion(), event.locals.theme, event.request.url].join(' ');
	} catch {
		return null;
	}
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	const id = event.locals.requestId ?? randomUUID();
	logger.error({ id, err: error, path: event.url.pathname }, 'fault');
	return { message: 'This page could not be put together.', id };
};
