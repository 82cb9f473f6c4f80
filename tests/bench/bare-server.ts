import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

// The least that a server can do: one page of the given length, from memory.
const page = Buffer.from('x'.repeat((workerData as { bytes: number }).bytes));

const server = createServer((_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
	response.end(page);
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address()));
