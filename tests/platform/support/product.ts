import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceStamp, writeStamp } from '#lib/server/platform/build-stamp.js';
import { OWN, type TestAccount } from './accounts.ts';
import { copyAsIs, copyProject, databaseFolder, lastingDatabaseFolder } from './folders.ts';
import { killServersOn, type Running, runNode } from './processes.ts';

/**
 * Stands in for the built pages. `/slow` is answered only after a request to stop has come, `/throw`
 * breaks outside of any request, and a closer asks the database a last question.
 */
const HANDLER = `
import postgres from 'postgres';
const say = (line) => process.stdout.write(line + '\\n');
const sql = postgres(process.env.DATABASE_URL, { max: 1 });
(globalThis[Symbol.for('plumbline.closers')] ??= new Set()).add(async () => {
	const [{ count }] = await sql\`select count(*)::int as count from results\`;
	say('closing while the database holds ' + (count > 100 ? 'results' : 'nothing'));
	await sql.end();
});
export function handler(request, response, next) {
	if (request.url === '/slow') {
		response.write('begun, ');
		say('slow request has come');
		process.once('SIGTERM', () => setTimeout(() => response.end('ended'), 50));
		process.once('SIGINT', () => setTimeout(() => response.end('ended'), 50));
	} else if (request.url === '/throw') {
		response.end();
		setTimeout(() => { throw new Error('nobody caught this'); });
	} else if (request.url === '/') {
		const { host, 'x-plumbline-protocol': protocol } = request.headers;
		response.end(protocol + '://' + host);
	} else {
		next();
	}
}
`;

/** A copy of the project with stand-ins for the built pages, marked as up to date. */
export function builtProject(owner: TestAccount = OWN): string {
	return copyProject(owner, (project) => {
		mkdirSync(join(project, 'build'));
		writeFileSync(join(project, 'build', 'handler.js'), HANDLER);
		writeFileSync(join(project, 'build', 'package.json'), '{ "type": "module" }');
		writeStamp(project, sourceStamp(project));
	});
}

export interface ProductOptions {
	project: string;
	dataFolder: string;
	account?: TestAccount;
	env?: Record<string, string>;
	command?: 'start' | 'dev';
	/** What Node.js runs instead of the command, such as npm. */
	program?: string[];
	ownGroup?: boolean;
}

/** Runs `start` or `dev` of a project on a data folder, on any free port. */
export function runProduct(options: ProductOptions): Running {
	const { project, dataFolder, account = OWN, env = {}, command = 'start' } = options;
	const program = options.program ?? ['src/lib/server/platform/entry.js', command];
	killServersOn(dataFolder);
	return runNode(program, {
		cwd: project,
		account,
		ownGroup: options.ownGroup ?? false,
		env: { PLUMBLINE_DATA: dataFolder, PORT: '0', ...env }
	});
}

/** Waits until the product serves, and gives its address. */
export async function addressOfProduct(product: Running): Promise<string> {
	await product.printed('Plumbline is at ');
	return /Plumbline is at (\S+)/.exec(product.output())?.[1] ?? '';
}

/** A data folder in which the product has run before. */
export async function startedFolder(project: string): Promise<string> {
	if (template === undefined) {
		template = lastingDatabaseFolder(OWN);
		const product = runProduct({ project, dataFolder: template });
		await addressOfProduct(product);
		await product.stop();
	}
	const folder = databaseFolder();
	copyAsIs(template, folder);
	return folder;
}

let template: string | undefined;
