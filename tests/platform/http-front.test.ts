import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Front, type Handler, openFront } from '#lib/server/platform/http-front.ts';

const NEVER = new AbortController().signal;

/** A server of one test on any free port. */
async function open(handler?: Handler): Promise<Front> {
	const front = await openFront({ port: 0, host: undefined, protocolHeader: 'x-protocol' });
	if (handler) front.serve(handler);
	onTestFinished(async () => void (await front.close(0, AbortSignal.abort())));
	return front;
}

/** A handler that tells when it was asked, and answers when it is let. */
function slowHandler() {
	let asked: () => void = () => undefined;
	let answer: () => void = () => undefined;
	const wasAsked = new Promise<void>((resolve) => (asked = resolve));
	const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
	const handler: Handler = (_, response) => {
		response.write('begun, ');
		asked();
		void mayAnswer.then(() => response.end('ended'));
	};
	return { handler, wasAsked, answer: () => answer() };
}

describe('the HTTP server', () => {
	it('says that it is starting until it has a handler', async () => {
		const front = await open();
		const page = await fetch(front.address);
		expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
		const health = await fetch(`${front.address}/health`);
		expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }]);
		front.serve((_, response) => response.end('here'));
		expect(await (await fetch(front.address)).text()).toBe('here');
	});

	it('tells the handler the protocol, whatever the client says', async () => {
		const front = await open((asked, response) => response.end(asked.headers['x-protocol']));
		const answer = await fetch(front.address, { headers: { 'X-Protocol': 'https' } });
		expect(await answer.text()).toBe('http');
	});

	it('answers 404 to what the handler does not know, and 500 to what breaks in it', async () => {
		const front = await open((asked, _, next) => next(asked.url === '/a' ? undefined : 'broken'));
		expect((await fetch(`${front.address}/a`)).status).toBe(404);
		expect((await fetch(`${front.address}/b`)).status).toBe(500);
	});

	it('lets a request under way end, and takes no new one', async () => {
		const slow = slowHandler();
		const front = await open(slow.handler);
		const answer = fetch(front.address).then((response) => response.text());
		await slow.wasAsked;
		const closed = front.close(60_000, NEVER);
		await expect(fetch(front.address)).rejects.toThrow();
		slow.answer();
		expect(await answer).toBe('begun, ended');
		expect(await closed).toBe(true);
	});

	it('does not wait for idle connections', async () => {
		const front = await open((_, response) => response.end());
		await new Promise<void>((resolve) => {
			request(front.address, { headers: { connection: 'keep-alive' } }, (response) => {
				response.resume().once('end', resolve);
			}).end();
		});
		expect(await front.close(60_000, NEVER)).toBe(true);
	});

	it('cuts a request off when its time is up', async () => {
		const slow = slowHandler();
		const front = await open(slow.handler);
		const answer = fetch(front.address).then((response) => response.text());
		await slow.wasAsked;
		const [closed, cut] = await Promise.allSettled([front.close(10, NEVER), answer]);
		expect(closed).toEqual({ status: 'fulfilled', value: false });
		expect(cut.status).toBe('rejected');
	});

	it('cuts a request off when it is asked to hurry', async () => {
		const slow = slowHandler();
		const front = await open(slow.handler);
		const answer = fetch(front.address).then((response) => response.text());
		await slow.wasAsked;
		const hurry = new AbortController();
		const outcome = Promise.allSettled([front.close(60_000, hurry.signal), answer]);
		hurry.abort();
		const [closed, cut] = await outcome;
		expect(closed).toEqual({ status: 'fulfilled', value: false });
		expect(cut.status).toBe('rejected');
	});
});
