import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { securityHeaders } from '../web/security-headers.ts';
import { codeOf, messageOf, PlainError } from './plain-error.ts';
import { aborted } from './signals.ts';

/** What adapter-node's build exports: it calls `next` for what it does not know. */
export type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: (error?: unknown) => void
) => unknown;

export interface FrontOptions {
	port: number;
	host: string | undefined;
	/**
	 * A header that is set to `http` on each request, whatever the client sent, for the handler to
	 * derive the address from; none when ORIGIN or a proxy says it.
	 */
	protocolHeader?: string | undefined;
}

/** The HTTP server. Until it is given a handler it answers that it is starting. */
export interface Front {
	/** Such as http://localhost:3000. */
	address: string;
	serve(handler: Handler): void;
	/**
	 * Stops accepting, and waits until the requests under way are answered, at most `graceMs` and
	 * not after `hurry`.
	 * @returns false when some had to be cut off
	 */
	close(graceMs: number, hurry: AbortSignal): Promise<boolean>;
}

/**
 * Takes the port, before any other work, so that a taken one is known at once.
 * @throws PlainError when the port or the host cannot be had
 */
export async function openFront({ port, host, protocolHeader }: FrontOptions): Promise<Front> {
	let handler: Handler = answerStarting;
	let closing = false;
	const server = createServer((request, response) => {
		if (protocolHeader) request.headers[protocolHeader] = 'http';
		// Files do not pass through the hooks, which set the same headers on pages.
		for (const [name, value] of securityHeaders(false)) response.setHeader(name, value);
		if (closing) response.setHeader('connection', 'close');
		response.once('close', () => {
			if (closing) server.closeIdleConnections();
		});
		handler(request, response, (error) => answerUnknown(response, error));
	});
	await listen(server, port, host);

	return {
		address: addressOf(server, host),
		serve(next) {
			handler = next;
		},
		async close(graceMs, hurry) {
			closing = true;
			const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
			server.closeIdleConnections();
			let timer: NodeJS.Timeout | undefined;
			const late = new Promise<false>((resolve) => {
				timer = setTimeout(() => resolve(false), graceMs);
				void aborted(hurry).then(() => resolve(false));
			});
			const clean = await Promise.race([closed, late]);
			clearTimeout(timer);
			server.closeAllConnections();
			await closed;
			return clean;
		}
	};
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error) => reject(new PlainError(explain(error, port, host))));
		server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
	});
}

function explain(error: Error, port: number, host: string | undefined): string {
	switch (codeOf(error)) {
		case 'EADDRINUSE':
			return `Port ${port} is taken by another program: stop it, or choose another port, such as PORT=${port + 1}.`;
		case 'EACCES':
			return `This user may not listen on port ${port}: choose one above 1023 with PORT.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `HOST "${host}" is not an address of this machine.`;
		default:
			return `Plumbline cannot listen on port ${port}: ${messageOf(error)}.`;
	}
}

function addressOf(server: Server, host: string | undefined): string {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const everywhere = host === undefined || ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
	const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${port}`;
}

function answerStarting(request: IncomingMessage, response: ServerResponse): void {
	response.statusCode = 503;
	response.setHeader('retry-after', '2');
	response.setHeader('cache-control', 'no-store');
	if (request.url === '/health') {
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ status: 'starting' }));
	} else {
		response.setHeader('content-type', 'text/plain; charset=utf-8');
		response.end('Plumbline is starting. Try again in a moment.\n');
	}
}

function answerUnknown(response: ServerResponse, error: unknown): void {
	if (!response.headersSent) response.statusCode = error ? 500 : 404;
	response.end();
}
