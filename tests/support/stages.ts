/** One named part of `npm test`. */
export type Stage = {
	name: string;
	/** What it proves, for the heading. */
	title: string;
	command: string[];
	/** `vitest` stages report their own tests; any other stage counts as one test. */
	kind: 'check' | 'vitest';
	/** Stages that must have ended before this one starts. */
	after: string[];
	/** It wants the machine for itself. */
	alone?: boolean;
};

const check = (name: string, title: string, command: string[], after: string[] = []): Stage => ({
	name,
	title,
	command,
	kind: 'check',
	after
});

const vitest = (name: string, title: string, after: string[] = []): Stage => ({
	name,
	title,
	command: ['vitest', 'run', '--project', name],
	kind: 'vitest',
	after
});

/**
 * The stages in the order in which they are started, two at a time. The generated types of
 * SvelteKit (`sync`) come before all that reads them; only `build` writes the built product, which
 * `platform` and `e2e` start; `e2e` measures, so nothing runs beside it.
 */
export const STAGES: Stage[] = [
	check('sync', 'generated types', ['svelte-kit', 'sync']),
	check('build', 'the product builds', ['vite', 'build'], ['sync']),
	vitest('unit', 'pure functions', ['sync']),
	vitest('platform', 'starting, stopping and what can go wrong', ['build']),
	check(
		'types',
		'no type error',
		['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
		['build']
	),
	check('lint', 'no lint error', ['eslint', '.', '--max-warnings', '0'], ['build']),
	check('format', 'formatted', ['prettier', '--check', '--log-level', 'warn', '.'], ['sync']),
	check('knip', 'no dead code', ['knip'], ['sync']),
	vitest('db', 'schema, seed and queries on PostgreSQL', ['sync']),
	vitest('component', 'components in Chromium', ['sync']),
	{ ...vitest('e2e', 'the built product in Chromium', ['build']), alone: true }
];

/** The stages of `npm run test:long`. */
export const LONG_STAGES: Stage[] = [
	check('sync', 'generated types', ['svelte-kit', 'sync']),
	{ ...vitest('unit', 'long tests of pure functions', ['sync']), alone: true },
	{ ...vitest('db', 'long tests on PostgreSQL', ['sync']), alone: true },
	{ ...vitest('platform', 'long tests of starting and stopping', ['sync']), alone: true }
];

/**
 * The stages that were asked for, with the ones that they need; all of them if none was named.
 * @throws one sentence with the names that there are, if a name is unknown
 */
export function chooseStages(stages: Stage[], names: string[]): Stage[] {
	const known = stages.map((stage) => stage.name);
	const unknown = names.filter((name) => !known.includes(name));
	if (unknown.length > 0) {
		throw new Error(`There is no stage ${unknown.join(', ')}. Stages: ${known.join(', ')}.`);
	}
	if (names.length === 0) return stages;
	const wanted = new Set(names);
	for (const stage of [...stages].reverse()) {
		if (wanted.has(stage.name)) stage.after.forEach((name) => wanted.add(name));
	}
	return stages.filter((stage) => wanted.has(stage.name));
}
