import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** How an answer came about. */
export type CacheOutcome = 'hit' | 'miss' | 'shared' | 'uncacheable';

export interface PageCache {
	/**
	 * Gives the stored answer of the key, or renders it. While one request renders, others for the
	 * same key wait for it; if it turns out that it cannot be stored, each renders its own.
	 * @param acceptEncoding the header of the request; a stored answer is compressed where it allows
	 */
	respond(
		key: string,
		render: () => Promise<Response>,
		acceptEncoding?: string | null
	): Promise<{ response: Response; outcome: CacheOutcome }>;
}

interface StoredPage {
	body: Uint8Array<ArrayBuffer>;
	/** The body compressed once, for as long as it is kept. */
	gzipped: Uint8Array<ArrayBuffer>;
	/** Of the body, quoted. */
	etag: string;
	headers: [string, string][];
}

const compress = promisify(gzip);

const MAX_BYTES = 64 * 1024 * 1024;
/** Roughly what an entry takes besides its body and key. */
const ENTRY_BYTES = 1_024;

/** Keeps rendered pages in memory up to a number of bytes; the least recently read go first. */
export function createPageCache(maxBytes = MAX_BYTES): PageCache {
	const stored = new LRUCache<string, StoredPage>({
		maxSize: maxBytes,
		maxEntrySize: Math.ceil(maxBytes / 16),
		sizeCalculation: (page, key) =>
			page.body.byteLength + page.gzipped.byteLength + key.length * 2 + ENTRY_BYTES
	});
	const rendering = new Map<string, Promise<StoredPage | null>>();

	return {
		async respond(key, render, acceptEncoding) {
			const toResponse = (page: StoredPage) => responseOf(page, acceptsGzip(acceptEncoding));
			const hit = stored.get(key);
			if (hit) return { response: toResponse(hit), outcome: 'hit' };
			const pending = rendering.get(key);
			if (pending) {
				const shared = await pending;
				if (shared) return { response: toResponse(shared), outcome: 'shared' };
				return { response: await render(), outcome: 'uncacheable' };
			}

			let settle: (page: StoredPage | null) => void = () => undefined;
			rendering.set(key, new Promise((resolve) => (settle = resolve)));
			let page: StoredPage | null = null;
			try {
				const response = await render();
				if (!isCacheable(response)) return { response, outcome: 'uncacheable' };
				page = await toStored(response);
				stored.set(key, page);
				return { response: toResponse(page), outcome: 'miss' };
			} finally {
				rendering.delete(key);
				settle(page);
			}
		}
	};
}

/** Whole answers that are the same for everybody: not those that set a cookie or vary. */
function isCacheable({ status, headers }: Response): boolean {
	return (
		status === 200 &&
		/^(?:text\/(?:html|csv)|application\/(?:[\w.-]+\+)?json)/.test(
			headers.get('content-type') ?? ''
		) &&
		!headers.has('set-cookie') &&
		!headers.has('vary') &&
		!isForbidden(headers.get('cache-control') ?? '')
	);
}

/** SvelteKit marks what a page loads for a client navigation `private, no-store` for browsers. */
function isForbidden(cacheControl: string): boolean {
	return cacheControl.includes('no-store') && !cacheControl.includes('private');
}

async function toStored(response: Response): Promise<StoredPage> {
	const body = new Uint8Array(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	const etag =
		headers.get('etag')?.replace(/^W\//, '') ??
		`"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	// A copy may be kept, but has to be asked about each time: the ETag makes that cheap.
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
	headers.set('vary', 'Accept-Encoding');
	headers.delete('content-length');
	const gzipped = new Uint8Array(await compress(body));
	return { body, gzipped, etag, headers: [...headers] };
}

/** Each encoding has an ETag of its own, since its bytes differ. */
function responseOf({ body, gzipped, etag, headers }: StoredPage, asGzip: boolean): Response {
	const response = new Response(asGzip ? gzipped : body, { headers });
	response.headers.set('etag', asGzip ? etag.replace(/"$/, '-gzip"') : etag);
	if (asGzip) response.headers.set('content-encoding', 'gzip');
	return response;
}

function acceptsGzip(acceptEncoding: string | null = null): boolean {
	const negotiator = new Negotiator({
		headers: { 'accept-encoding': acceptEncoding ?? undefined }
	});
	return negotiator.encoding(['gzip', 'identity']) === 'gzip';
}
