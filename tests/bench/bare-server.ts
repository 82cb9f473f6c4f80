import { createServer } from 'node:http';

// The least that a server can do, in a process of its own: one page of the given length, from
// memory. Tells its parent the address.
const page = Buffer.from('x'.repeat(Number(process.argv[2])));

const server = createServer((_request, response) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
	response.end(page);
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
