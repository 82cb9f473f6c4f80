import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. Only for code run from its source, not from `build/`. */
export const PROJECT = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '');

/** The version of Plumbline, from package.json. */
export function productVersion(): string {
	const text = readFileSync(join(PROJECT, 'package.json'), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
