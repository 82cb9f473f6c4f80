import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Plain JavaScript, because svelte.config.js uses it to mark every build.

/** What a build is made from; tests are not. */
const SOURCES = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const STAMP = 'source.sha256';

/**
 * A digest of the names and contents of everything that the build is made from.
 * @param {string} project
 * @returns {string}
 */
export function sourceStamp(project) {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap((source) => filesOf(project, source)).sort()) {
		const content = readFileSync(join(project, path));
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * The digest of what the present build was made from; null when there is no complete build.
 * @param {string} project
 * @returns {string | null}
 */
export function builtStamp(project) {
	const path = join(project, 'build', STAMP);
	return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

/**
 * Marks the present build as made from these sources.
 * @param {string} project
 * @param {string} stamp
 */
export function writeStamp(project, stamp) {
	writeFileSync(join(project, 'build', STAMP), `${stamp}\n`);
}

/**
 * @param {string} project
 * @param {string} path
 * @returns {string[]} paths of files, from the project's folder
 */
function filesOf(project, path) {
	const absolute = join(project, path);
	if (!existsSync(absolute)) return [];
	if (!path.includes('.') && !path.includes('/')) return walk(project, path);
	return [path];
}

/**
 * @param {string} project
 * @param {string} folder
 * @returns {string[]}
 */
function walk(project, folder) {
	return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return walk(project, path);
		return /\.test\.ts$/.test(entry.name) ? [] : [path];
	});
}
