import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the server answers: names and types of columns, and one row or none. */
interface Answer {
	columns: [name: string, type: number][];
	row: string[] | null;
}

const TEXT = 25;
const INT4 = 23;

/**
 * A server that speaks as much of PostgreSQL's protocol as it takes to be asked for its version,
 * and says that it is an old one.
 * @returns its address
 */
export async function startOldServer(version: string): Promise<string> {
	const server = createServer((socket) => converse(socket, version));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('no port');
	return `postgres://somebody:secret@127.0.0.1:${address.port}/old`;
}

function converse(socket: Socket, version: string): void {
	let buffer = Buffer.alloc(0);
	let started = false;
	let asked = '';
	socket.on('error', () => socket.destroy());
	socket.on('data', (chunk) => {
		buffer = Buffer.concat([buffer, chunk]);
		for (;;) {
			// The first message has no letter before its length.
			const head = started ? 1 : 0;
			if (buffer.length < head + 4) return;
			const length = head + buffer.readInt32BE(head);
			if (buffer.length < length) return;
			const letter = started ? String.fromCharCode(buffer[0] ?? 0) : '';
			const text = buffer.subarray(head + 4, length).toString();
			buffer = buffer.subarray(length);
			if (letter === 'Q' || letter === 'P') asked = text;
			socket.write(reply(letter, answerTo(asked, version), version));
			started = true;
		}
	});
}

function answerTo(sql: string, version: string): Answer {
	const [major = '', minor = ''] = version.split('.');
	const known: Record<string, string> = {
		version,
		version_number: String(Number(major) * 10_000 + Number(minor)),
		encoding: 'UTF8'
	};
	const names = [...sql.matchAll(/ as (\w+)/g)].map(([, name = '']) => name);
	const columns = names.map((name): [string, number] => [
		name,
		name.endsWith('number') ? INT4 : TEXT
	]);
	// Anything else, such as the driver's question for the types of arrays, has an empty answer.
	return { columns, row: names.length > 0 ? names.map((name) => known[name] ?? '') : null };
}

function reply(letter: string, answer: Answer, version: string): Buffer {
	const ready = message('Z', Buffer.from('I'));
	switch (letter) {
		case '':
			return Buffer.concat([
				message('R', int32(0)),
				message('S', Buffer.from(`server_version\0${version}\0`)),
				ready
			]);
		case 'Q':
			return Buffer.concat([description(answer), rows(answer), ready]);
		case 'P':
			return message('1');
		case 'B':
			return message('2');
		case 'D':
			return Buffer.concat([message('t', int16(0)), description(answer)]);
		case 'E':
			return rows(answer);
		case 'S':
			return ready;
		default:
			return Buffer.alloc(0);
	}
}

function description({ columns }: Answer): Buffer {
	const fields = columns.map(([name, type]) =>
		Buffer.concat([
			Buffer.from(`${name}\0`),
			int32(0),
			int16(0),
			int32(type),
			int16(-1),
			int32(-1),
			int16(0)
		])
	);
	return message('T', Buffer.concat([int16(columns.length), ...fields]));
}

function rows({ row }: Answer): Buffer {
	const done = message('C', Buffer.from(`SELECT ${row ? 1 : 0}\0`));
	if (!row) return done;
	const values = row.map((value) => Buffer.concat([int32(value.length), Buffer.from(value)]));
	return Buffer.concat([message('D', Buffer.concat([int16(row.length), ...values])), done]);
}

function message(letter: string, body: Buffer = Buffer.alloc(0)): Buffer {
	return Buffer.concat([Buffer.from(letter), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeInt32BE(value);
	return bytes;
}

function int16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeInt16BE(value);
	return bytes;
}
